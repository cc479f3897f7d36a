#include "read/records/plain_record.hpp"

#include "model/book/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace jixiao::bulk {

std::optional<PlainKey> plain_key(std::string_view name) {
    using Named = std::pair<std::string_view, PlainKey>;
    static constexpr std::array<Named, 18> keys{{{"id", PlainKey::id},
                                                 {"body", PlainKey::body},
                                                 {"table", PlainKey::table},
                                                 {"goal", PlainKey::goal},
                                                 {"path", PlainKey::path},
                                                 {"name", PlainKey::name},
                                                 {"target", PlainKey::target},
                                                 {"term", PlainKey::term},
                                                 {"history", PlainKey::history},
                                                 {"basis", PlainKey::basis},
                                                 {"unit", PlainKey::unit},
                                                 {"owner", PlainKey::owner},
                                                 {"note", PlainKey::note},
                                                 {"weight", PlainKey::weight},
                                                 {"aggregation", PlainKey::aggregation},
                                                 {"values", PlainKey::values},
                                                 {"previous", PlainKey::previous},
                                                 {"actuals", PlainKey::actuals}}};
    for (auto const& [word, key] : keys)
        if (word == name) return key;
    return std::nullopt;
}

void PlainRecord::begin() {
    auto& [table, goal, indicator, actuals, as_of, previous] = record_;
    for (auto* text : {&table.unit, &table.project, &goal.name, &indicator.id, &indicator.name})
        text->clear();
    for (auto* text : {&indicator.basis, &indicator.unit}) text->clear();
    indicator.owner = {};
    indicator.beside = {};
    table.kind = TableKind::department;
    steps_ = actuals_ = 0;
    years_.clear();
    has_target_ = has_term_ = false;
    values_ = asked_.values;
    indicator.weight.reset();
    indicator.aggregation.reset();
    previous.reset();
}

bool PlainRecord::text(PlainKey key, std::string_view value) {
    auto& indicator = record_.indicator;
    switch (key) {
        case PlainKey::id: indicator.id = value; return true;
        case PlainKey::body: record_.table.unit = value; return true;
        case PlainKey::table: set_title(record_.table, value); return true;
        case PlainKey::goal: record_.goal.name = value; return true;
        case PlainKey::name: indicator.name = value; return !value.empty();
        case PlainKey::basis: indicator.basis = value; return true;
        case PlainKey::unit: indicator.unit = value; return true;
        case PlainKey::owner: indicator.owner = value; return true;
        case PlainKey::note: indicator.beside.own().note = value; return true;
        case PlainKey::term: return read_term(value);
        case PlainKey::target:
            indicator.target.text = value;
            indicator.target.target = parse_target(value, units_);
            has_target_ = true;
            return indicator.target.target.has_value();
        case PlainKey::values: {
            auto const values = value_named(values_words, value);
            values_ = values.value_or(Values::to_date);
            return values.has_value();
        }
        case PlainKey::weight:
            indicator.weight = Decimal::from_text(value);
            return indicator.weight && !indicator.weight->is_negative();
        case PlainKey::aggregation:
            indicator.aggregation = value_named(aggregation_words, value);
            return indicator.aggregation.has_value();
        case PlainKey::previous: {
            auto const period = parse_period(value);
            if (period.has_value()) record_.previous = *period;
            return period.has_value();
        }
        case PlainKey::path:
        case PlainKey::history:
        case PlainKey::actuals: break;
    }
    return false;
}

bool PlainRecord::read_term(std::string_view text) {
    auto const year = parse_period(text);
    if (year.has_error() || year->kind() != PeriodKind::year) return false;
    record_.goal.term = {year->year(), year->year()};
    has_term_ = true;
    return true;
}

bool PlainRecord::add_to_path(std::string_view step) {
    auto& path = record_.indicator.path.own();
    if (steps_ == path.size()) path.emplace_back();
    path[steps_++] = step;
    // Two levels in one are reported.
    return step.find("，") == step.npos && step.find("、") == step.npos;
}

bool PlainRecord::history(int year, std::string_view value) {
    if (std::find(years_.begin(), years_.end(), year) != years_.end()) return false;
    auto& past = record_.indicator.history[year];
    past.text = value;
    past.value = parse_target(value, units_);
    years_.push_back(year);
    return past.value.has_value();
}

bool PlainRecord::actual(Period const& period, std::string_view value) {
    if (value.empty()) return true;  // missing
    auto& all = record_.actuals.all.own();
    if (actuals_ == all.size()) all.emplace_back();
    for (std::size_t i = 0; i < actuals_; ++i)
        if (all[i].period == period) return false;
    auto& line = all[actuals_++];
    line.period = period;
    line.text = value;
    parse_actual_into(line.value.own(), value, units_);
    return line.value.has_value();
}

bool PlainRecord::finish() {
    auto& [table, goal, indicator, actuals, as_of, previous] = record_;
    if (indicator.name.empty() || !has_target_) return false;
    indicator.path.own().resize(steps_);
    auto& all = actuals.all.own();
    all.resize(actuals_);
    auto& history = indicator.history;
    history.erase(std::remove_if(history.begin(), history.end(),
                                 [&](auto const& past) {
                                     return std::find(years_.begin(), years_.end(), past.first) ==
                                            years_.end();
                                 }),
                  history.end());
    lines_.clear();
    for (auto& line : all) {
        line.values = values_;
        lines_.push_back(&line);
    }
    auto const ends_earlier = [](Actual const* a, Actual const* b) {
        return ends_before(a->period, b->period);
    };
    if (!std::is_sorted(lines_.begin(), lines_.end(), ends_earlier))
        std::stable_sort(lines_.begin(), lines_.end(), ends_earlier);
    if (!asked_.period && lines_.empty()) return false;
    as_of = asked_.period ? *asked_.period : lines_.back()->period;
    if (!has_term_) goal.term = {as_of.year(), as_of.year()};
    table.year = goal.term.from_year;
    return true;
}

}  // namespace jixiao::bulk
