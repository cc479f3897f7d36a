#include "rules/status/ask_for_share.hpp"

#include "rules/status/infer_aggregation.hpp"
#include "rules/status/read_limit.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// A number that is no share of anything as it stands: 1 or 0.9 where the name or the history, not
/// the text, says that it is in per cent.
std::optional<Decimal> fraction_for_share(Limit const& limit) {
    for (auto const& number : numbers_in(limit)) {
        auto const size = number.is_negative() ? -number : number;
        if (!size.is_zero() && size <= Decimal{1}) return number;
    }
    return std::nullopt;
}

/// 4.5 under 满意度, where the text does not say that it is in per cent: of 5 points it is good.
std::optional<Decimal> score_for_share(Limit const& limit, Row const& row, Profile const& profile) {
    auto const is_scored =
        std::any_of(profile.scored_names.begin(), profile.scored_names.end(),
                    [&](auto const& ending) { return row.indicator.name.ends_with(ending); });
    if (!is_scored) return std::nullopt;
    for (auto const& number : numbers_in(limit))
        if (number > Decimal{} && number <= profile.score_up_to) return number;
    return std::nullopt;
}

void ask_for_score(TargetReading& reading, Decimal const& number) {
    reading.cannot_decide(Severity::error, "target-percent",
                          say("{0} can be {0}{1} or a score of {0}{2}", number, reading.unit, "分"),
                          say("write {0}{1} if that is meant", number, "分"));
}

void ask_for_percent(TargetReading& reading, Decimal const& number) {
    auto const share = number.shifted(2).value_or(number);
    reading.cannot_decide(Severity::error, "target-percent",
                          say("{0} may mean {0}{1} or {2}{1}", number, reading.unit, share),
                          say("write {0}{1} if that is meant", share, reading.unit));
}

}  // namespace

bool ask_for_share(TargetReading& reading, Limit const& limit, Row const& row, Rules const& rules) {
    auto const is_stated =
        reading.unit_from == UnitFrom::text || reading.unit_from == UnitFrom::unit_key;
    if (is_stated || !is_ratio(reading.unit, rules.units)) return false;
    if (auto const share = fraction_for_share(limit)) {
        ask_for_percent(reading, *share);
        return true;
    }
    auto const score = score_for_share(limit, row, rules.profile);
    if (score) ask_for_score(reading, *score);
    return score.has_value();
}

}  // namespace jixiao
