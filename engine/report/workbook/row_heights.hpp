#pragma once

#include "report/workbook/sheet.hpp"

#include <cstddef>
#include <map>
#include <string_view>

namespace jixiao::workbook {

/// The lines a text takes at that many terminal cells a line, at most `most`.
std::size_t count_lines(std::string_view text, std::size_t cells, std::size_t most);

/// The height in points of every row that has one of its own or holds a text: not every program
/// makes room for several lines by itself, and none does in merged cells.
std::map<std::size_t, double> row_heights(Sheet const& sheet);

}  // namespace jixiao::workbook
