#include "rules/status/infer_aggregation.hpp"

#include <algorithm>
#include <string_view>

namespace jixiao {
namespace {

bool is_judged_by_words(Comparator const& comparator) {
    return std::holds_alternative<Graded>(comparator) ||
           std::holds_alternative<Ordinal>(comparator) ||
           std::holds_alternative<Deadline>(comparator);
}

/// 不发生…, 清零: what occurred in the year is counted together.
bool asks_for_none(Comparator const& comparator) {
    if (std::holds_alternative<NoOccurrence>(comparator)) return true;
    auto const* const end = std::get_if<EndValue>(&comparator);
    auto const* const value = end ? std::get_if<Stated>(&end->value) : nullptr;
    return value && value->value.amount.is_zero();
}

/// Whether the figure is of what happens over a year: 事故起数, 培训人数, 6场次.
bool is_event(std::string const& unit, RowWords const& words, Rules const& rules) {
    auto const& units = rules.profile.event_units;
    return words.names_flow || words.names_event ||
           std::find(units.begin(), units.end(), unit) != units.end();
}

/// Durations and shares do not add up over the months; everything that is counted does.
bool is_level_unit(std::string const& unit, Rules const& rules) {
    auto const* known = rules.units.find(unit);
    auto const& levels = rules.profile.level_units;
    return known && std::find(levels.begin(), levels.end(), known->dimension) != levels.end();
}

bool holds_one_of(std::string_view text, std::vector<std::string> const& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
        return text.find(word) != std::string_view::npos;
    });
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
    if (asks_for_none(target.comparator)) return by(Aggregation::sum, AggregationFrom::words);
    if (target.per.is_period)
        return is_ratio(reading.unit, rules.units)
                   ? by(Aggregation::last, AggregationFrom::ratio_rate)
                   : by(Aggregation::sum, AggregationFrom::rate);
    auto const& profile = rules.profile;
    auto const& words = row.words;
    if (holds_one_of(target.qualifier, profile.average))
        return by(Aggregation::average, AggregationFrom::words);
    if (words.names_average) return by(Aggregation::average, AggregationFrom::name);
    if (!target.per.word.empty()) return by(Aggregation::last, AggregationFrom::per_item);
    if (holds_one_of(target.qualifier, profile.each_words))
        return by(Aggregation::last, AggregationFrom::words);
    if (is_level_unit(reading.unit, rules)) return by(Aggregation::last, AggregationFrom::unit);
    auto const is_stock = words.names_per_head || (words.names_stock && !words.names_flow);
    if (reading.end || target.within_years > 0)
        return is_event(reading.unit, words, rules) && !is_stock
                   ? by(Aggregation::sum, AggregationFrom::end_of_flow)
                   : by(Aggregation::last, AggregationFrom::end_value);
    if (is_stock) return by(Aggregation::last, AggregationFrom::name);
    by(Aggregation::sum, words.names_stock ? AggregationFrom::name : AggregationFrom::unit);
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
        {"工作日", profile.workdays_per_year},
    };
    if (per.count < 1) return std::nullopt;
    auto const* row = std::find_if(std::begin(calendar), std::end(calendar),
                                   [&](Calendar const& c) { return c.word == per.word; });
    if (row != std::end(calendar))
        return Fraction::of(std::int64_t{row->in_a_year} * term.years(), per.count);
    for (auto const& [word, number] : profile.other_periods) {
        auto const in_a_year = Decimal::from_text(number);
        if (word == per.word && in_a_year)
            return Fraction{*in_a_year} * Fraction::of(term.years(), per.count);
    }
    return std::nullopt;
}

}  // namespace jixiao
