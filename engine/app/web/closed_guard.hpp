#pragma once

#include "app/web/desk.hpp"
#include "workspace/history/closed_changes.hpp"

#include <boost/json.hpp>

#include <optional>

namespace jixiao::web {

/// What a save would make of closed periods, each row with what was recorded and what would be.
boost::json::array closed_rows(Catalog const& catalog,
                               std::vector<history::ClosedChange> const& changes);

/// A save that changes verdicts of closed periods. Without a reason under "restate" it is answered
/// with 409 "closed" and both values of every row; with one it may go on, and `record` records the
/// restatement of each of those periods afterwards.
class ClosedGuard {
public:
    /// `from`: periods that end before it cannot change.
    ClosedGuard(Desk const& desk, Workspace const& after, std::optional<Period> from,
                boost::json::object const& request);

    /// What is asked instead of saving; nothing when nothing is to be asked.
    std::optional<Response> question() const;
    /// Closes those periods again, with the reason. Called once the files are written and the desk
    /// knows them.
    void record(Desk& desk) const;

private:
    Catalog catalog_;
    std::vector<history::ClosedChange> changes_;
    std::string reason_, by_;
};

}  // namespace jixiao::web
