#pragma once

#include "app/web/desk.hpp"

#include <boost/json.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace jixiao::web {

/// A save that is still to be made.
struct Save {
    std::shared_ptr<Workspace const> after;     // the workspace as it would be
    std::optional<Period> from;                 // periods that end before it cannot change
    std::function<void()> write;                // writes the files
    std::function<boost::json::object()> told;  // what is answered once the desk knows them
};

/// Makes the save. One that changes verdicts of closed periods is answered with 409 "closed" and
/// both values of every row, unless the request gives a reason under "restate": then each of those
/// periods is closed again. What of that cannot be recorded stands under "not_recorded", each with
/// its period and why: the files are written by then. Throws Problem, before anything is written,
/// when it is not known who restates, and Refusal.
Response guarded_save(Desk& desk, boost::json::object const& request, Save const& save);

}  // namespace jixiao::web
