#include "rules/status/reference_year.hpp"

#include "base/overloaded.hpp"
#include "model/target/print.hpp"
#include "rules/status/infer_aggregation.hpp"
#include "rules/status/moved_reference.hpp"
#include "rules/status/progress.hpp"
#include "rules/status/read_limit.hpp"
#include "rules/status/target_unit.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace jixiao {
namespace {

bool skip(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

/// The year that a reference names: 上年, 上年同期水平, 2023年; nothing for one that speaks of
/// something else than the row's own value of a year: 全市平均, 预算.
std::optional<int> year_named(std::string_view reference, int this_year) {
    std::optional<int> year;
    if (skip(reference, "上年") || skip(reference, "去年") || skip(reference, "上一年")) {
        year = this_year - 1;
    } else if (skip(reference, "前年")) {
        year = this_year - 2;
    } else {
        int number = 0;
        auto const [end, error] =
            std::from_chars(reference.data(), reference.data() + reference.size(), number);
        reference.remove_prefix(static_cast<std::size_t>(end - reference.data()));
        if (error != std::errc{} || !skip(reference, "年")) return std::nullopt;
        year = number;
    }
    constexpr std::string_view fillings[] = {"度",   "同期", "水平", "实际", "完成",
                                             "情况", "数",   "值",   "的"};
    while (std::any_of(std::begin(fillings), std::end(fillings),
                       [&](std::string_view word) { return skip(reference, word); })) {
    }
    return reference.empty() ? year : std::nullopt;
}

/// The number of a history cell; a cell may repeat the target it had (≥5台套).
std::optional<Quantity> number_in(Target const& target) {
    using Answer = std::optional<Quantity>;
    return std::visit(Overloaded{
                          [](Stated const& c) -> Answer { return c.value; },
                          [](AtLeast const& c) -> Answer { return c.bound; },
                          [](AtMost const& c) -> Answer { return c.bound; },
                          [](Exactly const& c) -> Answer { return c.value; },
                          [](About const& c) -> Answer { return c.value; },
                          [](Between const&) -> Answer { return std::nullopt; },
                          [](EndValue const&) -> Answer { return std::nullopt; },
                          [](ChangeBy const&) -> Answer { return std::nullopt; },
                          [](Relative const&) -> Answer { return std::nullopt; },
                          [](Difference const&) -> Answer { return std::nullopt; },
                          [](WithinReference const&) -> Answer { return std::nullopt; },
                          [](Rank const&) -> Answer { return std::nullopt; },
                          [](Ordinal const&) -> Answer { return std::nullopt; },
                          [](Deadline const&) -> Answer { return std::nullopt; },
                          [](NoOccurrence const&) -> Answer { return Quantity{}; },
                          [](Graded const&) -> Answer { return std::nullopt; },
                          [](Composite const&) -> Answer { return std::nullopt; },
                      },
                      target.comparator);
}

std::optional<Reference> from_history(TargetReading& reading, Row const& row, int year) {
    auto const cell = row.indicator.history.find(year);
    if (cell == row.indicator.history.end() || cell->second.value.has_error()) return std::nullopt;
    auto const number = number_in(*cell->second.value);
    if (!number) return std::nullopt;
    if (!number->unit.empty()) {
        reading.unit = number->unit;
        reading.unit_from = UnitFrom::history;
    }
    bool const takes_scale = number->unit.empty() && !is_written_in_myriads(cell->second.text);
    return Reference{year, cell->second.text, false,
                     takes_scale ? number->amount * reading.unit_scale : number->amount};
}

/// The closing value of the year, from its own actuals.
std::optional<Reference> from_actuals(TargetReading const& reading, Row const& row, int year,
                                      Rules const& rules) {
    auto const measure = measure_of(reading, row, rules);
    auto const progress = progress_until(row.lines, year, Month::of(year, 12), reading.aggregation,
                                         measure, Findings{});
    if (progress.state != State::rated || progress.is_rate) return std::nullopt;
    return Reference{year, progress.used.back()->text, true, progress.value};
}

void leave_open(TargetReading& reading, Message why) {
    reading.undecidable = std::move(why);
    reading.undecidable_rule = 9;
}

/// Finds the row's own value of a year, with its unit and how it adds up, which `target` has a say
/// in.
void find_value(TargetReading& reading, int year, Target const& target, Row const& row,
                Rules const& rules) {
    reading.span = {row.as_of.year(), row.as_of.year()};
    auto found = complete_unit(row, *reading.text, rules);
    reading.unit = std::move(found.word);
    reading.unit_scale = found.scale;
    reading.unit_from = found.from;
    reading.reference = from_history(reading, row, year);
    infer_aggregation(reading, target, row, rules);
    if (!reading.reference) reading.reference = from_actuals(reading, row, year, rules);
}

/// The same for the year that `name` speaks of; says why there is none.
void find_reference(TargetReading& reading, std::string const& name, Row const& row,
                    Rules const& rules) {
    auto const named = year_named(name, row.as_of.year());
    if (!named) return leave_open(reading, say("the value of {0} is not known", name));
    find_value(reading, *named, *reading.text->target, row, rules);
    if (!reading.reference)
        leave_open(reading, say("there is no value of {0} to compare with", *named));
}

/// 较2022年的80起下降10%: the text brings the value itself.
void take_base(TargetReading& reading, Difference const& difference, Row const& row,
               Rules const& rules) {
    auto const& base = *difference.base;
    auto const last_year = row.as_of.year() - 1;
    auto const year = year_named(difference.reference, row.as_of.year()).value_or(last_year);
    find_value(reading, year, *reading.text->target, row, rules);
    if (!base.unit.empty()) {
        reading.unit = base.unit;
        reading.unit_from = UnitFrom::text;
        infer_aggregation(reading, *reading.text->target, row, rules);
    }
    reading.reference = Reference{year, print_quantity(base), false, base.amount};
}

bool reports_share(Row const& row, Units const& units) {
    return std::any_of(row.lines.begin(), row.lines.end(), [&](Actual const* line) {
        auto const* amount = line->value ? std::get_if<Amount>(&*line->value) : nullptr;
        return amount && line->period.last == row.as_of.last &&
               is_ratio(amount->quantity.unit, units);
    });
}

/// 同比下降5% where nobody knows last year's value: a share reported of what is no share is the
/// change itself.
void take_change_alone(TargetReading& reading, Difference const& difference, Row const& row,
                       Rules const& rules) {
    Target change;
    change.comparator = ChangeBy{difference.direction, difference.size};
    auto const size = unit_of(change);
    if (difference.operation != Difference::plus || !is_ratio(size, rules.units) ||
        !reports_share(row, rules.units))
        return;
    bool const may_be_level =
        is_ratio(reading.unit, rules.units) && reading.unit_from != UnitFrom::actuals;
    if (may_be_level) return;
    reading.undecidable.reset();
    reading.change = difference.direction;
    reading.unit = size;
    reading.unit_scale = 1;
    reading.unit_from = UnitFrom::text;
    reading.aggregation = Aggregation::last;
    reading.aggregation_from = AggregationFrom::unit;
    read_limit(reading, difference.size, row, rules, Fraction{1});
}

}  // namespace

void read_relative(TargetReading& reading, Relative const& relative, Row const& row,
                   Rules const& rules) {
    find_reference(reading, relative.reference, row, rules);
    if (reading.reference)
        reading.requirement = against(relative.relation, reading.reference->amount);
}

void read_difference(TargetReading& reading, Difference const& difference, Row const& row,
                     Rules const& rules) {
    if (difference.base)
        take_base(reading, difference, row, rules);
    else if (!difference.reference.empty())
        find_reference(reading, difference.reference, row, rules);
    else if (row.goal.term.is_annual())
        find_reference(reading, "上年", row, rules);
    else
        return leave_open(reading, say("the target does not say which year it is a multiple of"));
    if (!reading.reference) return take_change_alone(reading, difference, row, rules);
    auto const& reference = reading.reference->amount;
    if (difference.operation == Difference::times) {
        reading.requirement =
            multiplied_by(difference.size, difference.direction, reference, rules);
        return;
    }
    auto requirement =
        moved_by({difference.direction, difference.size}, reference, reading.unit, rules);
    if (!requirement)
        return leave_open(
            reading, say("the units of measure of the change and of the value of {0} do not match",
                         reading.reference->year));
    reading.requirement = std::move(*requirement);
}

TargetReading read_last_year(TargetReading const& reading, Row const& row, Rules const& rules) {
    TargetReading level;
    level.text = reading.text;
    // The figure itself is not asked for: how it adds up is in its unit and its name.
    find_value(level, row.as_of.year() - 1, Target{}, row, rules);
    return level;
}

}  // namespace jixiao
