#pragma once

#include "report/paint.hpp"
#include "target/parse.hpp"
#include "text/catalog.hpp"

#include <string>

namespace jixiao {

/// How a target text was read, in words, and which policy decided; or its error with a caret under
/// the place.
std::string explain_target(std::string const& text, Parsed<Target> const& target,
                           Catalog const& catalog, Look const& look);

}  // namespace jixiao
