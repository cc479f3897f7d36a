#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "report/terminal/paint.hpp"

#include <string>

namespace jixiao {

/// The report for a terminal: attention_list, every table with its goals and first-level groups,
/// one row an indicator, then roll_up_summary and execution_block. From wide_from cells on the
/// reason has a column of its own, and the trend the mark of the year; below, it stands under the
/// rows that are not plainly green. Rows that were chosen by status come without the lists before
/// them, and with attention_text.
std::string show_report(Report const& report, Catalog const& catalog, Look const& look);

constexpr std::size_t narrowest = 60;  // a narrower terminal gets lines of this width
constexpr std::size_t wide_from = 110;

/// Whether rows show the mark of their year, for which names have no cells to spare in narrower
/// lines.
constexpr bool shows_year_marks(Look const& look) {
    return look.has_blocks && look.width >= wide_from;
}

}  // namespace jixiao
