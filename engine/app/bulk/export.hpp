#pragma once

#include "read/records/record.hpp"
#include "read/workspace/workspace.hpp"

#include <boost/json/object.hpp>

#include <optional>
#include <vector>

namespace jixiao::bulk {

/// Every indicator of a workspace as a record, in the order of the book, with everything that its
/// verdict needs of what stands around it: the actuals that serve it, a unit that it takes from an
/// indicator of the same name, the money of its table where its figure is computed from that. With
/// a period, only goals that cover it, and the period before it that trends are compared with.
std::vector<boost::json::object> records_of(Workspace const& workspace,
                                            std::optional<Period> const& period);

/// The records as NDJSON.
std::string ndjson_of(std::vector<boost::json::object> const& records);

/// The records as CSV with one column for each value that any of them has. What a table cannot hold
/// (a revised target, two lines for one period, a level with a slash in it) is reported, and
/// nothing is given.
std::optional<std::string> csv_of(std::vector<boost::json::object> const& records,
                                  std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::bulk
