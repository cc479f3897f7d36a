#pragma once

#include "read/document/words.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// A known level word in running text.
struct LevelAnchor {
    std::size_t begin = 0, end = 0;  // bytes, with the points in brackets behind it
    std::string word;
    Level level;
    std::string points;  // 60 of 产出指标(60分); empty without
};

/// The level word that begins at byte `at`, the longest there is.
std::optional<LevelAnchor> level_anchor(std::string_view text, std::size_t at);

/// All level words of a text from byte `from` on, none within another.
std::vector<LevelAnchor> level_anchors(std::string_view text, std::size_t from);

}  // namespace jixiao::document
