#include "base/suggest.hpp"

#include "base/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace jixiao {

Message suggest(std::string_view word, std::vector<std::string> const& candidates) {
    constexpr std::size_t short_list = 12;
    if (auto const meant = nearest(word, candidates)) return say("did you mean {0}?", *meant);
    if (candidates.empty() || candidates.size() > short_list) return {};
    return say("choose one of: {0}", fmt::format("{}", fmt::join(candidates, ", ")));
}

}  // namespace jixiao
