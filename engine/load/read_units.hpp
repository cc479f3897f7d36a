#pragma once

#include "load/source.hpp"
#include "target/units.hpp"

#include <vector>

namespace jixiao {

/// Adds the units of a file in the form of config/units.yaml to `units`.
void read_units(Source const& source, Units& units, std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao
