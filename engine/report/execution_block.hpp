#pragma once

#include "report/paint.hpp"
#include "report/report.hpp"
#include "text/catalog.hpp"

#include <string>

namespace jixiao {

/// For every table: its budget, what was spent, execution rate, pace and how far its goals are;
/// under what is not green the reason. Empty when nobody reported any money.
std::string execution_block(Report const& report, Catalog const& catalog, Look const& look);

}  // namespace jixiao
