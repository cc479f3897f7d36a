#include "evaluate/target_reading.hpp"

#include "evaluate/infer_aggregation.hpp"
#include "evaluate/printed_scale.hpp"
#include "evaluate/read_limit.hpp"
#include "evaluate/reference_year.hpp"
#include "evaluate/target_unit.hpp"
#include "text/ends_with_one_of.hpp"
#include "text/overloaded.hpp"

#include <algorithm>

namespace jixiao {
namespace {

using boost::gregorian::date;
using boost::gregorian::gregorian_calendar;

void find_target_in_force(TargetReading& reading, Row const& row) {
    reading.text = &row.indicator.target;
    for (auto const& revised : row.indicator.revised) {
        bool const applies = revised.from <= row.as_of.last;
        if (applies && (!reading.revised || reading.revised->from < revised.from))
            reading.revised = &revised;
    }
    if (reading.revised) reading.text = &reading.revised->target;
}

/// A day of the calendar; a missing day is the first or the last of its month.
std::optional<date> day_of(Date const& written, int default_year, bool is_start) {
    auto const year = written.year.value_or(default_year);
    if (year < 1400 || year > 9999 || written.month < 1 || written.month > 12) return std::nullopt;
    auto const y = static_cast<unsigned short>(year);
    auto const m = static_cast<unsigned short>(written.month);
    auto const last = gregorian_calendar::end_of_month_day(y, m);
    auto const day = std::clamp(written.day.value_or(is_start ? 1 : int{last}), 1, int{last});
    return date{y, m, static_cast<unsigned short>(day)};
}

void read_deadline(TargetReading& reading, Deadline const& deadline, Row const& row) {
    auto const year = deadline.by.year.value_or(row.goal.term.to_year);
    auto const by = day_of(deadline.by, year, false);
    auto const from = deadline.from ? day_of(*deadline.from, year, true)
                                    : std::optional{row.goal.term.first().first_day()};
    if (!by || !from) return reading.cannot_decide(say("this date does not exist"));
    reading.demand = DueBy{*from, *by, deadline.is_before};
}

/// 春秋两季 of 春秋两季各1次, the 周 of 每周末 …: a time that 各 counts by and that is no per.
std::optional<std::string> time_counted_by(TargetText const& text, Profile const& profile) {
    auto const& target = *text.target;
    auto const& qualifier = target.parts.qualifier;
    for (auto const& skipped : target.skipped) {
        auto const words =
            std::string_view{text.text}.substr(skipped.begin, skipped.end - skipped.begin);
        bool const is_each = words.starts_with("每");
        bool const is_counted = !qualifier.empty() && skipped.end <= qualifier.begin;
        for (auto const& word : profile.open_periods) {
            auto const at = words.find(word);
            if (at == std::string_view::npos) continue;
            if (is_counted || (is_each && at == std::string_view{"每"}.size())) return word;
        }
    }
    return std::nullopt;
}

/// Multiplies a rate by the periods of the term, where it is summed.
void spread_over_term(TargetReading& reading, Target const& target, Row const& row,
                      Rules const& rules) {
    auto const years = row.goal.term.years();
    bool const counts_years = target.per.is_period && target.per.word == "年";
    auto const total_over =
        counts_years && target.per.count > 1 ? target.per.count : target.total_over_years;
    if (total_over > 0 && (counts_years ? years % total_over : years - total_over) != 0) {
        return reading.cannot_decide(
            Severity::warning, "target-total",
            say("the target is a total over {0} years, but the goal covers {1}", total_over, years),
            say("state the target for one year"));
    }
    if (target.within_years > 0 && target.within_years != years)
        return reading.cannot_decide(
            Severity::warning, "target-total",
            say("the target is due within {0} years, but the goal covers {1}", target.within_years,
                years),
            say("state the target for one year"));
    auto const open = reading.per.word.empty() || target.per.is_period
                          ? time_counted_by(*reading.text, rules.profile)
                          : std::nullopt;
    if (open) return reading.cannot_decide(say("{0} is not a period of known length", *open));
    if (!target.per.is_period || reading.aggregation != Aggregation::sum) return;
    reading.periods = periods_of(target.per, row.goal.term, rules.profile);
    if (!reading.periods)
        return reading.cannot_decide(say("{0} is not a period of known length", target.per.word));
    reading.demand = times(reading.demand, *reading.periods);
}

std::vector<Decimal> numbers_in(Limit const& limit) {
    using Numbers = std::vector<Decimal>;
    return std::visit(Overloaded{
                          [](Stated const& l) { return Numbers{l.value.amount}; },
                          [](AtLeast const& l) { return Numbers{l.bound.amount}; },
                          [](AtMost const& l) { return Numbers{l.bound.amount}; },
                          [](Exactly const& l) { return Numbers{l.value.amount}; },
                          [](About const& l) { return Numbers{l.value.amount}; },
                          [](Between const& l) {
                              return Numbers{l.low.amount, l.high.amount};
                          },
                      },
                      limit);
}

/// A number that is no share of anything as it stands: 1 or 0.9 where the name or the history, not
/// the text, says that it is in per cent.
std::optional<Decimal> fraction_for_share(TargetReading const& reading, Limit const& limit,
                                          Rules const& rules) {
    auto const is_stated =
        reading.unit_from == UnitFrom::text || reading.unit_from == UnitFrom::unit_key;
    if (is_stated || !is_ratio(reading.unit, rules.units)) return std::nullopt;
    for (auto const& number : numbers_in(limit)) {
        auto const size = number.is_negative() ? -number : number;
        if (!size.is_zero() && size <= Decimal{1}) return number;
    }
    return std::nullopt;
}

/// 4.5 under 满意度, where the text does not say that it is in per cent: of 5 points it is good.
std::optional<Decimal> score_for_share(TargetReading const& reading, Limit const& limit,
                                       Row const& row, Rules const& rules) {
    auto const& profile = rules.profile;
    auto const is_stated =
        reading.unit_from == UnitFrom::text || reading.unit_from == UnitFrom::unit_key;
    auto const is_scored =
        std::any_of(profile.scored_names.begin(), profile.scored_names.end(),
                    [&](auto const& ending) { return row.indicator.name.ends_with(ending); });
    if (is_stated || !is_scored || !is_ratio(reading.unit, rules.units)) return std::nullopt;
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

/// The last place that meets it, or the share of places: the lower the better.
void read_rank(TargetReading& reading, Rank const& rank) {
    reading.is_place = true;
    reading.unit = rank.last.unit.empty() ? "名" : rank.last.unit;
    reading.demand = Cap{rank.last.amount, rank.last.amount};
    reading.aggregation = Aggregation::last;
    reading.aggregation_from = AggregationFrom::words;
}

/// 3名 under 考核名次 is a place like 第3名, whatever the sign: the name says what is counted.
bool is_bare_place(TargetReading const& reading, Limit const& limit, std::string const& name,
                   Profile const& profile) {
    bool const counts_places = reading.unit.empty() || reading.unit == "名" || reading.unit == "位";
    auto const is_move = [&](std::string const& word) {
        return name.find(word) != std::string::npos;
    };
    bool const is_one = std::holds_alternative<Stated>(limit) ||
                        std::holds_alternative<AtLeast>(limit) ||
                        std::holds_alternative<AtMost>(limit);
    return counts_places && is_one && !reading.change &&
           ends_with_one_of(name, profile.place_names) &&
           std::none_of(profile.place_moves.begin(), profile.place_moves.end(), is_move) &&
           numbers_in(limit).front() >= Decimal{1};
}

void read_number(TargetReading& reading, Target const& target, Limit const& limit, Row const& row,
                 Rules const& rules) {
    auto found = complete_unit(row, *reading.text, rules);
    reading.unit = std::move(found.word);
    reading.unit_scale = found.scale;
    reading.unit_from = found.from;
    reading.scale_is_open = found.scale_is_open;
    bool const takes_scale = found.from != UnitFrom::text &&
                             printed_scale(reading.text->text, target.parts).word.empty();
    if (is_bare_place(reading, limit, row.indicator.name, rules.profile))
        return read_rank(reading, Rank{{numbers_in(limit).front(), reading.unit}});
    if (auto const share = fraction_for_share(reading, limit, rules))
        return ask_for_percent(reading, *share);
    if (auto const score = score_for_share(reading, limit, row, rules))
        return ask_for_score(reading, *score);
    read_limit(reading, limit, row, rules, takes_scale ? found.scale : Fraction{1});
    infer_aggregation(reading, target, row, rules);
    spread_over_term(reading, target, row, rules);
}

/// At most all of what the reference allows, told in words or as a share of it.
void read_within(TargetReading& reading) {
    reading.is_within = true;
    reading.unit = "%";
    reading.demand = Cap{100, 100};
    reading.aggregation = Aggregation::last;
    reading.aggregation_from = AggregationFrom::words;
}

/// 三级 is better than 二级 of a hospital, worse of a road, and of a risk nobody can tell.
void read_grade(TargetReading& reading, Ordinal const& grade, Indicator const& indicator,
                Profile const& profile) {
    static constexpr std::string_view numbered = "级";
    auto const is_held = [](std::vector<std::string> const& words, std::string_view text) {
        return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
            return text.find(word) != std::string_view::npos;
        });
    };
    auto const names = [&](std::vector<std::string> const& words) {
        return is_held(words, indicator.name) || is_held(words, reading.text->text);
    };
    reading.demand = Reach{grade};
    if (grade.scale != numbered) return;
    bool const is_open = names(profile.open_grades);
    if (is_open && !indicator.direction)
        return reading.cannot_decide(
            Severity::warning, "target-assumed",
            say("nothing says whether a grade above or below {0} is better", grade.grade),
            say("state `direction: higher-is-better` if the higher number is better, else "
                "`direction: lower-is-better`"));
    reading.grades_rise =
        is_open ? indicator.direction == Better::high : names(profile.rising_grades);
    if (reading.grades_rise) reading.demand = Reach{turned(grade)};
}

/// Sums are prorated, unless the profile says that rows of such a path are in or out.
/// An end value is a level all the time, also where its periods are added up.
bool is_prorated(TargetReading const& reading, RowWords const& words, Profile const& profile) {
    if (words.is_in_or_out || reading.end) return false;
    return reading.aggregation == Aggregation::sum ||
           (profile.prorates_levels && wants_number(reading.demand));
}

}  // namespace

TargetReading read_target(Row const& row, Rules const& rules) {
    TargetReading reading;
    reading.span = row.goal.term;
    find_target_in_force(reading, row);
    if (reading.text->target.has_error()) {
        reading.cannot_decide(say("the target could not be read"));
        return reading;
    }
    auto const& target = *reading.text->target;
    reading.per = target.per;
    auto const number = [&](Limit const& limit) {
        read_number(reading, target, limit, row, rules);
    };
    auto const words = [&](Demand demand) {
        reading.demand = std::move(demand);
        infer_aggregation(reading, target, row, rules);
    };
    std::visit(
        Overloaded{
            [&](Stated const& c) { number(c); },
            [&](AtLeast const& c) { number(c); },
            [&](AtMost const& c) { number(c); },
            [&](Exactly const& c) { number(c); },
            [&](About const& c) { number(c); },
            [&](Between const& c) { number(c); },
            [&](EndValue const& c) {
                reading.end = c.direction;
                number(limit_of(c));
            },
            [&](ChangeBy const& c) {
                reading.change = c.direction;
                number(c.size);
            },
            [&](Relative const& c) { read_relative(reading, c, row, rules); },
            [&](Difference const& c) { read_difference(reading, c, row, rules); },
            [&](WithinReference const&) { read_within(reading); },
            [&](Rank const& c) { read_rank(reading, c); },
            [&](Ordinal const& c) {
                read_grade(reading, c, row.indicator, rules.profile);
                infer_aggregation(reading, target, row, rules);
            },
            [&](Deadline const& c) {
                read_deadline(reading, c, row);
                infer_aggregation(reading, target, row, rules);
            },
            [&](NoOccurrence const&) { words(Nil{.takes_words = true}); },
            [&](Graded const&) { words(InWords{}); },
            [&](Composite const& c) {
                if (!c.due || c.parts.size() != 1 || c.has_words)
                    return reading.cannot_decide(say("the target makes several demands at once"));
                read_deadline(reading, *c.due, row);
                if (reading.undecidable) return;
                reading.due = std::get<DueBy>(reading.demand);
                number(c.parts.front().limit);
            },
        },
        target.comparator);
    reading.is_prorated = is_prorated(reading, row.words, rules.profile);
    return reading;
}

}  // namespace jixiao
