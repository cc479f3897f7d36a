#pragma once

#include "model/book/actuals.hpp"

#include <optional>
#include <vector>

namespace jixiao {

/// Every period that something was reported for, those that end first in front. Those of years
/// before the tables' are of another workspace, from which they are linked, and not among them.
std::vector<Period> reported_periods(Book const& book, Actuals const& actuals);

/// The period to look at when none is asked for: of those, the one that ends last; before anything
/// was reported the first that has a file. Nothing when there is none, as in a year that begins.
std::optional<Period> usual_period(Book const& book, Actuals const& actuals);

}  // namespace jixiao
