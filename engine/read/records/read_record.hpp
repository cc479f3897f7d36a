#pragma once

#include "read/records/record.hpp"
#include "read/workspace/reading.hpp"

#include <optional>

namespace jixiao::bulk {

/// Reads a record from its tree by the rules that tables and actuals are read by. What is wrong is
/// reported, and the record stays as far as it could be read. Nothing when there is no name, or no
/// period to judge it at. Keys that are passed on must have been taken out.
std::optional<Record> read_record(Reading& reading, Node const& node, Asked const& asked);

}  // namespace jixiao::bulk
