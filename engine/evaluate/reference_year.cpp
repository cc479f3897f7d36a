#include "evaluate/reference_year.hpp"

#include "evaluate/course.hpp"
#include "evaluate/infer_aggregation.hpp"
#include "evaluate/target_unit.hpp"
#include "text/overloaded.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// How many years the reference lies back; nothing for one that is no year: 全市平均.
std::optional<int> years_back(std::string const& reference) {
    for (auto const* last : {"上年", "上年度", "去年", "上一年", "上一年度"})
        if (reference == last) return 1;
    for (auto const* before : {"前年", "前年度"})
        if (reference == before) return 2;
    return std::nullopt;
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
                          [](ChangeBy const&) -> Answer { return std::nullopt; },
                          [](Relative const&) -> Answer { return std::nullopt; },
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
    auto const course =
        follow(row.lines, year, Month::of(year, 12), reading.aggregation, measure, Findings{});
    if (course.state != State::rated || course.is_rate) return std::nullopt;
    return Reference{year, course.used.back()->text, true, course.value};
}

Demand against(Relation relation, Fraction const& reference) {
    switch (relation) {
        case Relation::above: return Floor{reference, reference, true};
        case Relation::at_least: return Floor{reference, reference, false};
        case Relation::equal: break;
        case Relation::at_most:
            if (reference.is_zero()) return Nil{.or_below = true};
            return Cap{reference, reference, false};
        case Relation::below: return Cap{reference, reference, true};
    }
    if (reference.is_zero()) return Nil{};
    return Exact{reference};
}

/// The reference moved by a size: ×(1 + 5%), + 10家, + 2百分点; nothing when they do not go
/// together.
class Moved {
public:
    Moved(Fraction const& reference, Direction direction, std::string const& reference_unit,
          Units const& units)
        : reference_{reference},
          sign_{direction == Direction::up ? 1 : -1},
          to_{units.find(reference_unit)},
          units_{units} {}

    std::optional<Fraction> by(Quantity const& size) const {
        auto const* unit = units_.find(size.unit);
        auto const step = Fraction{size.amount} * sign_;
        if (!unit || !to_)
            return size.unit.empty() ? std::optional{reference_ + step} : std::nullopt;
        if (unit->dimension == "ratio") return reference_ * (step * unit->scale + 1);
        if (unit->dimension == "percentage-point" && to_->per_percent)
            return reference_ + step / 100 / to_->scale;
        if (unit->dimension != to_->dimension) return std::nullopt;
        return reference_ + step * unit->scale / to_->scale;
    }

private:
    Fraction reference_;
    Fraction sign_;
    Unit const* to_;
    Units const& units_;
};

/// 增长5%以上 asks for at least what 5% more comes to, 下降5%以上 for at most what 5% less does.
std::optional<Demand> changed(Moved const& moved, ChangeBy const& change, Profile const& profile) {
    bool const is_up = change.direction == Direction::up;
    auto const bound = [&](Quantity const& size, bool at_least,
                           bool strict) -> std::optional<Demand> {
        auto const to = moved.by(size);
        if (!to) return std::nullopt;
        if (at_least == is_up) return Floor{*to, *to, strict};
        return Cap{*to, *to, strict};
    };
    return std::visit(Overloaded{
                          [&](Stated const& l) { return bound(l.value, true, false); },
                          [&](AtLeast const& l) { return bound(l.bound, true, l.strict); },
                          [&](AtMost const& l) { return bound(l.bound, false, l.strict); },
                          [&](Exactly const& l) -> std::optional<Demand> {
                              auto const to = moved.by(l.value);
                              if (!to) return std::nullopt;
                              return against(Relation::equal, *to);
                          },
                          [&](About const& l) -> std::optional<Demand> {
                              auto const to = moved.by(l.value);
                              if (!to) return std::nullopt;
                              Fraction const share = is_up ? profile.about_low : profile.about_high;
                              if (is_up) return Floor{*to, *to * share, false};
                              return Cap{*to, *to * share, false};
                          },
                          [&](Between const& l) -> std::optional<Demand> {
                              auto const low = moved.by(is_up ? l.low : l.high);
                              auto const high = moved.by(is_up ? l.high : l.low);
                              if (!low || !high) return std::nullopt;
                              return Inside{*low, *high, is_up ? l.low_strict : l.high_strict,
                                            is_up ? l.high_strict : l.low_strict};
                          },
                      },
                      change.size);
}

}  // namespace

void read_relative(TargetReading& reading, Relative const& relative, Row const& row,
                   Rules const& rules) {
    auto const cannot_decide = [&](Message why) {
        reading.undecidable = std::move(why);
        reading.undecidable_rule = 9;
    };
    auto const back = years_back(relative.reference);
    if (!back)
        return cannot_decide(say("{0} is not a year whose value is known", relative.reference));
    auto const year = row.as_of.year() - *back;
    reading.span = {row.as_of.year(), row.as_of.year()};
    auto found = complete_unit(row, *reading.text, rules);
    reading.unit = std::move(found.word);
    reading.unit_scale = found.scale;
    reading.unit_from = found.from;
    reading.reference = from_history(reading, row, year);
    infer_aggregation(reading, *reading.text->target, row.indicator, rules);
    if (!reading.reference) reading.reference = from_actuals(reading, row, year, rules);
    if (!reading.reference)
        return cannot_decide(say("there is no value of {0} to compare with", year));
    auto const& reference = reading.reference->amount;
    if (!relative.change) {
        reading.demand = against(relative.relation, reference);
        return;
    }
    Moved const moved{reference, relative.change->direction, reading.unit, rules.units};
    auto demand = changed(moved, *relative.change, rules.profile);
    if (!demand)
        return cannot_decide(
            say("the change and the value of {0} are not in units that go together", year));
    reading.demand = std::move(*demand);
}

}  // namespace jixiao
