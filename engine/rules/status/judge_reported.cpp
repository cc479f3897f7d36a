#include "rules/status/judge_reported.hpp"

#include "rules/status/rows.hpp"

#include <algorithm>

namespace jixiao {
namespace {

Amount const* amount_of(Actual const& line) {
    return line.value ? std::get_if<Amount>(&*line.value) : nullptr;
}

/// What the signs of the lines leave to be required: more than 88% is met by 高于88%, which is all
/// that is known of it.
Requirement left_by_sign(Requirement requirement, LinesUsed const& used) {
    auto const* amount = used.size() == 1 ? amount_of(*used.front()) : nullptr;
    if (!amount) return requirement;
    auto* minimum = std::get_if<requirement::Minimum>(&requirement);
    auto* maximum = std::get_if<requirement::Maximum>(&requirement);
    if (minimum && amount->sign == ActualSign::above) minimum->strict = false;
    if (maximum && amount->sign == ActualSign::below) maximum->strict = false;
    return requirement;
}

/// The high end of a range that the value is; nothing for a number, or for ranges among others,
/// which cannot be added.
std::optional<Fraction> high_end(LinesUsed const& used, Measure const& measure) {
    auto const* amount = used.size() == 1 ? amount_of(*used.front()) : nullptr;
    if (!amount || !amount->high) return std::nullopt;
    return measured(*used.front(), measure, Findings{}).high;
}

bool has_range(LinesUsed const& used) {
    return std::any_of(used.begin(), used.end(), [](Actual const* line) {
        auto const* amount = amount_of(*line);
        return amount && amount->high;
    });
}

/// Of a range both ends must say the same: met, or not met. The end that is worse stands for it.
bool judge_range(Evaluated& evaluated, Standing& standing, Fraction const& high,
                 Requirement const& requirement, Findings const& findings, Profile const& profile) {
    auto const& line = *evaluated.progress.used.front();
    auto at_high = standing;
    at_high.actual = high;
    auto const low_judged = judge_number(requirement, standing, profile);
    auto const high_judged = judge_number(requirement, at_high, profile);
    bool const agree =
        low_judged.state == high_judged.state &&
        (low_judged.status == Status::green) == (high_judged.status == Status::green);
    if (!agree) {
        reject(evaluated, findings, "actual-range", line.place,
               say("one end of {0} meets {1} and the other does not", line.text,
                   evaluated.reading.text->text),
               say("write the figure that was reached"));
        return false;
    }
    findings.add(Severity::warning, "actual-range", line.place,
                 say("{0} is a range; its worse end is used", line.text),
                 say("write the figure that was reached"));
    bool const high_is_worse = high_judged.status > low_judged.status ||
                               (high_judged.status == low_judged.status &&
                                (std::holds_alternative<requirement::Maximum>(requirement) ||
                                 std::holds_alternative<requirement::Zero>(requirement)));
    if (high_is_worse) standing = at_high;
    take(evaluated, high_is_worse ? high_judged : low_judged);
    evaluated.progress.value = standing.actual;
    return true;
}

}  // namespace

bool judge_reported(Evaluated& evaluated, Standing& standing, Measure const& measure,
                    Findings const& findings) {
    auto const& used = evaluated.progress.used;
    auto const& profile = measure.rules.profile;
    auto const requirement = left_by_sign(evaluated.reading.requirement, used);
    if (auto const high = high_end(used, measure))
        return judge_range(evaluated, standing, *high, requirement, findings, profile);
    if (!has_range(used)) {
        take(evaluated, judge_number(requirement, standing, profile));
        return true;
    }
    reject(evaluated, findings, "actual-range", evaluated.progress.latest->place,
           say("a range cannot be added to the figures of other periods"),
           say("write the figure that was reached"));
    return false;
}

}  // namespace jixiao
