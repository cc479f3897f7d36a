#pragma once

#include "rules/budget/sheet.hpp"

#include <cstdint>
#include <vector>

namespace jixiao::budget {

/// What a row of 项目支出表 is: the total of all, the heading of a unit or of a class of projects
/// (067 …局, 31 本级支出项目), or a project.
enum class ProjectRow : std::uint8_t { total, heading, project };

/// One for each row. A heading names no unit that spends the money, or has a code that the next
/// code begins with; where the table has no column of units, its code is shorter than a project's.
std::vector<ProjectRow> project_rows(Sheet const& sheet);

}  // namespace jixiao::budget
