#include "rules/status/wanted_way.hpp"

#include "rules/status/infer_aggregation.hpp"

#include <algorithm>

namespace jixiao {
namespace {

bool is_time(Unit const* unit) {
    return unit && (unit->dimension == "time" || unit->dimension == "working-time");
}

/// Whether 减少 before a name tells the size of the change: an amount is one (减少排放 500吨), a
/// share, a count or a time may be what is left of it (减少事故 5起).
bool is_plain_amount(Unit const* unit) {
    return unit && !is_time(unit) && unit->dimension != "ratio" && unit->dimension != "counter";
}

}  // namespace

WantedWay wanted_way(TargetReading const& reading, Row const& row, Rules const& rules) {
    auto const& words = row.words;
    if (reading.end)
        return {reading.end == Direction::up ? Better::high : Better::low, DirectionFrom::text};
    if (reading.change) return {Better::high, DirectionFrom::text};
    if (row.indicator.direction) return {row.indicator.direction, DirectionFrom::key};
    auto const* const unit = rules.units.find(reading.unit);
    auto const of_time = is_time(unit);
    auto const says = of_time ? words.says_of_time : words.says;
    auto const is_saving = says == NameSays::saving || says == NameSays::reducing;
    if (is_saving) {
        auto const is_sure = says == NameSays::saving || is_plain_amount(unit);
        return {is_sure ? std::optional{Better::high} : std::nullopt,
                is_sure ? DirectionFrom::saving : DirectionFrom::assumed, true};
    }
    if (words.is_cost) return {Better::low, DirectionFrom::cost};
    if (says == NameSays::less) return {Better::low, DirectionFrom::name};
    auto const& long_units = rules.profile.long_units;
    if (says == NameSays::done)
        return {Better::high, DirectionFrom::name, false, !is_ratio(reading.unit, rules.units)};
    if (says == NameSays::more ||
        std::find(long_units.begin(), long_units.end(), reading.unit) != long_units.end())
        return {Better::high, DirectionFrom::name};
    if (says == NameSays::either) return {};
    if (words.is_timely && of_time) return {Better::low, DirectionFrom::path};
    if (words.is_output) return {Better::high, DirectionFrom::path};
    return {};
}

}  // namespace jixiao
