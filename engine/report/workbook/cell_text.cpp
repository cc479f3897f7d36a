#include "report/workbook/cell_text.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <cctype>

namespace jixiao::workbook {
namespace {

std::size_t units_of(char32_t code) {
    return code > 0xFFFF ? 2 : 1;
}

/// At most `most` UTF-16 units of the text, with `mark` at the end when it was cut.
std::string cut(std::string_view text, std::size_t most, std::string_view mark) {
    std::size_t units = 0, fits = 0;  // bytes that leave room for the mark
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at).value_or(Character{U'?', 1});
        units += units_of(character.code);
        if (units > most) return std::string{text.substr(0, fits)}.append(mark);
        at += character.bytes;
        if (units + count_characters(mark) <= most) fits = at;
    }
    return std::string{text};
}

/// Whether a reader of the file would take what stands here for one character: _x0041_.
bool is_escape(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return false;
    return std::all_of(text.begin() + 2, text.begin() + 6,
                       [](unsigned char c) { return std::isxdigit(c) != 0; });
}

std::string folded(std::string name) {
    for (auto& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return name;
}

}  // namespace

std::string cell_text(std::string_view text, std::size_t most) {
    auto const clean = printable(text, true);
    std::string shown;
    for (std::size_t at = 0; at < clean.size(); ++at) {
        if (is_escape(std::string_view{clean}.substr(at))) shown += "_x005F";
        shown += clean[at];
    }
    return cut(shown, most, "…");
}

std::string sheet_name(std::string_view text, std::set<std::string>& taken) {
    constexpr std::size_t most = 31;
    auto name = printable(text);
    for (auto& c : name)
        if (std::string_view{"[]:*?/\\"}.find(c) != std::string_view::npos) c = '_';
    if (name.starts_with('\'')) name.front() = '_';
    if (name.empty() || folded(name) == "history") name += '_';  // Excel keeps that one for itself
    for (auto number = 1;; ++number) {
        auto const tail = number == 1 ? std::string{} : " (" + std::to_string(number) + ")";
        auto numbered = cut(name, most - tail.size(), "") + tail;
        if (numbered.ends_with('\'')) numbered.back() = '_';
        if (taken.insert(folded(numbered)).second) return numbered;
    }
}

}  // namespace jixiao::workbook
