#pragma once

#include "app/cli/members.hpp"
#include "base/work_progress.hpp"

#include <optional>
#include <vector>

namespace jixiao {

/// Everything that is wrong in one workspace, in each of its periods, and in
/// the form of `form_period` when one was asked for.
std::vector<Diagnostic> everything_in(Member const& member, Shell const& shell,
                                      std::optional<Period> form_period = {},
                                      WorkProgress const& progress = {});

}  // namespace jixiao
