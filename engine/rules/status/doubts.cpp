#include "rules/status/doubts.hpp"

#include "model/target/print.hpp"
#include "rules/status/measured_amount.hpp"
#include "rules/status/printed_scale.hpp"
#include "rules/status/shown_figure.hpp"
#include "rules/status/target_unit.hpp"

#include <algorithm>
#include <string_view>

namespace jixiao {
namespace {

using namespace std::string_view_literals;

bool lies_between(Fraction const& ratio, Fraction const& low, Fraction const& high) {
    return ratio >= low && ratio <= high;
}

/// Whether the line's number has neither a unit nor a 万 of its own.
bool is_bare(Actual const& line) {
    auto const* amount = line.value ? std::get_if<Amount>(&*line.value) : nullptr;
    return amount && amount->quantity.unit.empty() && !is_written_in_myriads(line.text) &&
           printed_scale(line.text).word.empty();
}

bool is_near(Fraction const& number, Fraction const& target, Profile const& profile) {
    auto const factor = Fraction{profile.scale_near};
    return target > Fraction{} && lies_between(number / target, Fraction{1} / factor, factor);
}

bool is_share(Measure const& measure) {
    return measure.known_unit && measure.known_unit->per_percent;
}

/// The smaller scale in which a bare number would be near the target, where in the target's own it
/// is a thousand times that: 43000 for ≥4万人次 in plain 人次, 36000 for ≥3.5亿元 in 万元.
std::optional<Doubt> doubtful_scale(Evaluated const& evaluated, Measure const& measure,
                                    Fraction const& plan) {
    auto const& used = evaluated.progress.used;
    auto const& scale = evaluated.reading.unit_scale;
    auto const& profile = measure.rules.profile;
    auto const& target = evaluated.verdict.target_amount;
    auto const& actual = evaluated.progress.value;
    if (scale <= Fraction{1} || !target || *target <= Fraction{} || used.empty())
        return std::nullopt;
    bool const is_bare_all =
        std::all_of(used.begin(), used.end(), [](auto const* line) { return is_bare(*line); });
    if (!is_bare_all || actual / *target < Fraction{profile.scale_over}) return std::nullopt;
    auto const plain = actual / scale;
    auto const number = amount_number(plain).text();
    for (auto const smaller : {Fraction{1}, Fraction{10'000}}) {
        auto const meant = plain * smaller;
        bool const is_likely = smaller < scale && (is_near(meant, *target, profile) ||
                                                   is_near(meant, *target * plan, profile));
        if (!is_likely) continue;
        auto const own = scale_word(scale) + measure.unit,
                   other = scale_word(smaller) + measure.unit;
        return Doubt{"actual-scale", say("{0} may be in {1} or in {2}", number, own, other),
                     say("write {0} or {1}", number + other, number + own)};
    }
    return std::nullopt;
}

/// 5天 for 每周工作5天: so much a week, or all of it so far? Times that something was done add up.
std::optional<Doubt> doubtful_period(Evaluated const& evaluated, Measure const& measure,
                                     Fraction const& plan) {
    auto const& reading = evaluated.reading;
    auto const& profile = measure.rules.profile;
    auto const* minimum = std::get_if<requirement::Minimum>(&reading.requirement);
    bool const is_time = measure.known_unit && (measure.known_unit->dimension == "time"sv ||
                                                measure.known_unit->dimension == "working-time"sv);
    if (!reading.is_rate() || evaluated.is_judged_as_rate || !minimum || !is_time)
        return std::nullopt;
    auto const is_often = *reading.periods >= Fraction{profile.weeks_per_year};
    auto const rate = minimum->target / *reading.periods;
    auto const near = Fraction{profile.level_near};
    auto const& actual = evaluated.progress.value;
    bool const is_near = rate > Fraction{} && actual * near >= rate && actual <= rate * near;
    if (!is_often || !is_near || minimum->target * plan <= rate * near) return std::nullopt;
    auto const shown = amount_text(actual, measure.unit);
    return Doubt{"actual-rate",
                 say("{0} may be the figure per {1} or the total to date", shown, reading.per.word),
                 say("write {0} if it is a rate, else the total", shown + print_per(reading.per))};
}

std::optional<Doubt> more_than_all(Evaluated const& evaluated, Measure const& measure) {
    if (!exceeds_whole(measure, evaluated.progress.value)) return std::nullopt;
    return Doubt{
        "actual-share",
        say("{0} cannot be {1}, because it is a share of a whole",
            evaluated.verdict.indicator->name, amount_text(evaluated.progress.value, measure.unit)),
        say("check the figures and how they are added up")};
}

}  // namespace

std::optional<Doubt> doubt_about(Evaluated const& evaluated, Measure const& measure,
                                 Fraction const& plan) {
    if (!evaluated.progress.latest) return std::nullopt;  // computed from the budget
    if (auto doubt = more_than_all(evaluated, measure)) return doubt;
    if (auto doubt = doubtful_period(evaluated, measure, plan)) return doubt;
    return doubtful_scale(evaluated, measure, plan);
}

void warn_of_slips(Evaluated const& evaluated, Measure const& measure, Findings const& findings) {
    auto const& verdict = evaluated.verdict;
    auto const& profile = measure.rules.profile;
    auto const& target = verdict.due ? verdict.due : verdict.target_amount;
    auto const& actual = evaluated.progress.value;
    if (!target || *target <= Fraction{} || actual <= Fraction{}) return;
    auto const ratio = actual / *target;
    auto const& place = evaluated.progress.latest->place;
    auto const shown = [&] { return amount_text(actual, verdict.target_unit); };
    auto const asked_for = [&] { return amount_text(*verdict.target_amount, verdict.target_unit); };
    bool const is_money = measure.known_unit && measure.known_unit->dimension == "money"sv;
    auto const slips = [&](Fraction const& times) {
        return lies_between(times, profile.unit_slip_from, profile.unit_slip_to);
    };
    if ((is_money || is_written_in_myriads(verdict.target->text)) &&
        (slips(ratio) || slips(Fraction{1} / ratio)))
        findings.add(
            Severity::warning, "actual-slip", place,
            say("{0} and {1} differ by a factor of about ten thousand", shown(), asked_for()),
            say("check {0} and {1}", verdict.target_unit, "万" + verdict.target_unit));
    auto const& most = verdict.target_high ? *verdict.target_high : *verdict.target_amount;
    if (is_share(measure) && actual > most * Fraction{profile.share_far_over})
        findings.add(Severity::warning, "actual-far-over", place,
                     say("{0} is far above {1}", shown(), asked_for()), say("check the figure"));
}

}  // namespace jixiao
