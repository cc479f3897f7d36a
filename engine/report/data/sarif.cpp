#include "report/data/diagnostics.hpp"
#include "report/data/json_text.hpp"

#include <boost/json.hpp>

#include <set>

namespace jixiao {
namespace {

namespace json = boost::json;

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

json::object result_of(Diagnostic const& diagnostic, Catalog const& catalog) {
    auto const& place = diagnostic.place;
    auto text = catalog(diagnostic.message);
    if (!diagnostic.hint.empty()) text += catalog(say("; ")) + catalog(diagnostic.hint);
    json::object result{{"ruleId", diagnostic.code},
                        {"level", level_of(diagnostic.severity)},
                        {"message", {{"text", text}}}};
    if (place.file.empty()) return result;
    json::object physical{{"artifactLocation", {{"uri", uri_of(place.file.text())}}}};
    if (place.line > 0) {
        json::object region{{"startLine", place.line}};
        if (place.column > 0) {
            region["startColumn"] = place.column;
            region["endColumn"] = place.column + place.length;
        }
        physical["region"] = std::move(region);
    }
    result["locations"] = json::array{json::object{{"physicalLocation", std::move(physical)}}};
    return result;
}

}  // namespace

std::string diagnostics_sarif(std::vector<Diagnostic> const& diagnostics, Catalog const& catalog,
                              std::string_view program_version) {
    std::set<std::string> codes;
    json::array rules, results;
    for (auto const& diagnostic : diagnostics) {
        if (codes.insert(diagnostic.code).second)
            rules.push_back(json::object{{"id", diagnostic.code}});
        results.push_back(result_of(diagnostic, catalog));
    }
    json::object const driver{
        {"name", "jixiao"}, {"version", program_version}, {"rules", std::move(rules)}};
    json::object const run{{"tool", {{"driver", driver}}},
                           {"columnKind", "unicodeCodePoints"},
                           {"results", std::move(results)}};
    json::object const log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                           {"version", "2.1.0"},
                           {"runs", json::array{run}}};
    return json_text(log) + "\n";
}

}  // namespace jixiao
