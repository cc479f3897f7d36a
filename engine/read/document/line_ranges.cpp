#include "read/document/line_ranges.hpp"

#include <fmt/format.h>

namespace jixiao::document {
namespace {

constexpr std::size_t most_ranges = 10'000;

}  // namespace

void LineRanges::add(std::size_t line) {
    if (!ranges_.empty() && ranges_.back().second == line) return;
    ++count_;
    if (!ranges_.empty() && ranges_.back().second + 1 == line)
        ranges_.back().second = line;
    else if (ranges_.size() < most_ranges)
        ranges_.emplace_back(line, line);
}

std::string LineRanges::text(std::size_t most) const {
    std::string shown;
    for (std::size_t i = 0; i < ranges_.size(); ++i) {
        if (i > 0) shown += ", ";
        if (i == most) return shown + "…";
        auto const [first, last] = ranges_[i];
        shown += first == last ? fmt::format("{}", first) : fmt::format("{}-{}", first, last);
    }
    return shown;
}

}  // namespace jixiao::document
