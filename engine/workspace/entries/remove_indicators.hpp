#pragma once

#include "base/diagnostic.hpp"
#include "read/yaml/source.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::entries {

/// Takes the rows with these ids out of the text of a table, with the comments on their lines, and
/// nothing else. What is left is read once more and proved. Nothing, and a diagnostic, where that
/// cannot be done: an id is not there or not unique, or rows below would be called otherwise,
/// having no ids of their own.
std::optional<std::string> remove_indicators(Source const& source,
                                             std::vector<std::string> const& ids,
                                             std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::entries
