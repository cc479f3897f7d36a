#include "rules/targets/names.hpp"
#include "rules/targets/rules.hpp"

#include <algorithm>
#include <map>

namespace jixiao {
namespace {

/// An annual row and the long-term row of the same table that it works towards.
struct Pair {
    ReviewRow const& annual;
    ReviewRow const& long_term;
};

/// What a long-term row asks for over its years: 每年100家 in the name is a yearly figure.
Fraction over_the_term(Review const& review, ReviewRow const& row) {
    auto const& words = review.rules.period_names;
    auto const is_yearly = std::any_of(words.begin(), words.end(), [&](auto const& word) {
        return word.second == "年" && row.indicator.name.find(word.first) != std::string::npos;
    });
    auto const amount = row.figure->amount;
    return is_yearly && !row.figure->is_total ? amount * row.goal.term.years() : amount;
}

void sums(Review const& review, Pair const& pair, FindingList& findings) {
    auto const& annual = pair.annual;
    auto const& long_term = pair.long_term;
    auto const years = long_term.goal.term.years();
    auto const total = over_the_term(review, long_term);
    auto const yearly = annual.figure->amount;
    if (annual.low_is_better || long_term.low_is_better || total.is_zero()) return;
    auto const shown = [&](Fraction const& amount) {
        return figure_text(amount, *long_term.figure, review.units);
    };
    std::vector<Indicator const*> const other{&long_term.indicator};
    if (yearly * years < total)
        return findings.on_target(
            "lint-unreachable", annual,
            say("{0} a year makes {1} in {2} years, but the long-term target of \"{3}\" is {4}",
                annual.text(), shown(yearly * years), years, long_term.indicator.name,
                long_term.text()),
            say("raise the annual target, or state in `note` which year makes up the difference"),
            other);
    if (yearly >= total)
        return findings.on_target(
            "lint-long-term-low", long_term,
            say("{0} for {1} years is reached by the annual target {2} of the first year alone",
                long_term.text(), years, annual.text()),
            say("state the total of the term, or write {0}/年 if each year is meant",
                long_term.text()),
            {&annual.indicator});
    auto const last_year = annual.goal.term.from_year - 1;
    auto const past = review.past_figure(annual, last_year);
    if (past && are_comparable(*past, *long_term.figure) && past->amount >= total)
        findings.on_target("lint-long-term-low", long_term,
                           say("{0} for {1} years was reached by {2} alone ({3})", long_term.text(),
                               years, last_year, annual.indicator.history.at(last_year).text),
                           say("raise the target, or give the reason in `note`"),
                           {&annual.indicator});
}

/// A level is to end above where it was when the term began.
void levels(Review const& review, Pair const& pair, FindingList& findings) {
    auto const& [annual, long_term] = pair;
    auto const last_year = annual.goal.term.from_year - 1;
    auto const past = review.past_figure(annual, last_year);
    if (!past || !are_comparable(*past, *long_term.figure)) return;
    auto const& target = long_term.figure->amount;
    auto const is_easier = long_term.low_is_better ? target > past->amount : target < past->amount;
    if (!is_easier) return;
    findings.on_target(
        "lint-long-term-worse", long_term,
        say("{0} for {1} is easier than {2} already reached in {3}", long_term.text(),
            long_term.goal.term.to_year, annual.indicator.history.at(last_year).text, last_year),
        say("raise the target, or give the reason in `note`"), {&annual.indicator});
}

/// The first long-term row with a number of each group in each table.
class LongTermRows {
public:
    explicit LongTermRows(Review const& review) : review_{review} {
        for (auto const& row : review.rows)
            if (!row.is_annual() && row.figure) rows_.try_emplace({row.group, &row.table}, &row);
    }

    /// The row that an annual one works towards: of its group, else of nearly the same name.
    ReviewRow const* partner_of(ReviewRow const& annual) const {
        if (auto const* row = find(annual.group, annual.table)) return row;
        for (auto const group : review_.near[annual.group])
            if (auto const* row = find(group, annual.table)) return row;
        return nullptr;
    }

private:
    ReviewRow const* find(std::size_t group, Table const& table) const {
        auto const found = rows_.find({group, &table});
        return found == rows_.end() ? nullptr : found->second;
    }

    Review const& review_;
    std::map<std::pair<std::size_t, Table const*>, ReviewRow const*> rows_;
};

}  // namespace

void review_terms(Review const& review, FindingList& findings) {
    LongTermRows const long_term_rows{review};
    for (auto const& row : review.rows) {
        if (!row.is_annual() || !row.figure) continue;
        auto const* const partner = long_term_rows.partner_of(row);
        if (!partner || !are_comparable(*row.figure, *partner->figure)) continue;
        Pair const pair{row, *partner};
        if (row.is_sum() && partner->is_sum())
            sums(review, pair, findings);
        else if (!row.is_sum() && !partner->is_sum())
            levels(review, pair, findings);
    }
}

}  // namespace jixiao
