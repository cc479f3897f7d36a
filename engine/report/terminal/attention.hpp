#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "report/terminal/paint.hpp"

#include <string>

namespace jixiao {

/// What someone has to look at: red, amber, and what could not be rated though it should, a few of
/// each with their ids, and the command that says more.
std::string attention_list(Report const& report, Catalog const& catalog, Look const& look);

}  // namespace jixiao
