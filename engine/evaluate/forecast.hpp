#pragma once

#include "evaluate/evaluate_row.hpp"

namespace jixiao {

/// Rule 12: 全年预计 as stated, else the sum to date over its plan share, else the value itself;
/// and 完成目标可能性 as stated, else from the forecast. What a line says of its year counts for a
/// goal of several years only in the last of them.
void add_forecast(Evaluated& evaluated, Row const& row, Rules const& rules,
                  Findings const& findings);

}  // namespace jixiao
