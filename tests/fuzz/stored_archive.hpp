#pragma once

#include <map>
#include <string>

namespace jixiao::tests {

/// A zip archive of these parts, none of them packed.
std::string stored_archive(std::map<std::string, std::string> const& parts);

}  // namespace jixiao::tests
