#pragma once

#include "read/workspace/workspace.hpp"
#include "workspace/entries/lines_to_fill.hpp"

#include <filesystem>

namespace jixiao::entries {

/// A period's new file, with how many lines it has.
struct StartedPeriod {
    std::filesystem::path file;
    std::ptrdiff_t due = 0, later = 0;
};

/// Makes the actuals file of a period: `file`, or when that is empty one that is named after the
/// period in the folder of actuals. Throws Refusal when it is there already, when nothing is to
/// be filled in, or when it cannot be written.
StartedPeriod start_period(Workspace const& workspace, Choice const& choice, Period period,
                           std::filesystem::path file, Catalog const& catalog);

}  // namespace jixiao::entries
