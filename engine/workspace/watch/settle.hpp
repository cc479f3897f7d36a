#pragma once

#include "workspace/watch/live_workspace.hpp"

namespace jixiao::watch {

/// Returns when nobody has written for a moment, or after a while all the same: what an editor or a
/// copy is still writing is not looked at half done.
void settle(LiveWorkspace const& live);

}  // namespace jixiao::watch
