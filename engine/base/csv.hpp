#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// One cell, quoted where needed. A cell that a spreadsheet would take for a formula (it starts
/// with = + - @, half or full width, or a control character, and is not a plain number) gets an
/// apostrophe in front.
std::string csv_cell(std::string_view text);

/// The text of a cell without the apostrophe that csv_cell puts in front of what looks like a
/// formula.
std::string_view without_apostrophe(std::string_view cell);

/// Cells as one line with its end, without what could steer a terminal.
std::string csv_line(std::vector<std::string> const& cells);

}  // namespace jixiao
