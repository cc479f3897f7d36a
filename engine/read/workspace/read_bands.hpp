#pragma once

#include "model/book/profile.hpp"
#include "read/workspace/reading.hpp"

#include <optional>
#include <vector>

namespace jixiao {

/// Reads green, amber or red.
std::optional<Status> read_status(Reading& reading, Node const& node);

/// Reads the bands of a ratio: half-open, rising, each beginning where the one before it ends, the
/// first without `from` and the last without `below`. A gap or an overlap is an error that names
/// both bands.
std::vector<Band> read_bands(Reading& reading, Node const& list);

}  // namespace jixiao
