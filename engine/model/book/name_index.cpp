#include "model/book/name_index.hpp"

#include <algorithm>
#include <numeric>

namespace jixiao {
namespace {

/// Numbers of rows that can be united; the smallest of a set stands for it.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
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
    /// By member, who stands for it.
    std::vector<std::uint32_t> all() {
        for (std::uint32_t member = 0; member < parent_.size(); ++member)
            parent_[member] = find(member);
        return std::move(parent_);
    }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace

NameIndex::NameIndex(Book const& book)
    : tables_{book.tables},
      by_name_(0, Hash<&Indicator::name>{&members_}, Equal<&Indicator::name>{&members_}),
      by_id_(0, Hash<&Indicator::id>{&members_}, Equal<&Indicator::id>{&members_}) {
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals) rows_ += goal.indicators.size();
    members_.reserve(2 * rows_);
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) members_.push_back(&indicator);
    by_name_.reserve(rows_);
    by_id_.reserve(rows_);
    DisjointSets names{rows_}, ids{rows_};
    for (std::uint32_t row = 0; row < rows_; ++row) {
        if (auto const [first, is_new] = by_name_.insert(row); !is_new) names.unite(*first, row);
        if (members_[row]->id.empty()) continue;
        if (auto const [first, is_new] = by_id_.insert(row); !is_new) ids.unite(*first, row);
    }
    for (std::uint32_t row = 0; row < rows_; ++row)
        for (auto const& alias : members_[row]->details().aliases) {
            has_aliases_ |= alias != members_[row]->name;
            auto const named = by_name_.find(std::string_view{alias});
            names.unite(row, named != by_name_.end()
                                 ? *named
                                 : by_alias_.try_emplace(alias, row).first->second);
        }
    members_.insert(members_.end(), members_.begin(), members_.end());
    for (int times = 0; times < 2; ++times)
        for (std::uint32_t row = 0; row < rows_; ++row) numbers_.push_back(row);
    same_ids_.alone = rows_;
    add_groups(names.all(), groups_);
    add_groups(ids.all(), same_ids_);
}

void NameIndex::add_groups(std::vector<std::uint32_t> first, Groups& groups) {
    for (std::uint32_t row = 0; row < rows_; ++row)
        if (first[row] != row) ++groups.ranges[first[row]].size;
    if (groups.ranges.empty()) return;
    auto end = members_.size();
    for (auto& [row, range] : groups.ranges) {
        range.begin = static_cast<std::uint32_t>(end);
        end += range.size + 1;
        range.size = 0;
    }
    members_.resize(end);
    numbers_.resize(end);
    for (std::uint32_t row = 0; row < rows_; ++row) {
        auto const found = groups.ranges.find(first[row]);
        if (found == groups.ranges.end()) continue;
        auto& range = found->second;
        auto const at = range.begin + range.size++;
        members_[at] = members_[row];
        numbers_[at] = row;
    }
    groups.first = std::move(first);
}

NameIndex::Served NameIndex::served(std::size_t row, Groups const& groups) const {
    if (!groups.first.empty())
        if (auto const found = groups.ranges.find(groups.first[row]); found != groups.ranges.end())
            return Served{members_}.subspan(found->second.begin, found->second.size);
    return Served{members_}.subspan(groups.alone + row, 1);
}

NameIndex::Served NameIndex::served_by(std::string_view name) const {
    if (auto const named = by_name_.find(name); named != by_name_.end())
        return served(*named, groups_);
    if (auto const alias = by_alias_.find(name); alias != by_alias_.end())
        return served(alias->second, groups_);
    if (auto const id = by_id_.find(name); id != by_id_.end()) return served(*id, same_ids_);
    return {};
}

std::span<std::uint32_t const> NameIndex::numbers_of(Served served) const {
    if (served.empty()) return {};
    auto const first = static_cast<std::size_t>(served.data() - members_.data());
    return std::span{numbers_}.subspan(first, served.size());
}

std::vector<NameIndex::Served> NameIndex::rows_of_repeated_ids() const {
    std::vector<Served> all;
    for (auto const& [row, range] : same_ids_.ranges) all.push_back(served(row, same_ids_));
    return all;
}

std::vector<std::string> NameIndex::words() const {
    std::vector<std::string> words;
    for (std::size_t row = 0; row < rows_; ++row) {
        words.push_back(members_[row]->name);
        if (!members_[row]->id.empty()) words.push_back(members_[row]->id);
    }
    for (auto const& [alias, row] : by_alias_) words.emplace_back(alias);
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
