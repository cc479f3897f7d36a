#include "rules/status/target_reading.hpp"

#include "base/overloaded.hpp"
#include "rules/status/ask_for_share.hpp"
#include "rules/status/infer_aggregation.hpp"
#include "rules/status/printed_scale.hpp"
#include "rules/status/read_limit.hpp"
#include "rules/status/read_rank.hpp"
#include "rules/status/reference_year.hpp"
#include "rules/status/target_unit.hpp"

#include <algorithm>

namespace jixiao {
namespace {

using boost::gregorian::date;
using boost::gregorian::gregorian_calendar;

void find_target_in_force(TargetReading& reading, Row const& row) {
    reading.text = &row.indicator.target;
    for (auto const& revised : row.indicator.details().revised) {
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
    reading.requirement = requirement::Deadline{*from, *by, deadline.is_before};
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
    reading.requirement = times(reading.requirement, *reading.periods);
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
    if (ask_for_share(reading, limit, row, rules)) return;
    read_limit(reading, limit, row, rules, takes_scale ? found.scale : Fraction{1});
    infer_aggregation(reading, target, row, rules);
    spread_over_term(reading, target, row, rules);
}

/// Why nothing can be said of a target that does not parse; one that was left blank, as in a year
/// that has just begun, is no mistake yet.
Message unread_target(TargetText const& target, Indicator const& indicator) {
    if (target.target.error().code != "target-blank") return say("the target could not be read");
    if (indicator.history.empty()) return say("the target has not been set yet");
    auto const& [year, past] = *indicator.history.rbegin();
    return say("the target has not been set yet; {0}: {1}", year, past.text);
}

/// At most all of what the reference allows, told in words or as a share of it.
void read_within(TargetReading& reading) {
    reading.is_within = true;
    reading.unit = "%";
    reading.requirement = requirement::Maximum{100, 100};
    reading.aggregation = Aggregation::last;
    reading.aggregation_from = AggregationFrom::words;
}

/// Sums are prorated, unless the profile says that rows of such a path are in or out.
/// An end value is a level all the time, also where its periods are added up.
bool is_prorated(TargetReading const& reading, RowWords const& words, Profile const& profile) {
    if (words.is_in_or_out || reading.end) return false;
    return reading.aggregation == Aggregation::sum ||
           (profile.prorates_levels && wants_number(reading.requirement));
}

}  // namespace

TargetReading read_target(Row const& row, Rules const& rules) {
    TargetReading reading;
    reading.span = row.goal.term;
    find_target_in_force(reading, row);
    if (reading.text->target.has_error()) {
        reading.cannot_decide(unread_target(*reading.text, row.indicator));
        return reading;
    }
    auto const& target = *reading.text->target;
    reading.per = target.per;
    auto const number = [&](Limit const& limit) {
        read_number(reading, target, limit, row, rules);
    };
    auto const words = [&](Requirement requirement) {
        reading.requirement = std::move(requirement);
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
            [&](NoOccurrence const&) { words(requirement::Zero{.takes_words = true}); },
            [&](Graded const&) { words(requirement::Qualitative{}); },
            [&](Composite const& c) {
                if (!c.due || c.parts.size() != 1 || c.has_words)
                    return reading.cannot_decide(say("the target makes several demands at once"));
                read_deadline(reading, *c.due, row);
                if (reading.undecidable) return;
                reading.due = std::get<requirement::Deadline>(reading.requirement);
                number(c.parts.front().limit);
            },
        },
        target.comparator);
    reading.is_prorated = is_prorated(reading, row.words, rules.profile);
    return reading;
}

}  // namespace jixiao
