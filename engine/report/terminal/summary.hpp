#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "report/terminal/paint.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// For every table with its goals, and for the whole with its first-level groups: the worst status,
/// counts by status, coverage; and what the unrated ones are.
std::string roll_up_summary(Report const& report, Catalog const& catalog, Look const& look);

/// Counts and coverage of several units, one a line, and of all together.
std::string units_summary(std::vector<Report const*> const& reports, Catalog const& catalog,
                          Look const& look);

}  // namespace jixiao
