#include "base/nearest.hpp"

#include "base/decoded.hpp"

#include <algorithm>
#include <numeric>

namespace jixiao {
namespace {

std::size_t edit_distance(std::u32string const& a, std::u32string const& b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto const replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

std::optional<std::string> nearest(std::string_view word,
                                   std::vector<std::string> const& candidates) {
    auto const wanted = decoded(word.substr(0, 400));  // hostile lengths do not cost time
    std::optional<std::string> best;
    std::size_t best_distance = 0;
    for (auto const& candidate : candidates) {
        auto const have = decoded(candidate);
        auto const longer = std::max(wanted.size(), have.size());
        auto const shorter = std::min(wanted.size(), have.size());
        auto const allowed = std::max<std::size_t>(1, longer / 3);
        if (longer - shorter > allowed) continue;
        auto const distance = edit_distance(wanted, have);
        if (distance > allowed || (best && distance >= best_distance)) continue;
        best = candidate;
        best_distance = distance;
    }
    return best;
}

}  // namespace jixiao
