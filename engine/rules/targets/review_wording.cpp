#include "rules/targets/names.hpp"
#include "rules/targets/rules.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// The number of a bare target or a bare change.
Stated const* stated_of(Comparator const& comparator) {
    if (auto const* stated = std::get_if<Stated>(&comparator)) return stated;
    auto const* change = std::get_if<ChangeBy>(&comparator);
    return change ? std::get_if<Stated>(&change->size) : nullptr;
}

Message implied_words(ReviewRow const& row) {
    auto const& requirement = row.reading.requirement;
    if (std::holds_alternative<requirement::Maximum>(requirement)) return say("at most");
    return std::holds_alternative<requirement::Zero>(requirement) ? say("exactly")
                                                                  : say("at least");
}

void no_comparator(Review const& review, ReviewRow const& row, FindingList& findings) {
    auto const* const stated = stated_of(row.target().comparator);
    if (!stated || row.reading.undecidable || stated->value.amount.is_zero()) return;
    auto const* const unit = review.units.find(stated->value.unit);
    auto const is_whole =
        unit && unit->dimension == "ratio" && unit->scale * stated->value.amount == Fraction{1};
    if (is_whole && std::holds_alternative<requirement::Minimum>(row.reading.requirement))
        findings.on_target(
            "lint-bare-hundred", row,
            say("{0} has no comparator and is read as {1}", row.text(), implied_words(row)),
            say("write =100%"));
    else
        findings.on_target(
            "lint-no-comparator", row,
            say("{0} has no comparator and is read as {1}", row.text(), implied_words(row)),
            say("write ≥, = or ≤ before the number"));
}

bool is_about(Target const& target) {
    auto const& comparator = target.comparator;
    auto const* const change = std::get_if<ChangeBy>(&comparator);
    return std::holds_alternative<About>(comparator) ||
           (change && std::holds_alternative<About>(change->size));
}

void about(Review const& review, ReviewRow const& row, FindingList& findings) {
    if (is_about(row.target()))
        findings.on_target(
            "lint-about", row,
            say("{0} is approximate, so nobody can say when it is missed", row.text()),
            say("state one figure with ≥ or ≤"));
    else if (std::count(review.rules.average_words.begin(), review.rules.average_words.end(),
                        row.target().qualifier) > 0)
        findings.on_target("lint-about", row,
                           say("{0} is an average but does not say over what", row.text()),
                           say("state what is due every year, or in total over the term"));
}

void words_only(Review const& review, ReviewRow const& row, FindingList& findings) {
    auto const& rules = review.rules;
    auto const& comparator = row.target().comparator;
    auto const& name = row.indicator.name;
    auto const is_graded = std::holds_alternative<Graded>(comparator);
    auto const is_none = std::holds_alternative<NoOccurrence>(comparator);
    if (!is_graded && !is_none) return;
    if (ends_with_one_of(name, rules.number_names) ||
        (is_graded && has_one_of(row.text(), rules.number_texts)))
        findings.on_target(
            "lint-number-possible", row,
            say("the target of \"{0}\" is in words although it can be counted or measured", name),
            say("state a number with its unit of measure, and last year's figure as its basis"));
    else if (is_graded && !has_one_of(row.indicator.details().note.text(), rules.grade_words))
        findings.on_target(
            "lint-vague", row, say("\"{0}\" does not say when it is met", row.text()),
            say("state a number, or say in `note` what counts as 达成, 部分达成 and 未达成"));
}

void number_in_text(ReviewRow const& row, FindingList& findings) {
    auto const* const composite = std::get_if<Composite>(&row.target().comparator);
    if (!composite && !row.target().in_sentence) return;
    if (!composite || composite->parts.size() == 1)
        findings.on_target("lint-number-in-text", row,
                           say("the number of the target is buried in a sentence: {0}", row.text()),
                           say("name the indicator after what is counted, and leave only the "
                               "comparator, the number and the unit in the target"));
    else
        findings.on_target(
            "lint-number-in-text", row,
            say("one cell holds {0} targets: {1}", composite->parts.size(), row.text()),
            say("give each its own row"));
}

void no_reference(ReviewRow const& row, FindingList& findings) {
    auto const* const relative = std::get_if<Relative>(&row.target().comparator);
    if (relative && row.reading.undecidable)
        findings.on_target(
            "lint-no-reference", row,
            say("{0} refers to a year for which the table has no figure", row.text()),
            say("give the figure of that year in `history`"));
}

}  // namespace

void review_wording(Review const& review, FindingList& findings) {
    for (auto const& row : review.rows) {
        if (!row.is_read()) continue;
        no_comparator(review, row, findings);
        about(review, row, findings);
        words_only(review, row, findings);
        number_in_text(row, findings);
        no_reference(row, findings);
    }
}

}  // namespace jixiao
