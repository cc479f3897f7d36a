#pragma once

#include "read/workspace/blank_actuals.hpp"
#include "workspace/entries/lines_of_period.hpp"

#include <string>
#include <vector>

namespace jixiao::entries {

/// A line for every name that is reported in the period of `evaluation`, under the table and the
/// 一级指标 that have it first. Behind it stand the targets it serves and what was reported for it
/// last. What its plan does not ask for yet is marked as not due.
std::vector<BlankLine> lines_to_fill(Evaluation const& evaluation, Book const& book,
                                     Actuals const& actuals, Choice const& choice,
                                     Catalog const& catalog);

/// The targets that a line serves, each once, as far as they are few.
std::string targets_of(PeriodLine const& line);

}  // namespace jixiao::entries
