#include "model/book/name_index.hpp"

#include <algorithm>
#include <limits>

namespace jixiao {
namespace {

constexpr auto no_key = std::numeric_limits<std::uint32_t>::max();

/// Sets of numbers 0, 1, … that can be united; the smallest of a set stands for it.
class DisjointSets {
public:
    std::uint32_t add() {
        parent_.push_back(static_cast<std::uint32_t>(parent_.size()));
        return parent_.back();
    }
    std::uint32_t find(std::uint32_t member) {
        while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
        return member;
    }
    void unite(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }
    std::size_t size() const { return parent_.size(); }

private:
    std::vector<std::uint32_t> parent_;
};

std::vector<Indicator const*> rows_of(Book const& book) {
    std::vector<Indicator const*> rows;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) rows.push_back(&indicator);
    return rows;
}

}  // namespace

NameIndex::NameIndex(Book const& book) : tables_{book.tables} {
    auto const rows = rows_of(book);
    group_of_.reserve(rows.size());
    by_id_.reserve(rows.size());
    DisjointSets sets;
    auto const set_of = [&](std::string_view name) {
        auto const [known, is_new] = group_of_.try_emplace(name, std::uint32_t{0});
        if (is_new) known->second = sets.add();
        return known->second;
    };
    std::vector<std::uint32_t> id_of_row(rows.size(), no_key);
    range_of_row_.resize(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        auto const& indicator = *rows[row];
        auto const own = range_of_row_[row] = set_of(indicator.name);
        for (auto const& alias : indicator.aliases) {
            auto const other = set_of(alias);
            has_aliases_ |= other != own;
            sets.unite(own, other);
        }
        if (!indicator.id.empty())
            id_of_row[row] =
                by_id_.try_emplace(indicator.id, static_cast<std::uint32_t>(by_id_.size()))
                    .first->second;
    }
    if (has_aliases_) {
        for (auto& [name, set] : group_of_) set = sets.find(set);
        for (auto& set : range_of_row_) set = sets.find(set);
    }
    add_ranges(range_of_row_, sets.size(), rows);
    first_id_range_ = ranges_.size();
    add_ranges(id_of_row, by_id_.size(), rows);
}

void NameIndex::add_ranges(std::vector<std::uint32_t> const& key_of_row, std::size_t keys,
                           std::vector<Indicator const*> const& rows) {
    auto const first = ranges_.size();
    ranges_.resize(first + keys);
    for (auto const key : key_of_row)
        if (key != no_key) ++ranges_[first + key].size;
    auto end = static_cast<std::uint32_t>(members_.size());
    for (std::size_t i = first; i < ranges_.size(); ++i) {
        ranges_[i].begin = end;
        end += ranges_[i].size;
        ranges_[i].size = 0;
    }
    members_.resize(end);
    numbers_.resize(end);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (key_of_row[row] == no_key) continue;
        auto& range = ranges_[first + key_of_row[row]];
        auto const at = range.begin + range.size++;
        members_[at] = rows[row];
        numbers_[at] = static_cast<std::uint32_t>(row);
    }
}

NameIndex::Served NameIndex::served_by(std::string_view name) const {
    if (auto const named = group_of_.find(name); named != group_of_.end())
        return served(named->second);
    auto const id = by_id_.find(name);
    if (id == by_id_.end()) return {};
    return served(static_cast<std::uint32_t>(first_id_range_) + id->second);
}

std::span<std::uint32_t const> NameIndex::numbers_of(Served served) const {
    if (served.empty()) return {};
    auto const first = static_cast<std::size_t>(served.data() - members_.data());
    return std::span{numbers_}.subspan(first, served.size());
}

std::vector<NameIndex::Served> NameIndex::rows_by_id() const {
    std::vector<Served> all;
    for (auto range = first_id_range_; range < ranges_.size(); ++range)
        all.push_back(served(static_cast<std::uint32_t>(range)));
    return all;
}

std::vector<std::string> NameIndex::words() const {
    std::vector<std::string> words;
    for (auto const& [name, group] : group_of_) words.emplace_back(name);
    for (auto const& [id, indicators] : by_id_) words.emplace_back(id);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::shared_ptr<NameIndex const> KnownNames::of(Book const& book) {
    if (book.names && book.names->is_of(book))
        index_ = book.names;
    else if (!index_ || !index_->is_of(book))
        index_ = std::make_shared<NameIndex const>(book);
    return index_;
}

}  // namespace jixiao
