#include "rules/targets/names.hpp"
#include "rules/targets/rules.hpp"

#include <algorithm>

namespace jixiao {
namespace {

void no_unit(ReviewRow const& row, FindingList& findings) {
    if (row.figure->has_unit || !row.indicator.unit.empty() || row.figure->amount.is_zero()) return;
    auto const hint = say("write the unit of measure after the number");
    if (row.reading.unit.empty())
        findings.on_target("lint-no-unit", row,
                           say("{0} has no unit of measure, and none can be inferred", row.text()),
                           hint);
    else
        findings.on_target(
            "lint-no-unit", row,
            say("{0} has no unit of measure and is read in {1}", row.text(), row.reading.unit),
            hint);
}

/// The unit that the end of a name speaks of: 金额 元, 满意度 %. Empty when it does not.
std::string unit_of_name(std::string_view name, Review const& review) {
    std::size_t longest = 0;
    std::string unit;
    for (auto const& [ending, word] : review.profile.name_units)
        if (ending.size() > longest && name.ends_with(ending)) {
            longest = ending.size();
            unit = word;
        }
    return unit;
}

void unit_against_name(Review const& review, ReviewRow const& row, FindingList& findings) {
    auto const& name = row.indicator.name;
    auto const& figure = *row.figure;
    auto const hint =
        say("correct the unit of measure, or name the indicator after what is measured");
    auto const is_share = figure.dimension == "ratio";
    if (figure.dimension.empty() || figure.change ||
        (is_share && has_one_of(name, review.rules.change_names)))
        return;
    auto const expected = unit_of_name(name, review);
    auto const* const unit = review.units.find(expected);
    auto const is_count = unit == nullptr && ends_with_one_of(name, review.rules.count_names);
    if (unit && unit->dimension != figure.dimension)
        findings.on_target("lint-unit-name", row,
                           say("{0} does not match the name: \"{1}\" is measured in {2}",
                               row.text(), name, expected),
                           hint);
    else if (is_count && is_share)
        findings.on_target("lint-unit-name", row,
                           say("{0} does not match the name: \"{1}\" is a count", row.text(), name),
                           hint);
    auto const& per = row.target().per;
    if (!per.word.empty() && !per.is_period && ends_with_one_of(name, review.rules.total_names))
        findings.on_target(
            "lint-unit-name", row,
            say("\"{0}\" is a total, but {1} is counted for each {2}", name, row.text(), per.word),
            say("name the average, or set a target for the total"));
}

/// 每周文章推送次数 >1次: does it hold for each week, or for the year?
void period_in_name(Review const& review, ReviewRow const& row, FindingList& findings) {
    if (row.figure->is_total || !row.target().per.word.empty()) return;
    auto const* const unit = review.units.find(row.figure->unit);
    if (!unit || (unit->dimension != "counter" && unit->dimension != "money")) return;
    auto const& name = row.indicator.name;
    auto const& words = review.rules.period_names;
    auto const found = std::find_if(words.begin(), words.end(), [&](auto const& word) {
        return name.find(word.first) != std::string::npos;
    });
    if (found == words.end() || (found->second == "年" && row.is_annual())) return;
    findings.on_target("lint-period-in-name", row,
                       say("the name says {0}, the target {1} does not: it may apply to each {2} "
                           "or to the whole term",
                           found->first, row.text(), found->second),
                       say("write {0}/{1}", row.text(), found->second));
}

}  // namespace

void review_units(Review const& review, FindingList& findings) {
    for (auto const& row : review.rows) {
        if (!row.figure) continue;
        no_unit(row, findings);
        unit_against_name(review, row, findings);
        period_in_name(review, row, findings);
    }
}

}  // namespace jixiao
