#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "report/terminal/paint.hpp"

#include <string>

namespace jixiao {

/// For every table: its budget, what was spent, execution rate, pace and how far its goals are;
/// under what is not green the reason. Empty when nobody reported any money.
std::string execution_block(Report const& report, Catalog const& catalog, Look const& look);

}  // namespace jixiao
