#include "rules/targets/rules.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace jixiao {
namespace {

Fraction share_of(std::size_t part, std::size_t whole) {
    return Fraction::of(static_cast<std::int64_t>(part), static_cast<std::int64_t>(whole));
}

bool at_least(std::size_t rows, int number) {
    return rows > 0 && rows >= static_cast<std::size_t>(std::max(number, 0));
}

/// 100% wherever a share is asked for tells nothing apart.
void hundred_everywhere(Review const& review, FindingList& findings) {
    for (auto const& goal : review.goals) {
        std::size_t shares = 0, hundreds = 0;
        for (auto i = goal.first; i < goal.last; ++i) {
            auto const& figure = review.rows[i].figure;
            if (!figure || figure->dimension != "ratio" || review.rows[i].low_is_better) continue;
            ++shares;
            if (figure->amount == Fraction{1}) ++hundreds;
        }
        if (!at_least(shares, review.rules.hundred_rows) ||
            share_of(hundreds, shares) < Fraction{review.rules.hundred_share})
            continue;
        findings.on_table("lint-all-hundred", goal.table,
                          say("{0} of the {1} shares of \"{2}\" are to be 100%", hundreds, shares,
                              goal.goal.name),
                          say("keep those that can fail, and set the others from past actuals"));
    }
}

void weights(Review const& review, FindingList& findings) {
    for (auto const& goal : review.goals) {
        std::size_t given = 0;
        Fraction sum;
        for (auto const& indicator : goal.goal.indicators) {
            if (!indicator.weight) continue;
            ++given;
            sum = sum + *indicator.weight;
        }
        if (given == 0) continue;
        auto const rows = goal.goal.indicators.size();
        if (given < rows)
            findings.on_table("lint-weights", goal.table,
                              say("{0} of {1} rows of \"{2}\" have no weight", rows - given, rows,
                                  goal.goal.name),
                              say("give every row its weight"));
        else if (sum != Fraction{review.rules.weight_total} &&
                 sum != Fraction{review.rules.weight_without_budget})
            findings.on_table(
                "lint-weights", goal.table,
                say("the weights of \"{0}\" add up to {1}", goal.goal.name, sum.rounded(2)),
                say("make the total {0}, or {1} if the budget has a weight of its own",
                    review.rules.weight_total, review.rules.weight_without_budget));
        for (auto i = goal.first; i < goal.last; ++i) {
            auto const& weight = review.rows[i].indicator.weight;
            if (weight && *weight <= Decimal{0})
                findings.on_name(
                    "lint-weights", review.rows[i],
                    say("the weight of \"{0}\" is {1}", review.rows[i].indicator.name, *weight),
                    say("give it a weight above 0, or remove the row"));
        }
    }
}

void terms(Review const& review, FindingList& findings) {
    for (auto const& table : review.book.tables) {
        auto const has = [&](bool annual) {
            return std::any_of(table.goals.begin(), table.goals.end(), [&](Goal const& goal) {
                return goal.term.is_annual() == annual && !goal.indicators.empty();
            });
        };
        if (has(true) && !has(false))
            findings.on_table("lint-no-long-term", table, say("the table has no long-term goal"),
                              say("state what its annual goals contribute to"));
        if (has(false) && !has(true))
            findings.on_table("lint-no-annual", table, say("the table has no annual goal"),
                              say("state what is due this year"));
    }
}

void one_basis(Review const& review, Table const& table,
               std::map<std::string, std::size_t> const& rows_by_basis, std::size_t rows,
               FindingList& findings) {
    if (!at_least(rows, review.rules.basis_rows)) return;
    for (auto const& [basis, count] : rows_by_basis)
        if (share_of(count, rows) >= Fraction{review.rules.basis_share})
            findings.on_table("lint-one-basis", table,
                              say("{0} of {1} rows give {2} as their basis", count, rows, basis),
                              say("name the plan, the standard or the earlier year that each "
                                  "figure comes from"));
}

void bases(Review const& review, FindingList& findings) {
    std::unordered_set<Table const*> without;
    for (auto const& table : review.book.tables) {
        std::map<std::string, std::size_t> rows_by_basis;
        std::size_t rows = 0;
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) {
                ++rows;
                if (!indicator.basis.empty()) ++rows_by_basis[indicator.basis];
            }
        if (rows == 0) continue;
        one_basis(review, table, rows_by_basis, rows, findings);
        if (!rows_by_basis.empty()) continue;
        without.insert(&table);  // said once, not in every row
        findings.on_table("lint-no-basis", table, say("no row says what its target is based on"),
                          say("fill in `basis`"));
    }
    for (auto const& row : review.rows)
        if (row.indicator.basis.empty() && !without.contains(&row.table))
            findings.on_name(
                "lint-no-basis", row,
                say("\"{0}\" does not say what its target is based on", row.indicator.name),
                say("fill in `basis`"));
}

}  // namespace

void review_shape(Review const& review, FindingList& findings) {
    hundred_everywhere(review, findings);
    weights(review, findings);
    terms(review, findings);
    bases(review, findings);
}

}  // namespace jixiao
