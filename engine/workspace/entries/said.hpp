#pragma once

#include "read/yaml/node.hpp"

#include <map>
#include <string>
#include <string_view>

namespace jixiao::entries {

/// The texts of a node by their ways, the keys and places that lead to them. What holds no text
/// says nothing. Two files that say the same read the same.
using Said = std::map<std::string, std::string>;

/// The way through keys. A key may have any sign in it, so its length tells where it ends.
template <class... Keys>
std::string way_of(std::string_view first, Keys const&... rest) {
    auto way = std::to_string(first.size()) + ":" + std::string{first};
    if constexpr (sizeof...(rest) > 0) way += way_of(rest...);
    return way;
}

/// Whether a way goes through one key and no further.
bool is_one_key(std::string_view way);

/// The way to an item of a list, from 0.
inline std::string way_of_item(std::size_t place) {
    return "#" + std::to_string(place) + ":";
}

/// What a node says. `rest_of_way` is the rest of the way to a text that stands alone where a map
/// may stand, by the way to it; `way` leads to the node.
Said said_in(Node const& node, std::string (*rest_of_way)(std::string_view way) = nullptr,
             std::string const& way = {});

}  // namespace jixiao::entries
