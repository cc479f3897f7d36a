#pragma once

#include "report/report.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// How many tables are told apart; those behind them are counted together, as the table "*".
inline constexpr std::size_t most_metered_tables = 500;

/// Counts and money as gauges in OpenMetrics text 1.0.0, which ends with "# EOF". Labels hold the
/// unit, the table, the status, the period and the profile, never an indicator or a sentence, so
/// that a report has at most 11 samples a table, and two more. Names are English in every language.
std::string open_metrics(std::vector<Report const*> const& reports);

}  // namespace jixiao
