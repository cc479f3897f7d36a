#include "model/book/identity.hpp"

#include <array>
#include <deque>
#include <map>

namespace jixiao {
namespace {

using Key = std::array<std::string_view, 3>;

Key by_id_and_name(RowIdentity const& row) {
    return {row.id, row.name, {}};
}
Key by_name(RowIdentity const& row) {
    return {row.table, row.goal, row.name};
}
Key by_id(RowIdentity const& row) {
    return {row.id, {}, {}};
}

}  // namespace

std::vector<std::optional<std::size_t>> same_rows(std::vector<RowIdentity> const& before,
                                                  std::vector<RowIdentity> const& now) {
    std::vector<std::optional<std::size_t>> partners(before.size());
    std::vector<bool> is_taken(now.size(), false);
    for (auto const key : {by_id_and_name, by_name, by_id}) {
        std::map<Key, std::deque<std::size_t>> free;
        for (std::size_t i = 0; i < now.size(); ++i)
            if (!is_taken[i]) free[key(now[i])].push_back(i);
        for (std::size_t i = 0; i < before.size() && !free.empty(); ++i) {
            if (partners[i]) continue;
            auto const found = free.find(key(before[i]));
            if (found == free.end() || found->second.empty()) continue;
            partners[i] = found->second.front();
            found->second.pop_front();
            is_taken[*partners[i]] = true;
        }
    }
    return partners;
}

}  // namespace jixiao
