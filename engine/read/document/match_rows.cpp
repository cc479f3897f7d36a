#include "read/document/match_rows.hpp"

#include <deque>
#include <unordered_map>

namespace jixiao::document {

std::vector<std::optional<std::size_t>> match_rows(
    std::vector<std::string> const& wanted, std::vector<std::string> const& present,
    std::vector<std::vector<std::string>> const& also) {
    std::vector<std::optional<std::size_t>> pairs(wanted.size());
    std::vector<bool> used(present.size());
    auto const pair_by = [&](auto const& keys_of) {
        std::unordered_map<std::string, std::deque<std::size_t>> free;
        for (std::size_t i = 0; i < present.size(); ++i)
            if (!used[i])
                for (auto const& key : keys_of(i)) free[key].push_back(i);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (pairs[i]) continue;
            auto const found = free.find(wanted[i]);
            if (found == free.end()) continue;
            auto& rows = found->second;
            while (!rows.empty() && used[rows.front()]) rows.pop_front();
            if (rows.empty()) continue;
            pairs[i] = rows.front();
            used[rows.front()] = true;
        }
    };
    pair_by([&](std::size_t i) { return std::vector<std::string>{present[i]}; });
    if (!also.empty()) pair_by([&](std::size_t i) { return also[i]; });
    return pairs;
}

}  // namespace jixiao::document
