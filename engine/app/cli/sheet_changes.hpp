#pragma once

#include "workspace/sheet/plan_import.hpp"

#include <string>

namespace jixiao {

/// What the sheet changes: an indicator, and below it a line for each text.
std::string changes_text(sheet::ImportPlan const& plan, Catalog const& catalog);

}  // namespace jixiao
