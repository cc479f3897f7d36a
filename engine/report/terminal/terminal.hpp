#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "report/terminal/paint.hpp"

#include <string>

namespace jixiao {

/// The report for a terminal: every table with its goals and first-level groups, one row an
/// indicator, then roll_up_summary, execution_block and attention_list. From wide_from cells on the
/// reason has a column of its own; below, it stands under the rows that are not plainly green.
std::string show_report(Report const& report, Catalog const& catalog, Look const& look);

constexpr std::size_t narrowest = 60;  // a narrower terminal gets lines of this width
constexpr std::size_t wide_from = 110;

}  // namespace jixiao
