#pragma once

#include "model/book/waiver.hpp"
#include "read/workspace/reading.hpp"

#include <vector>

namespace jixiao {

/// Reads `waive: [{rule: lint-…, reason: …, until: 2024-12-31}]`. A waiver without a reason or an
/// end is reported and does not count.
std::vector<Waiver> read_waivers(Reading& reading, Node const& node);

}  // namespace jixiao
