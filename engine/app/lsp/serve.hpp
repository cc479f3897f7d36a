#pragma once

#include "app/lsp/session.hpp"

#include <iosfwd>

namespace jixiao::lsp {

/// Speaks with the editor on these streams until it says exit or the input ends. Messages are read
/// on one thread and answered in their order on another; a third checks, so that no answer waits
/// for a check. Gives the exit code of the protocol: 0 after a shutdown, else 1.
int serve(std::istream& in, std::ostream& out, Office office);

}  // namespace jixiao::lsp
