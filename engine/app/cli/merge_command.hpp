#pragma once

#include "app/cli/shell.hpp"

namespace jixiao {

/// bulk merge: adds up the summaries in files, or on standard input.
int merge_command(Shell const& shell);

}  // namespace jixiao
