#include "rules/status/shown_figure.hpp"
#include "rules/targets/names.hpp"
#include "rules/targets/rules.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// A figure of an earlier year with the text it was printed as.
struct Past {
    int year = 0;
    std::string text;
    Figure figure;
};

/// The two years before the term, as far as they can be compared; the later one first.
std::vector<Past> comparable_past(Review const& review, ReviewRow const& row) {
    std::vector<Past> past;
    for (auto const year : {row.goal.term.from_year - 1, row.goal.term.from_year - 2}) {
        auto const figure = review.past_figure(row, year);
        if (figure && are_comparable(*figure, *row.figure))
            past.push_back({year, row.indicator.history.at(year).text, *figure});
    }
    return past;
}

/// How much easier the target is than `past`, as a share of it; nothing when it is not, or by less
/// than the tolerance. An amount of 0 or below has no share.
std::optional<Fraction> easier_by(ReviewRow const& row, Fraction const& past,
                                  Fraction const& tolerance) {
    if (past.is_zero() || past.is_negative()) return std::nullopt;
    auto const gap = row.low_is_better ? row.figure->amount - past : past - row.figure->amount;
    auto const share = gap / past;
    if (share <= tolerance) return std::nullopt;
    return share;
}

void against_the_past(Review const& review, ReviewRow const& row, FindingList& findings) {
    if (!row.is_annual() && row.is_sum()) return;  // a total of years and one year do not compare
    auto const past = comparable_past(review, row);
    if (past.empty()) return;
    auto const hint = say("raise the target, or give the reason in `note`");
    auto const& last = past[0];
    if (auto const share = easier_by(row, last.figure.amount, review.rules.history_tolerance)) {
        auto const gap = share_text(*share);
        auto const what =
            row.low_is_better
                ? say("{0} is {1} above {2} of {3}", row.text(), gap, last.text, last.year)
                : say("{0} is {1} below {2} of {3}", row.text(), gap, last.text, last.year);
        return findings.on_target("lint-below-last-year", row, what, hint);
    }
    if (past.size() < 2) return;
    auto const& first = past[1];
    auto const mean = (first.figure.amount + last.figure.amount) / 2;
    auto const share = easier_by(row, mean, review.rules.mean_tolerance);
    if (!share) return;
    auto const gap = share_text(*share);
    auto const shown = figure_text(mean, *row.figure, review.units);
    auto const what =
        row.low_is_better
            ? say("{0} is {1} above {2}, the mean of {3} ({4}) and {5} ({6})", row.text(), gap,
                  shown, first.year, first.text, last.year, last.text)
            : say("{0} is {1} below {2}, the mean of {3} ({4}) and {5} ({6})", row.text(), gap,
                  shown, first.year, first.text, last.year, last.text);
    findings.on_target("lint-below-mean", row, what, hint);
}

bool is_bound(Comparator const& comparator) {
    return std::holds_alternative<AtLeast>(comparator) ||
           std::holds_alternative<AtMost>(comparator) ||
           std::holds_alternative<Between>(comparator) ||
           std::holds_alternative<Deadline>(comparator);
}

void targets_in_history(ReviewRow const& row, FindingList& findings) {
    for (auto const& [year, past] : row.indicator.history)
        if (past.value.has_value() && is_bound(past.value->comparator))
            return findings.on_target(
                "lint-history-target", row,
                say("the value for {0}, {1}, is a target and not an actual", year, past.text),
                say("give the actual"));
}

void units_in_history(Review const& review, ReviewRow const& row, FindingList& findings) {
    for (auto const& [year, past] : row.indicator.history) {
        auto const figure = review.past_figure(row, year);
        if (!figure || figure->amount.is_zero()) continue;
        auto const is_counted_otherwise =
            figure->dimension == "counter" && figure->unit != row.figure->unit;
        if (figure->has_unit &&
            (figure->dimension != row.figure->dimension || is_counted_otherwise))
            return findings.on_target("lint-history-unit", row,
                                      say("{0} of {1} and {2} have different units of measure",
                                          past.text, year, row.text()),
                                      say("give all years in one unit of measure"));
        if (!figure->has_unit && row.figure->has_unit)
            return findings.on_target(
                "lint-history-unit", row,
                say("{0} of {1} has no unit of measure, but {2} has", past.text, year, row.text()),
                say("write the unit of measure after the number"));
    }
}

/// Rows without any past, where most rows of their goal have one or the name says that the work
/// goes on.
void no_history(Review const& review, ReviewGoal const& goal, FindingList& findings) {
    if (!goal.goal.term.is_annual() || goal.first == goal.last) return;
    auto const has_none = [](ReviewRow const& row) { return row.indicator.history.empty(); };
    auto const first = review.rows.begin() + static_cast<std::ptrdiff_t>(goal.first);
    auto const last = review.rows.begin() + static_cast<std::ptrdiff_t>(goal.last);
    auto const rows = last - first;
    auto const with = rows - std::count_if(first, last, has_none);
    auto const is_usual = Fraction::of(with, rows) >= Fraction{review.rules.history_share};
    for (auto row = first; row != last; ++row) {
        if (!has_none(*row)) continue;
        auto const& name = row->indicator.name;
        auto const hint = say("give it, or say in `note` that the indicator is new");
        if (has_one_of(name, review.rules.continuing))
            findings.on_name(
                "lint-no-history", *row,
                say("\"{0}\" continues from earlier years but has no value for them", name), hint);
        else if (is_usual)
            findings.on_name("lint-no-history", *row,
                             say("\"{0}\" has no value for an earlier year; {1} of {2} rows of the "
                                 "goal have one",
                                 name, with, rows),
                             hint);
    }
}

}  // namespace

void review_history(Review const& review, FindingList& findings) {
    for (auto const& row : review.rows) {
        targets_in_history(row, findings);
        if (!row.figure) continue;
        against_the_past(review, row, findings);
        units_in_history(review, row, findings);
    }
    for (auto const& goal : review.goals) no_history(review, goal, findings);
}

}  // namespace jixiao
