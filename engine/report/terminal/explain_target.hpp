#pragma once

#include "base/catalog.hpp"
#include "model/target/parse.hpp"
#include "report/terminal/paint.hpp"

#include <string>

namespace jixiao {

/// How a target text was read, in words, and which policy decided; or its error with a caret under
/// the place.
std::string explain_target(std::string const& text, Parsed<Target> const& target,
                           Catalog const& catalog, Look const& look);

}  // namespace jixiao
