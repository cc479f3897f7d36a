#pragma once

#include "rules/status/verdict.hpp"

#include <string_view>

namespace jixiao {

/// The same evaluation whose derivations name files as they lie in the workspace, whatever its
/// folder was called on this run: what is handed on must not depend on where it was made.
Evaluation places_within(std::string_view folder, Evaluation evaluation);

}  // namespace jixiao
