#pragma once

#include "base/diagnostic.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::entries {

/// Takes the lines with these keys out of the actuals of a file, with the comments on them, and
/// nothing else. What is left is read once more and proved. Nothing, and a diagnostic, where that
/// cannot be done.
std::optional<std::string> remove_entries(Source const& source,
                                          std::vector<std::string> const& keys,
                                          std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::entries
