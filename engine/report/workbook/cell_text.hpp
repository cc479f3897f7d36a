#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace jixiao::workbook {

/// What a cell or a comment can hold, in UTF-16 units (ECMA-376 as Excel limits it).
constexpr std::size_t most_units = 32767;

/// The text as a cell holds it: control characters as "·", lines kept, an escape such as _x0041_
/// kept from being read as a letter, at most `most` UTF-16 units with "…" where it was cut.
std::string cell_text(std::string_view text, std::size_t most = most_units);

/// A name that a sheet may have and none of `taken` has: without []:*?/\ and outer apostrophes, at
/// most 31 UTF-16 units, numbered where it would repeat another in any case. Joins `taken`.
std::string sheet_name(std::string_view text, std::set<std::string>& taken);

}  // namespace jixiao::workbook
