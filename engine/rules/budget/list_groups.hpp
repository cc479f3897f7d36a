#pragma once

#include "rules/budget/sheet.hpp"

#include <optional>
#include <vector>

namespace jixiao::budget {

/// Rows of a plain list and the row that adds them up: 收入构成 and 支出构成 are two of them.
struct ListGroup {
    std::string name;                  // 收入构成; empty when the list has no groups
    std::optional<std::size_t> total;  // 合计
    std::vector<std::size_t> rows;     // without the total
};

/// The groups from top to bottom. A group ends with its total or where the words left of the
/// labels change; a total that stands above its rows opens one.
std::vector<ListGroup> list_groups(Sheet const& sheet);

}  // namespace jixiao::budget
