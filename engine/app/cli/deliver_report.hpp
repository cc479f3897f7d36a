#pragma once

#include "app/cli/shell.hpp"

#include <string>
#include <string_view>

namespace jixiao {

/// Writes a report to --output, there under the unit's name where that is a
/// folder, else to the standard output.
void deliver_report(Shell const& shell, Catalog const& catalog, std::string const& text,
                    std::string const& unit, std::string const& name, std::string_view ending);

}  // namespace jixiao
