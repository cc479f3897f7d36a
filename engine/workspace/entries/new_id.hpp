#pragma once

#include <set>
#include <string>

namespace jixiao::entries {

/// The id after the last of those that count on as this one does: D-A-08 after D-A-07, where D-A-07
/// is the highest of D-A-… that is taken. One that does not end with a number begins with -01.
std::string next_id(std::string const& like, std::set<std::string> const& taken);

}  // namespace jixiao::entries
