#pragma once

#include "report/report.hpp"

#include <string>

namespace jixiao {

/// How a row went over the year in one word: a block for each period reported so far, low to high,
/// "▂▆█", and "·" where there is no figure; rows without figures by their colours. Blocks start
/// from zero, unless the figures lie close together far from it (99.1% → 99.3%), as the axis of the
/// page's chart does. Empty where there is nothing to compare.
std::string year_mark(ReportRow const& row, Report const& report);

/// The mark, and the arrow of the trend behind it; either may be missing.
std::string marked_trend(ReportRow const& row, Report const& report);

}  // namespace jixiao
