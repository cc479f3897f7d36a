#pragma once

#include "cli/shell.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// Warnings about the verdicts of closed periods, or of one of them, that are not what was
/// recorded; one where the history cannot be read. Nothing while the files have errors: those come
/// first.
std::vector<Diagnostic> find_restated(Shell const& shell, std::string const& folder,
                                      Workspace const& workspace, std::optional<Period> only = {});

}  // namespace jixiao
