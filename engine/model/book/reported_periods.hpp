#pragma once

#include "model/book/actuals.hpp"

#include <vector>

namespace jixiao {

/// Every period that something was reported for, those that end first in front.
std::vector<Period> reported_periods(Actuals const& actuals);

}  // namespace jixiao
