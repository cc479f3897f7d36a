#pragma once

#include "read/document/header_role.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// The name of a row and its values.
using CutRow = std::vector<std::string>;

/// Every way to cut a text that runs together into rows, up to a limit; more than it are as good as
/// none. A name has no digits in it; behind a row that did not get its full score a reason may
/// stand, so another row can follow only where no reason could.
std::vector<std::vector<CutRow>> ways_to_cut(std::string_view text,
                                             std::vector<Field> const& fields);

}  // namespace jixiao::document
