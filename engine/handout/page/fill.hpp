#pragma once

#include "text/message.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::handout {

using Pieces = std::map<std::string, std::function<std::string()>, std::less<>>;

/// The template with every {{name}} replaced by its piece; what a piece holds is not read again.
std::string filled(std::string_view form, Pieces const& pieces);

/// Each built-in file in an element of its own, byte for byte: the policy knows them by their hash.
std::string inlined(std::vector<std::string> const& names, std::string const& tag);

/// What stands at the foot of every page.
Message made_by();

}  // namespace jixiao::handout
