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

/// Formats that are plain text to whoever opens them: such a file may also be called .txt.
constexpr std::array<std::string_view, 6> plain_texts{"md",          "csv",    "json",
                                                      "openmetrics", "ndjson", "text"};

/// The formats of which a name can end so.
std::vector<std::string_view> formats_ending_in(std::string_view ending) {
    std::vector<std::string_view> fitting;
    for (auto const& each : reports::report_formats())
        if (each.ending == ending) fitting.push_back(each.name);
    for (auto const& each : other_endings)
        if (each.ending == ending) fitting.push_back(each.format);
    return fitting;
}

/// The end of a file's name in small letters; empty where it is none, as in 报告, 2024.3季度 and
/// v1.2, and of a folder.
std::string ending_of(std::string_view output) {
    std::error_code ignored;
    if (std::filesystem::is_directory(output, ignored)) return {};
    auto ending = std::filesystem::path{output}.extension().string();
    if (!ending.empty()) ending.erase(0, 1);
    for (auto& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    auto const is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    auto const is_in_word = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
    auto const is_one = std::any_of(ending.begin(), ending.end(), is_letter) &&
                        std::all_of(ending.begin(), ending.end(), is_in_word);
    return is_one ? ending : std::string{};
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
    auto const ending = ending_of(output);
    std::string const stated{word.empty() ? word : choose("--format", word, choices)};
    auto const fitting = formats_ending_in(ending);
    auto const has = [](auto const& words, std::string_view one) {
        return std::find(words.begin(), words.end(), one) != words.end();
    };
    if (fitting.empty() && (!stated.empty() || ending.empty()))
        return stated.empty() ? std::string{formats.front()} : stated;
    if (!stated.empty()) {
        if (has(fitting, stated) || (ending == "txt" && has(plain_texts, stated))) return stated;
        throw Refusal{say("{0} is a name for another format than --format {1}", output, stated),
                      say("leave out --format, or change the end of the name")};
    }
    for (auto const format : fitting)
        if (has(formats, format)) return std::string{format};
    throw Refusal{fitting.empty()
                      ? say("the end of {0} does not say in which format it is to be", output)
                      : say("{0} is a name for a format that this command does not write", output),
                  say("choose a name that ends in one of its formats ({0}), or name one with "
                      "--format",
                      listed_words(formats))};
}

}  // namespace jixiao
