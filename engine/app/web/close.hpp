#pragma once

#include "app/web/desk.hpp"
#include "workspace/history/close_period.hpp"

namespace jixiao::web {

/// Who closes a period now: the name that is given, else the user of the program. Throws Problem
/// when neither is known.
history::Circumstances circumstances(Desk const& desk, std::string const& by,
                                     std::string const& reason);

/// That errors in the files keep the period from being closed.
Message not_closed(Period period);

/// Closes a period of the workspace as its files are, and shows it. Throws Refusal.
history::CloseOutcome close(Desk& desk, history::CloseRequest const& request);

}  // namespace jixiao::web
