#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// Whether a name or a step of a path ends in one of the profile's words.
inline bool ends_with_one_of(std::string_view text, std::vector<std::string> const& words) {
    // A character tells most of them apart, and sooner than a call that compares all.
    constexpr std::size_t character = 3;
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        if (word.size() < character) return text.ends_with(word);
        if (text.size() < word.size()) return false;
        auto const* const end = text.data() + (text.size() - word.size());
        return std::memcmp(end, word.data(), character) == 0 && text.ends_with(word);
    });
}

}  // namespace jixiao
