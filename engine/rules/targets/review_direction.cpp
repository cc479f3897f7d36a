#include "rules/targets/names.hpp"
#include "rules/targets/rules.hpp"

#include <algorithm>

namespace jixiao {
namespace {

void against_direction(ReviewRow const& row, FindingList& findings) {
    auto const& indicator = row.indicator;
    // A path of quantity or quality, or an assumption, is not enough to contradict a sign.
    auto const says = row.way.from != DirectionFrom::path && row.way.better;
    auto const is_low = says && row.way.better == Better::low;
    auto const is_high = says && row.way.better == Better::high;
    auto const& comparator = row.target().comparator;
    if (is_low && std::holds_alternative<AtLeast>(comparator))
        findings.on_target("lint-direction", row,
                           say("{0} asks for more of \"{1}\", for which lower is better",
                               row.text(), indicator.name),
                           say("write ≤"));
    if (is_high && std::holds_alternative<AtMost>(comparator))
        findings.on_target("lint-direction", row,
                           say("{0} sets a limit on \"{1}\", for which higher is better",
                               row.text(), indicator.name),
                           say("write ≥"));
}

void double_negative(Review const& review, ReviewRow const& row, FindingList& findings) {
    auto const& name = row.indicator.name;
    auto const* const change = std::get_if<ChangeBy>(&row.target().comparator);
    if (change && change->direction == Direction::down && row.names_drop)
        findings.on_target(
            "lint-double-negative", row,
            say("\"{0}\" is already a reduction: {1} would make the reduction itself shrink", name,
                row.text()),
            say("say it once, in the name or in the target"));
    if (row.figure && row.figure->amount.is_zero() && has_one_of(name, review.rules.denials))
        findings.on_target("lint-negated-zero", row,
                           say("\"{0}\" already says that it does not happen, and {1} negates that",
                               name, row.text()),
                           say("name what is counted: 返贫户数 0户, 安全责任事故 0起"));
}

/// >1次 is 2 and more, which is seldom meant.
void strict(Review const& review, ReviewRow const& row, FindingList& findings) {
    auto const* const least = std::get_if<AtLeast>(&row.target().comparator);
    if (!least || !least->strict || least->bound.amount.is_zero() || !row.figure) return;
    auto const* const unit = review.units.find(row.figure->unit);
    if (!unit || unit->dimension != "counter") return;
    findings.on_target("lint-strict", row,
                       say("{0} excludes {1} itself", row.text(), least->bound.amount),
                       say("write ≥ if {0} is enough", least->bound.amount));
}

void other_span(ReviewRow const& row, FindingList& findings) {
    auto const over = row.target().total_over_years;
    auto const years = row.goal.term.years();
    if (over == 0 || over == years) return;
    findings.on_target(
        "lint-other-span", row,
        say("{0} is a total over {1} years, but the goal covers {2}", row.text(), over, years),
        say("state the part that falls within the goal's own years"));
}

}  // namespace

void review_direction(Review const& review, FindingList& findings) {
    for (auto const& row : review.rows) {
        if (!row.is_read()) continue;
        against_direction(row, findings);
        double_negative(review, row, findings);
        strict(review, row, findings);
        other_span(row, findings);
    }
}

}  // namespace jixiao
