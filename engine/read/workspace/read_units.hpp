#pragma once

#include "model/target/units.hpp"
#include "read/yaml/source.hpp"

#include <vector>

namespace jixiao {

/// Adds the units of a file in the form of config/units.yaml to `units`.
void read_units(Source const& source, Units& units, std::vector<Diagnostic>& diagnostics);

/// What config/units.yaml says.
Units units_of_config();

}  // namespace jixiao
