#include "rules/status/known_rows.hpp"

#include <algorithm>

namespace jixiao {

KnownRows::KnownRows(Grounds const& now, Grounds const* like) : now_{now}, like_{like} {
    if (!like || !have_same_rules(now, *like)) return;
    has_same_names_ = now.names == like->names;
    for (std::size_t i = 0; i < like->book.tables.size(); ++i)
        known_.emplace(&like->book.tables[i], i);
}

KnownRows::Row KnownRows::row(std::size_t number, std::size_t known_number) const {
    if (!has_same_names_) {
        auto const group = now_.names->group_of(number);
        auto const known = like_->names->group_of(known_number);
        if (!std::equal(group.begin(), group.end(), known.begin(), known.end())) return Row::other;
    }
    auto const lines = now_.lines->of_row(number), known = like_->lines->of_row(known_number);
    if (std::equal(lines.begin(), lines.end(), known.begin(), known.end())) return Row::same;
    // A derivation names the places of lines.
    if (now_.detail == Detail::derivation) return Row::other;
    auto const says_again = [](Actual const* one, Actual const* other) {
        return says_the_same(*one, *other);
    };
    return std::equal(lines.begin(), lines.end(), known.begin(), known.end(), says_again)
               ? Row::said_again
               : Row::other;
}

std::optional<std::size_t> KnownRows::known_table(std::size_t table,
                                                  TableMoney const& money) const {
    auto const found = known_.find(&now_.book.tables[table]);
    if (found == known_.end() || !(like_->judged[found->second]->money == money))
        return std::nullopt;
    return found->second;
}

/// Visits the rows whose goals cover the period, by their numbers now and then.
template <class Visit>
void KnownRows::each_row(std::size_t table, Visit const& visit) const {
    auto number = now_.first_row[table];
    auto known_number = like_->first_row[known_.at(&now_.book.tables[table])];
    for (auto const& goal : now_.book.tables[table].goals) {
        auto const rows = goal.indicators.size();
        for (std::size_t i = 0; i < rows && goal.term.contains(now_.as_of.last); ++i)
            visit(number + i, known_number + i);
        number += rows;
        known_number += rows;
    }
}

std::shared_ptr<JudgedTable> KnownRows::whole(std::size_t table, TableMoney const& money) const {
    auto const known = known_table(table, money);
    if (!known) return nullptr;
    auto is_same = true;
    each_row(table, [&](std::size_t number, std::size_t known_number) {
        is_same = is_same && row(number, known_number) == Row::same;
    });
    return is_same ? like_->judged[*known] : nullptr;
}

std::vector<bool> KnownRows::take_over(std::size_t table, JudgedTable& judged) const {
    std::vector<bool> taken(judged.verdicts.size());
    auto const place = known_table(table, judged.money);
    if (!place) return taken;
    auto const& known = *like_->judged[*place];
    auto finding = known.findings.begin();
    std::size_t at = 0;
    each_row(table, [&](std::size_t number, std::size_t known_number) {
        auto const end = std::find_if(finding, known.findings.end(),
                                      [&](RowFinding const& each) { return each.row != at; });
        auto const how = row(number, known_number);
        // What was found names the places of lines.
        taken[at] = how == Row::same || (how == Row::said_again && finding == end);
        if (taken[at]) {
            auto& verdict = judged.verdicts[at] = known.verdicts[at];
            auto const lines = now_.lines->of_row(number), was = like_->lines->of_row(known_number);
            auto const line = std::find(was.begin(), was.end(), verdict.actual);
            if (line != was.end())
                verdict.actual = lines[static_cast<std::size_t>(line - was.begin())];
            judged.findings.insert(judged.findings.end(), finding, end);
        }
        finding = end;
        ++at;
    });
    if (std::find(taken.begin(), taken.end(), false) == taken.end()) {
        judged.days_before = known.days_before;
        judged.execution = known.execution;
    }
    return taken;
}

}  // namespace jixiao
