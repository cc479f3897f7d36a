#pragma once

#include "rules/status/evaluate_row.hpp"

namespace jixiao {

/// Rule 12. Forecast (全年预计): as stated, else the sum to date over its plan share, else the
/// value itself; of counters in whole units; none computed while nothing is due and in the last
/// month of the term. 完成目标可能性: as stated, else proposed: 完全不可能 only where arithmetic
/// says so, at most 有可能. What a line says of its year counts for a goal of several years only in
/// the last.
void add_forecast(Evaluated& evaluated, Row const& row, Rules const& rules,
                  Findings const& findings);

/// Whether forecasts in this unit are whole.
bool is_counted(std::string const& unit, Units const& units);

/// The status of profiles that go by what is expected: the worse of those on the forecast and on
/// what the unit, or arithmetic, says of reaching the target. The row keeps its status at the end
/// of the term and where nothing is expected.
void judge_outlook(Evaluated& evaluated, Profile const& profile);

}  // namespace jixiao
