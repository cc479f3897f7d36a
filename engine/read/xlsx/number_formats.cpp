#include "read/xlsx/number_formats.hpp"

#include <algorithm>
#include <cctype>
#include <string>

namespace jixiao::xlsx {
namespace {

/// "[h]", "[mm]": hours that go on counting. Other brackets name colours, countries, conditions.
bool is_time_that_passed(std::string_view brackets) {
    auto const inner = brackets.substr(1, brackets.size() - 2);
    return !inner.empty() && inner.find_first_not_of("hHmMsS") == std::string_view::npos;
}

/// The letters and signs of the first section that mean something, in small letters.
std::string signs_of(std::string_view code) {
    std::string signs;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        auto const c = code[at];
        if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (c == '[') {
            auto const end = std::min(code.find(']', at), code.size() - 1);
            if (is_time_that_passed(code.substr(at, end - at + 1))) signs += 'h';
            at = end;
        } else {
            signs += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    for (auto const* const word : {"general", "am/pm", "a/p"})
        if (auto const at = signs.find(word); at != std::string::npos)
            signs.erase(at, std::string_view{word}.size());
    return signs;
}

}  // namespace

Shown shown_by(std::string_view format_code) {
    auto const signs = signs_of(format_code);
    auto const has = [&](char c) { return signs.find(c) != std::string::npos; };
    if (has('%')) return Shown::share;
    if (has('d')) return Shown::date;
    if (has('y')) return Shown::month;
    if (has('h') || has('s')) return Shown::time;
    return has('m') ? Shown::month : Shown::number;
}

Shown shown_by(unsigned format_number) {
    switch (format_number) {
        case 9:
        case 10: return Shown::share;
        case 14:
        case 15:
        case 16:
        case 22:
        case 28:
        case 29:
        case 30:
        case 31:
        case 51:
        case 53:
        case 54:
        case 58: return Shown::date;
        case 17:
        case 27:
        case 36:
        case 50:
        case 52:
        case 57: return Shown::month;
        case 18:
        case 19:
        case 20:
        case 21:
        case 32:
        case 33:
        case 34:
        case 35:
        case 45:
        case 46:
        case 47:
        case 55:
        case 56: return Shown::time;
        default: return Shown::number;
    }
}

}  // namespace jixiao::xlsx
