#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// Whether a name or a step of a path ends in one of the profile's words.
inline bool ends_with_one_of(std::string_view text, std::vector<std::string> const& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string const& word) { return text.ends_with(word); });
}

}  // namespace jixiao
