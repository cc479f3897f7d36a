#pragma once

#include <cstddef>
#include <string_view>

namespace jixiao::document {

/// Visits the lines of a text, without their line ends (LF, CRLF, form feeds of a page break):
/// visit(line, byte it begins at, number from 1).
template <class Visit>
void each_line(std::string_view text, Visit const& visit) {
    std::size_t number = 1;
    for (std::size_t begin = 0; begin < text.size(); ++number) {
        auto end = text.find('\n', begin);
        if (end == std::string_view::npos) end = text.size();
        auto line = text.substr(begin, end - begin);
        while (!line.empty() && (line.back() == '\r' || line.back() == '\f')) line.remove_suffix(1);
        visit(line, begin, number);
        begin = end + 1;
    }
}

}  // namespace jixiao::document
