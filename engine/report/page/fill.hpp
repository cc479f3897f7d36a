#pragma once

#include "base/catalog.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::reports {

using Pieces = std::map<std::string, std::function<std::string()>, std::less<>>;

/// What the head of every page holds: language, policy, styles and scripts. A page of a server may
/// ask it.
Pieces head_pieces(Language language, std::vector<std::string> const& styles,
                   std::vector<std::string> const& scripts, bool asks_server = false);

/// The template with every {{name}} replaced by its piece; what a piece holds is not read again.
std::string filled(std::string_view form, Pieces const& pieces);

/// Each built-in file in an element of its own, byte for byte: the policy knows them by their hash.
std::string inlined(std::vector<std::string> const& names, std::string const& tag);

/// What stands at the foot of every page.
Message made_by();

}  // namespace jixiao::reports
