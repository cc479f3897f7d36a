#pragma once

#include "evaluate/verdict.hpp"
#include "load/blank_actuals.hpp"

#include <string>
#include <vector>

namespace jixiao::entry {

/// Which indicators a sheet to fill in is for; empty texts choose all.
struct Choice {
    std::string table;  // as in Selection
    std::string owner;  // the key of the indicators
};

/// A line for every name that is reported in the period of `evaluation`, under the table and the
/// 一级指标 that have it first. Behind it stand the targets it serves and what was reported for it
/// last. What its plan does not ask for yet is marked as not due.
std::vector<BlankLine> lines_to_fill(Evaluation const& evaluation, Book const& book,
                                     Actuals const& actuals, Choice const& choice,
                                     Catalog const& catalog);

/// What files of actuals count here: as the one that ends last does; to date when there is none.
Values usual_values(Actuals const& actuals);

}  // namespace jixiao::entry
