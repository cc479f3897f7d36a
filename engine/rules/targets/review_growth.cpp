#include "rules/status/shown_figure.hpp"
#include "rules/targets/names.hpp"
#include "rules/targets/rules.hpp"

#include <map>

namespace jixiao {
namespace {

/// 工业企业产值增幅 and 规上工业总产值 are both 工业产值.
std::string quantity_of(std::string_view name, LintRules const& rules) {
    for (auto const& ending : rules.growth_names)
        if (name.ends_with(ending)) {
            name.remove_suffix(ending.size());
            break;
        }
    return without_words(stem_of(name, rules), rules.growth_ignored);
}

bool is_growth(ReviewRow const& row, LintRules const& rules) {
    return row.figure->dimension == "ratio" &&
           ends_with_one_of(row.indicator.name, rules.growth_names);
}

std::optional<Fraction> growth(std::optional<Figure> const& from, std::optional<Figure> const& to) {
    if (!from || !to || !are_comparable(*from, *to)) return std::nullopt;
    if (from->amount.is_zero() || from->amount.is_negative()) return std::nullopt;
    return to->amount / from->amount - 1;
}

bool are_apart(Fraction const& a, Fraction const& b, LintRules const& rules) {
    auto const gap = a < b ? b - a : a - b;
    return gap > Fraction{rules.growth_tolerance};
}

void compare(Review const& review, ReviewRow const& level, ReviewRow const& rate,
             FindingList& findings) {
    auto const year = rate.goal.term.from_year;
    auto const& history = level.indicator.history;
    std::vector<Indicator const*> const other{&level.indicator};
    auto const hint = say("make the two agree; both derive from one forecast");
    auto const last = review.past_figure(level, year - 1);
    auto const planned = growth(last, level.figure);
    // A level that grows more than asked for keeps the promise.
    if (planned && *planned < rate.figure->amount &&
        are_apart(*planned, rate.figure->amount, review.rules))
        findings.on_target("lint-growth", rate,
                           say("{0} against \"{1}\": from {2} to {3} it grows by {4}", rate.text(),
                               level.indicator.name, history.at(year - 1).text, level.text(),
                               share_text(*planned)),
                           hint, other);
    auto const reached = growth(review.past_figure(level, year - 2), last);
    auto const stated = review.past_figure(rate, year - 1);
    if (reached && stated && are_apart(*reached, stated->amount, review.rules))
        findings.on_target(
            "lint-growth-past", rate,
            say("{0} is given for {1}, but \"{2}\" went from {3} to {4}, which is "
                "{5}",
                rate.indicator.history.at(year - 1).text, year - 1, level.indicator.name,
                history.at(year - 2).text, history.at(year - 1).text, share_text(*reached)),
            say("correct the figure that is wrong, or say what each of them covers"), other);
}

}  // namespace

void review_growth(Review const& review, FindingList& findings) {
    for (auto const& goal : review.goals) {
        if (!goal.goal.term.is_annual()) continue;
        std::map<std::string, ReviewRow const*> levels;
        for (auto i = goal.first; i < goal.last; ++i) {
            auto const& row = review.rows[i];
            if (row.figure && row.figure->dimension != "ratio" && !row.figure->change)
                levels.emplace(quantity_of(row.indicator.name, review.rules), &row);
        }
        for (auto i = goal.first; i < goal.last; ++i) {
            auto const& row = review.rows[i];
            if (!row.figure || !is_growth(row, review.rules)) continue;
            auto const level = levels.find(quantity_of(row.indicator.name, review.rules));
            if (level != levels.end()) compare(review, *level->second, row, findings);
        }
    }
}

}  // namespace jixiao
