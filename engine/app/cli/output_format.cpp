#include "app/cli/output_format.hpp"

#include "base/choose.hpp"
#include "base/refusal.hpp"
#include "report/formats.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace jixiao {
namespace {

/// What a name can end in beside the endings of reports, and the format of --format that writes it;
/// none: no command does.
struct Ending {
    std::string_view ending, format;
};
constexpr std::array other_endings{
    Ending{"htm", "html"},      Ending{"markdown", "md"},    Ending{"txt", "text"},
    Ending{"json", "sarif"},    Ending{"sarif", "sarif"},    Ending{"ndjson", "ndjson"},
    Ending{"jsonl", "ndjson"},  Ending{"xls", ""},           Ending{"et", ""},
    Ending{"ods", ""},          Ending{"doc", ""},           Ending{"docx", ""},
    Ending{"wps", ""},          Ending{"odt", ""},           Ending{"xml", ""},
    Ending{"sqlite", "sqlite"}, Ending{"sqlite3", "sqlite"}, Ending{"db", "sqlite"}};

/// The formats of which a name can end so.
std::vector<std::string_view> formats_ending_in(std::string_view ending) {
    std::vector<std::string_view> fitting;
    for (auto const& each : reports::report_formats())
        if (each.ending == ending) fitting.push_back(each.name);
    for (auto const& each : other_endings)
        if (each.ending == ending) fitting.push_back(each.format);
    return fitting;
}

std::string ending_of(std::string_view output) {
    auto ending = std::filesystem::path{output}.extension().string();
    if (!ending.empty()) ending.erase(0, 1);
    for (auto& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return ending;
}

std::string listed_words(std::vector<std::string_view> const& words) {
    std::string shown;
    for (auto const word : words) shown.append(shown.empty() ? "" : "|").append(word);
    return shown;
}

}  // namespace

std::string output_format(std::string_view word, std::string_view output,
                          std::vector<std::string_view> const& formats) {
    Choices<std::string_view> choices;
    for (auto const format : formats) choices.emplace_back(format, format);
    std::string const stated{word.empty() ? word : choose("--format", word, choices)};
    auto const fitting = formats_ending_in(ending_of(output));
    auto const has = [](auto const& words, std::string_view one) {
        return std::find(words.begin(), words.end(), one) != words.end();
    };
    if (fitting.empty()) return stated.empty() ? std::string{formats.front()} : stated;
    if (!stated.empty()) {
        if (has(fitting, stated)) return stated;
        throw Refusal{say("{0} is a name for another format than --format {1}", output, stated),
                      say("leave out --format, or change the end of the name")};
    }
    for (auto const format : fitting)
        if (has(formats, format)) return std::string{format};
    throw Refusal{say("{0} is a name for a format that this command does not write", output),
                  say("choose a name that ends in one of its formats: {0}", listed_words(formats))};
}

}  // namespace jixiao
