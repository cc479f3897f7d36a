#pragma once

#include "app/cli/shell.hpp"

namespace jixiao {

/// Makes the workbook that colleagues fill in.
int export_sheet(Shell const& shell);

/// Reads it back: shows what it changes, asks, and writes all of it or nothing.
int import_sheet(Shell const& shell);

}  // namespace jixiao
