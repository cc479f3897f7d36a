#include "read/document/level_anchors.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

/// The digits of "(60分)" at byte `at`, and the byte behind it.
std::optional<std::pair<std::string, std::size_t>> points_at(std::string_view text,
                                                             std::size_t at) {
    for (std::string_view const open : {"(", "（"}) {
        if (!text.substr(at).starts_with(open)) continue;
        auto const begin = at + open.size();
        auto const end = std::min(text.find_first_not_of("0123456789.", begin), text.size());
        for (std::string_view const close : {"分)", "分）", ")", "）"})
            if (end > begin && text.substr(end).starts_with(close))
                return std::pair{std::string{text.substr(begin, end - begin)}, end + close.size()};
    }
    return std::nullopt;
}

}  // namespace

std::optional<LevelAnchor> level_anchor(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 48;
    auto const rest = text.substr(at, longest);
    std::optional<LevelAnchor> found;
    for (std::size_t size = 6; size <= rest.size(); ++size) {
        auto const word = rest.substr(0, size);
        if (!word.ends_with("标") && !word.ends_with("度")) continue;
        auto const level = level_of(word);
        if (!level || level_name(word) != word) continue;
        found = LevelAnchor{at, at + size, std::string{word}, *level, {}};
    }
    if (!found) return std::nullopt;
    if (auto const points = points_at(text, found->end)) {
        found->points = points->first;
        found->end = points->second;
    }
    return found;
}

std::vector<LevelAnchor> level_anchors(std::string_view text, std::size_t from) {
    std::vector<LevelAnchor> anchors;
    for (auto at = from; at < text.size();) {
        if (auto anchor = level_anchor(text, at)) {
            at = anchor->end;
            anchors.push_back(std::move(*anchor));
        } else {
            at += character_at(text, at).value_or(Character{U'?', 1}).bytes;
        }
    }
    return anchors;
}

}  // namespace jixiao::document
