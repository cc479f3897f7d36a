#include "evaluate/infer_aggregation.hpp"

#include <algorithm>
#include <string_view>

namespace jixiao {
namespace {

bool is_judged_by_words(Comparator const& comparator) {
    return std::holds_alternative<Graded>(comparator) ||
           std::holds_alternative<Ordinal>(comparator) ||
           std::holds_alternative<Deadline>(comparator);
}

/// Durations and shares do not add up over the months; everything that is counted does.
bool is_level_unit(std::string const& unit, Rules const& rules) {
    auto const* known = rules.units.find(unit);
    auto const& levels = rules.profile.level_units;
    return known && std::find(levels.begin(), levels.end(), known->dimension) != levels.end();
}

}  // namespace

bool is_ratio(std::string const& unit, Units const& units) {
    auto const* known = units.find(unit);
    return known && known->dimension == "ratio";
}

void infer_aggregation(TargetReading& reading, Target const& target, Row const& row,
                       Rules const& rules) {
    auto const by = [&](Aggregation aggregation, AggregationFrom from) {
        reading.aggregation = aggregation;
        reading.aggregation_from = from;
    };
    auto const& stated = row.indicator.aggregation;
    if (stated) return by(*stated, AggregationFrom::stated);
    if (is_judged_by_words(target.comparator)) return by(Aggregation::last, AggregationFrom::words);
    if (std::holds_alternative<NoOccurrence>(target.comparator))
        return by(Aggregation::sum, AggregationFrom::words);
    if (target.per.is_period)
        return is_ratio(reading.unit, rules.units)
                   ? by(Aggregation::last, AggregationFrom::ratio_rate)
                   : by(Aggregation::sum, AggregationFrom::rate);
    if (!target.per.word.empty()) return by(Aggregation::last, AggregationFrom::per_item);
    if (std::holds_alternative<EndValue>(target.comparator))
        return by(Aggregation::last, AggregationFrom::end_value);
    if (is_level_unit(reading.unit, rules)) return by(Aggregation::last, AggregationFrom::unit);
    if (row.words.names_sum) return by(Aggregation::sum, AggregationFrom::name);
    if (row.words.names_level) return by(Aggregation::last, AggregationFrom::name);
    by(Aggregation::sum, AggregationFrom::unit);
}

std::optional<Fraction> periods_of(Per const& per, Term const& term, Profile const& profile) {
    struct Calendar {
        std::string_view word;
        int in_a_year;
    };
    Calendar const calendar[] = {
        {"年", 1},
        {"半年", 2},
        {"季度", 4},
        {"月", 12},
        {"周", profile.weeks_per_year},
        {"天", profile.days_per_year},
    };
    auto const* row = std::find_if(std::begin(calendar), std::end(calendar),
                                   [&](Calendar const& c) { return c.word == per.word; });
    if (row == std::end(calendar) || per.count < 1) return std::nullopt;
    return Fraction::of(std::int64_t{row->in_a_year} * term.years(), per.count);
}

}  // namespace jixiao
