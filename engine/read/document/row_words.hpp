#pragma once

#include "read/document/row.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::document {

/// A row that adds others up: 总分, 合计, 自评总分.
bool is_total(PrintedRow const& row);

/// A name without the count that a form prints before it: "指标1：建成" is 建成, "指标2：" nothing.
std::string without_count(std::string_view name);

/// Points as a number: "10", "10分", "10.00"; nothing for anything else.
std::optional<std::string> points_of(std::string_view cell);

/// Nothing for the strokes that fill empty cells.
std::string none_as_empty(std::string text);

/// Whether a text begins as a target does and no name: ≥30次, 100%.
bool begins_with_figure(std::string_view text);

}  // namespace jixiao::document
