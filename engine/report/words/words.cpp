#include "report/words/words.hpp"

#include "model/book/vocabulary.hpp"

namespace jixiao {

Message word_of(Status status) {
    switch (status) {
        case Status::green: return say("green");
        case Status::amber: return say("amber");
        case Status::red: return say("red");
        case Status::unrated: return say("not rated");
    }
    return {};
}

Message word_of(State state) {
    switch (state) {
        case State::rated: return say("rated");
        case State::missing: return say("missing");
        case State::not_due: return say("not due");
        case State::not_applicable: return say("n/a");
        case State::undecidable: return say("not assessable");
        case State::invalid: return say("invalid");
    }
    return {};
}

Message word_of(Flag flag) {
    switch (flag) {
        case Flag::ahead: return say("ahead");
        case Flag::target_looks_low: return say("target looks low");
        case Flag::falling: return say("decreasing");
        case Flag::reason_expected: return say("reason expected");
        case Flag::assumed: return say("direction assumed");
    }
    return {};
}

Message word_of(Likelihood likelihood) {
    switch (likelihood) {
        case Likelihood::certain: return say("on track");
        case Likelihood::possible: return say("at risk");
        case Likelihood::impossible: return say("will not be met");
    }
    return {};
}

Message word_of(Aggregation aggregation) {
    switch (aggregation) {
        case Aggregation::sum: return say("sum over the periods");
        case Aggregation::last: return say("last value");
        case Aggregation::average: return say("average over the periods");
    }
    return {};
}

std::string_view name_of(Status status) {
    return word_in(status_words, status);
}

std::string_view name_of(State state) {
    switch (state) {
        case State::rated: return "rated";
        case State::missing: return "missing";
        case State::not_due: return "not-due";
        case State::not_applicable: return "not-applicable";
        case State::undecidable: return "undecidable";
        case State::invalid: return "invalid";
    }
    return {};
}

std::string_view name_of(Flag flag) {
    switch (flag) {
        case Flag::ahead: return "ahead";
        case Flag::target_looks_low: return "target-looks-low";
        case Flag::falling: return "falling";
        case Flag::reason_expected: return "reason-expected";
        case Flag::assumed: return "assumed";
    }
    return {};
}

std::string_view name_of(Trend trend) {
    switch (trend) {
        case Trend::none: return {};
        case Trend::better: return "better";
        case Trend::same: return "same";
        case Trend::worse: return "worse";
    }
    return {};
}

std::string_view name_of(Likelihood likelihood) {
    switch (likelihood) {
        case Likelihood::certain: return "certain";
        case Likelihood::possible: return "possible";
        case Likelihood::impossible: return "impossible";
    }
    return {};
}

std::string_view name_of(Aggregation aggregation) {
    return word_in(aggregation_words, aggregation);
}

std::string_view name_of(DirectionFrom from) {
    switch (from) {
        case DirectionFrom::text: return "text";
        case DirectionFrom::key: return "key";
        case DirectionFrom::zero: return "zero";
        case DirectionFrom::saving: return "saving";
        case DirectionFrom::cost: return "cost";
        case DirectionFrom::name: return "name";
        case DirectionFrom::path: return "path";
        case DirectionFrom::assumed: return "assumed";
    }
    return {};
}

std::string_view name_of(UnitFrom from) {
    switch (from) {
        case UnitFrom::text: return "text";
        case UnitFrom::unit_key: return "key";
        case UnitFrom::history: return "history";
        case UnitFrom::namesake: return "namesake";
        case UnitFrom::name: return "name";
        case UnitFrom::actuals: return "actuals";
        case UnitFrom::nowhere: return "nowhere";
    }
    return {};
}

std::string_view name_of(AggregationFrom from) {
    switch (from) {
        case AggregationFrom::stated: return "key";
        case AggregationFrom::unit: return "unit";
        case AggregationFrom::rate: return "rate";
        case AggregationFrom::per_item: return "per-item";
        case AggregationFrom::ratio_rate: return "ratio-rate";
        case AggregationFrom::end_value: return "end-value";
        case AggregationFrom::end_of_flow: return "end-of-flow";
        case AggregationFrom::name: return "name";
        case AggregationFrom::words: return "words";
    }
    return {};
}

std::string_view shape_of(Status status) {
    switch (status) {
        case Status::green: return "●";
        case Status::amber: return "▲";
        case Status::red: return "■";
        case Status::unrated: return "○";
    }
    return {};
}

std::string_view arrow_of(Trend trend) {
    switch (trend) {
        case Trend::none: return {};
        case Trend::better: return "↑";
        case Trend::same: return "→";
        case Trend::worse: return "↓";
    }
    return {};
}

Message word_of(Severity severity) {
    switch (severity) {
        case Severity::error: return say("error");
        case Severity::warning: return say("warning");
        case Severity::note: return say("note");
    }
    return {};
}

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return {};
}

Message title_of(Table const& table) {
    return table.kind == TableKind::department ? say("Department as a whole")
                                               : literal(table.title());
}

Message title_of(Goal const& goal) {
    auto const& term = goal.term;
    return term.is_annual() ? say("{0} ({1})", goal.name, term.from_year)
                            : say("{0} ({1}-{2})", goal.name, term.from_year, term.to_year);
}

Message title_of(Period const& period) {
    auto const year = period.year();
    auto const last = period.last.month();
    switch (period.kind()) {
        case PeriodKind::month: return say("{0}, month {1}", year, last);
        case PeriodKind::quarter:
            return last == 3   ? say("{0}, first quarter", year)
                   : last == 6 ? say("{0}, second quarter", year)
                   : last == 9 ? say("{0}, third quarter", year)
                               : say("{0}, fourth quarter", year);
        case PeriodKind::half:
            return last == 6 ? say("{0}, first half", year) : say("{0}, second half", year);
        case PeriodKind::year: return say("the year {0}", year);
    }
    return {};
}

}  // namespace jixiao
