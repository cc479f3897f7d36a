#include "report/data/diagnostics.hpp"
#include "report/data/json_text.hpp"
#include "report/data/rule_text.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>

namespace jixiao {
namespace {

namespace json = boost::json;

constexpr std::string_view base_name = "%SRCROOT%";

/// A path as a URI reference: everything but unreserved characters and slashes is escaped.
std::string uri_of(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    std::string uri{path.starts_with('/') ? "file://" : ""};
    for (auto const c : path) {
        if (plain.find(c) != plain.npos) {
            uri += c;
        } else {
            auto const byte = static_cast<unsigned char>(c);
            uri += '%';
            uri += digits[byte >> 4];
            uri += digits[byte & 0xF];
        }
    }
    return uri;
}

std::string_view level_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "none";
}

json::object location_of_file(std::string_view file) {
    json::object location{{"uri", uri_of(file)}};
    // Whatever is not absolute lies below the folder that the program was started in.
    if (!file.starts_with('/')) location["uriBaseId"] = base_name;
    return location;
}

json::object location_of(Diagnostic const& diagnostic) {
    auto const& place = diagnostic.place;
    json::object physical{{"artifactLocation", location_of_file(place.file.text())}};
    if (place.line > 0) {
        json::object region{{"startLine", place.line}};
        if (place.column > 0) {
            region["startColumn"] = place.column;
            region["endColumn"] = place.column + place.length;
        }
        physical["region"] = std::move(region);
    }
    json::object location{{"physicalLocation", std::move(physical)}};
    if (!diagnostic.indicator.empty())
        location["logicalLocations"] = json::array{json::object{{"name", diagnostic.indicator}}};
    return location;
}

json::object fix_of(SuggestedFix const& fix, std::string_view file, Catalog const& catalog) {
    json::array replacements;
    for (auto const& each : fix.replacements)
        replacements.push_back(json::object{{"deletedRegion",
                                             {{"startLine", each.line},
                                              {"startColumn", each.column},
                                              {"endLine", each.end_line},
                                              {"endColumn", each.end_column}}},
                                            {"insertedContent", {{"text", each.text}}}});
    json::object change{{"artifactLocation", location_of_file(file)},
                        {"replacements", std::move(replacements)}};
    return {{"description", {{"text", catalog(fix.title)}}},
            {"artifactChanges", json::array{std::move(change)}}};
}

/// What a finding has in common with the same one in another state of its file: neither the line
/// that it stands on nor the language.
std::string mark_of(Diagnostic const& diagnostic) {
    auto text = diagnostic.source_line;
    if (text.empty()) text = Catalog{Language::en}(diagnostic.message);
    text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
    auto mark = diagnostic.code + '\n' + diagnostic.indicator + '\n' + text;
    // What several findings on one line are about; numbers of lines end with a digit.
    for (auto const& argument : diagnostic.message.arguments)
        if (argument.literal && !argument.text.empty() &&
            (argument.text.back() < '0' || argument.text.back() > '9'))
            mark += '\n' + argument.text;
    return mark;
}

/// FNV-1a in 64 bits: the same everywhere.
std::string hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (auto const c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return fmt::format("{:016x}", hash);
}

json::object rule_of(std::string const& code, Catalog const& catalog) {
    json::object rule{{"id", code}};
    auto const& texts = rule_texts(catalog.language());
    auto const found = texts.find(code);
    if (found == texts.end()) return rule;
    auto const& about = found->second;
    rule["shortDescription"] = {{"text", about.title}};
    rule["fullDescription"] = {{"text", about.text}};
    rule["help"] = {{"text", about.text}, {"markdown", about.markdown}};
    rule["defaultConfiguration"] = {{"level", level_of(about.severity)}};
    return rule;
}

/// The rules and results of a run, in the order of the findings.
class Run {
public:
    Run(Catalog const& catalog, FixesOf const& fixes) : catalog_{catalog}, fixes_{fixes} {}

    void add(Diagnostic const& diagnostic) {
        auto const [rule, is_new] = numbers_.try_emplace(diagnostic.code, rules.size());
        if (is_new) rules.push_back(rule_of(diagnostic.code, catalog_));
        auto text = catalog_(diagnostic.message);
        if (!diagnostic.hint.empty()) text += catalog_(say("; ")) + catalog_(diagnostic.hint);
        auto const& file = diagnostic.place.file;
        auto const mark = mark_of(diagnostic);
        auto const number = ++times_[file.text() + '\n' + mark];
        json::object result{
            {"ruleId", diagnostic.code},
            {"ruleIndex", rule->second},
            {"level", level_of(diagnostic.severity)},
            {"message", {{"text", std::move(text)}}},
            // The name under which GitHub looks for it.
            {"partialFingerprints",
             {{"primaryLocationLineHash", fmt::format("{}:{}", hash_of(mark), number)}}}};
        if (!file.empty()) result["locations"] = json::array{location_of(diagnostic)};
        if (fixes_) {
            json::array fixes;
            for (auto const& fix : fixes_(diagnostic))
                fixes.push_back(fix_of(fix, file.text(), catalog_));
            if (!fixes.empty()) result["fixes"] = std::move(fixes);
        }
        results.push_back(std::move(result));
    }

    json::array rules, results;

private:
    Catalog const& catalog_;
    FixesOf const& fixes_;
    std::map<std::string, std::size_t> numbers_, times_;
};

}  // namespace

std::string diagnostics_sarif(std::vector<Diagnostic> const& diagnostics, Catalog const& catalog,
                              std::string_view program_version, FixesOf const& fixes) {
    Run run{catalog, fixes};
    for (auto const& diagnostic : diagnostics) run.add(diagnostic);
    auto const is_chinese = catalog.language() == Language::zh;
    json::object const driver{
        {"name", "jixiao"}, {"version", program_version}, {"rules", std::move(run.rules)}};
    json::object const base{
        {"description", {{"text", catalog(say("the folder that jixiao was started in"))}}}};
    json::object const shown{{"tool", {{"driver", driver}}},
                             {"language", is_chinese ? "zh-CN" : "en"},
                             {"columnKind", "unicodeCodePoints"},
                             {"originalUriBaseIds", {{base_name, base}}},
                             {"results", std::move(run.results)}};
    json::object const log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                           {"version", "2.1.0"},
                           {"runs", json::array{shown}}};
    return json_text(log) + "\n";
}

}  // namespace jixiao
