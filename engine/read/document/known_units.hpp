#pragma once

#include "model/target/units.hpp"

namespace jixiao::document {

/// The built-in units, read once: by them a document's targets are tried.
Units const& known_units();

}  // namespace jixiao::document
