#pragma once

#include "base/message.hpp"

#include <string>
#include <vector>

namespace jixiao::document {

/// Why levels and a name cannot be those of one indicator, as their words show: a level in the
/// place of another, a level in a name, a figure in the place of either. Empty when nothing speaks
/// against them.
Message words_problem(std::vector<std::string> const& path, std::string const& name);

}  // namespace jixiao::document
