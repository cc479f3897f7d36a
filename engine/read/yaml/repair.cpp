#include "read/yaml/repair.hpp"

#include <algorithm>

namespace jixiao {

RepairedText::RepairedText(std::string_view original, std::vector<Repair> repairs) {
    std::sort(repairs.begin(), repairs.end(),
              [](Repair const& a, Repair const& b) { return a.offset < b.offset; });
    std::size_t at = 0;
    for (auto const& repair : repairs) {
        text_ += original.substr(at, repair.offset - at);
        at = repair.offset + repair.removed;
        steps_.push_back({text_.size(), text_.size() + repair.inserted.size(), repair.offset, at,
                          repair.is_unread});
        text_ += repair.inserted;
    }
    text_ += original.substr(at);
}

std::size_t RepairedText::original(std::size_t offset) const {
    auto const after = std::upper_bound(
        steps_.begin(), steps_.end(), offset,
        [](std::size_t value, Step const& step) { return value < step.repaired_begin; });
    if (after == steps_.begin()) return offset;
    auto const& step = *std::prev(after);
    if (offset >= step.repaired_end) return step.original_end + (offset - step.repaired_end);
    return std::min(step.original_begin + (offset - step.repaired_begin), step.original_end);
}

bool RepairedText::is_unread(std::size_t offset) const {
    return std::any_of(steps_.begin(), steps_.end(), [&](Step const& step) {
        return step.is_unread && step.repaired_begin == offset;
    });
}

Repair quote(std::string_view text, std::size_t begin, std::size_t end) {
    std::string quoted = "'";
    for (auto const c : text.substr(begin, end - begin)) quoted.append(c == '\'' ? 2 : 1, c);
    return {begin, end - begin, quoted + "'"};
}

Repair leave_unread(std::string_view text, std::size_t begin, std::size_t end) {
    auto repair = quote(text, begin, end);
    repair.is_unread = true;
    return repair;
}

}  // namespace jixiao
