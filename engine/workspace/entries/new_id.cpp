#include "workspace/entries/new_id.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace jixiao::entries {
namespace {

constexpr std::string_view digits = "0123456789";

/// More than a table has rows; what is longer is no number that counts rows.
constexpr std::size_t most_digits = 6;

/// The digits at the end; empty when they are too many to count on from.
std::string_view number_of(std::string_view id) {
    auto const last = id.find_last_not_of(digits);
    auto const number = id.substr(last == id.npos ? 0 : last + 1);
    return number.size() > most_digits ? std::string_view{} : number;
}

}  // namespace

std::string next_id(std::string const& like, std::set<std::string> const& taken) {
    auto const number = number_of(like);
    auto const prefix = like.substr(0, like.size() - number.size()) + (number.empty() ? "-" : "");
    auto const width = number.empty() ? std::size_t{2} : number.size();
    int last = 0;
    for (auto at = taken.lower_bound(prefix); at != taken.end() && at->starts_with(prefix); ++at) {
        auto const own = number_of(*at);
        if (own.empty() || own.size() + prefix.size() != at->size()) continue;
        last = std::max(last, std::stoi(std::string{own}));
    }
    return fmt::format("{}{:0{}}", prefix, last + 1, width);
}

}  // namespace jixiao::entries
