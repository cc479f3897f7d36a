#pragma once

#include "cli/shell.hpp"
#include "handout/handout.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// Warnings about the verdicts of closed periods, or of one of them, that are not what was
/// recorded; one where the history cannot be read. Nothing while the files have errors: those come
/// first.
std::vector<Diagnostic> find_restated(Shell const& shell, std::string const& folder,
                                      Workspace const& workspace, std::optional<Period> only = {});

/// Prints them for one period on standard error, in full, unlike other warnings: what was published
/// is not what the files say.
void tell_restated(Shell const& shell, std::string const& folder, Workspace const& workspace,
                   Period period, Catalog const& catalog);

/// Says on a report when its period was closed, and on every row that is another one since what it
/// was then. What stands in the way of telling stands there instead.
void mark_published(Shell const& shell, std::string const& folder, Workspace const& workspace,
                    Evaluation const& now, handout::Handout& handout);

}  // namespace jixiao
