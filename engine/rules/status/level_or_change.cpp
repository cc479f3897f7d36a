#include "rules/status/level_or_change.hpp"

#include "rules/status/infer_aggregation.hpp"
#include "rules/status/moved_reference.hpp"
#include "rules/status/reference_year.hpp"
#include "rules/status/shown_figure.hpp"

namespace jixiao {
namespace {

/// The one line to date that ends with the period, where it has an amount.
Actual const* line_to_date(Row const& row) {
    Actual const* found = nullptr;
    for (auto const* line : row.lines) {
        if (line->period.last != row.as_of.last) continue;
        if (found) return nullptr;
        found = line;
    }
    bool const is_amount = found && found->value.has_value() &&
                           std::holds_alternative<Amount>(*found->value) &&
                           found->values == Values::to_date;
    return is_amount && is_plain(std::get<Amount>(*found->value)) ? found : nullptr;
}

bool is_points(std::string const& unit, Units const& units) {
    auto const* known = units.find(unit);
    return known && known->dimension == "percentage-point";
}

/// The share of last year's value that the figure to date is held against.
Fraction share_of_year(Evaluated const& evaluated, Row const& row) {
    auto const& reading = evaluated.reading;
    bool const is_growing = reading.aggregation == Aggregation::sum && evaluated.verdict.plan &&
                            row.as_of.last < reading.span.last();
    return is_growing ? *evaluated.verdict.plan : Fraction{1};
}

void take_value(Evaluated& evaluated, Actual const& line, Fraction value, Message how) {
    auto& progress = evaluated.progress;
    progress.state = State::rated;
    progress.value = std::move(value);
    progress.latest = &line;
    progress.used.assign(1, &line);
    evaluated.read_as = std::move(how);
}

Message change_text(Fraction const& change, Direction direction, std::string const& unit) {
    bool const is_up = (direction == Direction::up) != change.is_negative();
    auto const size = amount_text(change.is_negative() ? -change : change, unit);
    return is_up ? say("{0} up", size) : say("{0} down", size);
}

/// 增加3家 for 比上年多2家: the level that the change leads to.
bool take_change(Evaluated& evaluated, Row const& row, Actual const& line, Amount const& amount,
                 Units const& units) {
    auto const& reading = evaluated.reading;
    if (!says_change(amount, reading.unit, units)) return false;
    auto const& reference = *reading.reference;
    auto const from = reference.amount * share_of_year(evaluated, row);
    auto const level =
        moved(from, reading.unit, amount.change.value_or(Direction::up), amount.quantity, units);
    if (!level) return false;
    auto const* minimum = std::get_if<requirement::Minimum>(&reading.requirement);
    evaluated.goes_other_way = minimum && minimum->target >= reference.amount && *level < from;
    take_value(
        evaluated, line, *level,
        say("{0} is a change; from {1} in {2} it leads to {3}", line.text,
            amount_text(from, reading.unit), reference.year, amount_text(*level, reading.unit)));
    return true;
}

/// 81% for 提升5% with 80% the year before: a level, or a change, or nobody knows.
class ChangeReading {
public:
    ChangeReading(Evaluated& evaluated, Row const& row, Rules const& rules, Actual const& line)
        : evaluated_{evaluated}, row_{row}, rules_{rules}, line_{line} {}

    bool take(Findings const& findings) {
        auto level_reading = read_last_year(evaluated_.reading, row_, rules_);
        if (!level_reading.reference) return false;
        auto const& reading = evaluated_.reading;
        reference_ = *level_reading.reference;
        auto const from = reference_.amount * share_of_year(evaluated_, row_);
        auto const level = measured(line_, measure_of(level_reading, row_, rules_), Findings{});
        if (level.kind != Measured::Kind::number || !is_near(level.amount, from)) return false;
        auto const change = change_between(from, level.amount, level_reading.unit, *reading.change,
                                           reading.unit, rules_.units);
        if (!change) return false;
        reference_text_ = amount_text(from, level_reading.unit);
        auto const as_change = measured(line_, measure_of(reading, row_, rules_), Findings{});
        bool const may_be_change = as_change.kind == Measured::Kind::number;
        if (!may_be_change || is_far(as_change.amount)) return take_level(*change);
        if (status_at(as_change.amount) == status_at(*change)) return false;
        ask(*change, findings);
        return true;
    }

private:
    bool is_near(Fraction const& level, Fraction const& from) const {
        auto const factor = Fraction{rules_.profile.level_near};
        return from > Fraction{} && level * factor >= from && level <= from * factor;
    }

    bool is_far(Fraction const& change) const {
        auto const target = asked(evaluated_.reading.requirement);
        return target && *target > Fraction{} &&
               change >= *target * Fraction{rules_.profile.level_far};
    }

    Status status_at(Fraction const& value) const {
        return judge_number(evaluated_.reading.requirement, standing_of(evaluated_, row_, value),
                            rules_.profile)
            .status;
    }

    Message as_change(Fraction const& change) const {
        auto const& reading = evaluated_.reading;
        return change_text(change, *reading.change, reading.unit);
    }

    bool take_level(Fraction const& change) {
        evaluated_.reading.reference = reference_;
        take_value(evaluated_, line_, change,
                   say("{0} is the level; compared with {1} in {2} the change is {3}", line_.text,
                       reference_text_, reference_.year, as_change(change)));
        return true;
    }

    void ask(Fraction const& change, Findings const& findings) {
        evaluated_.progress.latest = &line_;
        evaluated_.verdict.actual = &line_;
        reject(
            evaluated_, findings, "actual-level", line_.place,
            say("{0} may be the change, or the level, which compared with {1} in {2} is a change "
                "of {3}",
                line_.text, reference_text_, reference_.year, as_change(change)),
            say("write the change with its direction, such as {0}",
                (*evaluated_.reading.change == Direction::up ? "增长" : "下降") +
                    amount_text(change.is_negative() ? -change : change, evaluated_.reading.unit)));
    }

    Evaluated& evaluated_;
    Row const& row_;
    Rules const& rules_;
    Actual const& line_;
    Reference reference_;
    std::string reference_text_;
};

}  // namespace

bool is_plain(Amount const& amount) {
    return amount.sign == ActualSign::exact && !amount.high && amount.doubt.empty() &&
           amount.per.word.empty() && !amount.done;
}

bool says_change(Amount const& amount, std::string const& unit, Units const& units) {
    auto const& own = amount.quantity.unit;
    return amount.change || (is_ratio(own, units) && !is_ratio(unit, units)) ||
           (is_points(own, units) && !is_points(unit, units));
}

bool take_level_or_change(Evaluated& evaluated, Row const& row, Rules const& rules,
                          Findings const& findings) {
    auto const* line = line_to_date(row);
    if (!line) return false;
    auto const& amount = std::get<Amount>(*line->value);
    auto const& reading = evaluated.reading;
    if (reading.reference) return take_change(evaluated, row, *line, amount, rules.units);
    bool const asks_for_change =
        reading.change && std::holds_alternative<ChangeBy>(reading.text->target->comparator) &&
        !row.words.names_drop() && !row.words.names_growth;
    if (!asks_for_change || amount.change) return false;
    return ChangeReading{evaluated, row, rules, *line}.take(findings);
}

}  // namespace jixiao
