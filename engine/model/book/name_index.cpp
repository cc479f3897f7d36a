#include "model/book/name_index.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace jixiao {
namespace {

/// Sets of numbers 0, 1, … that can be united; the smallest of a set stands for it.
class DisjointSets {
public:
    std::size_t add() {
        parent_.push_back(parent_.size());
        return parent_.size() - 1;
    }
    std::size_t find(std::size_t member) {
        while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
        return member;
    }
    void unite(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> parent_;
};

template <class Visit>
void each_indicator(Book const& book, Visit const& visit) {
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) visit(indicator);
}

}  // namespace

NameIndex::NameIndex(Book const& book) {
    std::size_t rows = 0;
    each_indicator(book, [&](Indicator const&) { ++rows; });
    group_of_.reserve(rows);
    by_id_.reserve(rows);
    DisjointSets sets;
    auto const set_of = [&](std::string const& name) {
        auto const [known, is_new] = group_of_.try_emplace(name, std::size_t{0});
        if (is_new) known->second = sets.add();
        return known->second;
    };
    each_indicator(book, [&](Indicator const& indicator) {
        auto const own = set_of(indicator.name);
        for (auto const& alias : indicator.aliases) sets.unite(own, set_of(alias));
        if (!indicator.id.empty()) by_id_[indicator.id].push_back(&indicator);
    });
    groups_.resize(group_of_.size());
    for (auto& [name, set] : group_of_) set = sets.find(set);
    each_indicator(book, [&](Indicator const& indicator) {
        groups_[group_of_.at(indicator.name)].push_back(&indicator);
    });
}

std::vector<Indicator const*> const& NameIndex::served_by(std::string_view name) const {
    static Indicators const none;
    if (auto const named = group_of_.find(name); named != group_of_.end())
        return groups_[named->second];
    auto const id = by_id_.find(name);
    return id != by_id_.end() ? id->second : none;
}

std::vector<std::string> NameIndex::words() const {
    std::vector<std::string> words;
    for (auto const& [name, group] : group_of_) words.emplace_back(name);
    for (auto const& [id, indicators] : by_id_) words.emplace_back(id);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace jixiao
