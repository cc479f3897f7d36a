#include "app/library/shown.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"

namespace jixiao::api {
inline namespace v1 {
namespace {

std::string digits(std::optional<Fraction> const& number) {
    return number ? number->text() : std::string{};
}

std::vector<std::string> names_of(std::vector<Flag> const& flags) {
    std::vector<std::string> names;
    for (auto const flag : flags) names.emplace_back(jixiao::name_of(flag));
    return names;
}

}  // namespace

Verdict shown(jixiao::Verdict const& verdict) {
    Verdict all;
    all.table = verdict.table->title();
    all.goal = verdict.goal->name;
    all.id = verdict.indicator->id;
    all.name = verdict.indicator->name;
    all.path = verdict.indicator->path;
    all.period = verdict.as_of.text();
    all.status = static_cast<Status>(verdict.status);
    all.state = static_cast<State>(verdict.state);
    all.flags = names_of(verdict.flags);
    all.rule = verdict.rule;
    if (verdict.target) all.target = verdict.target->text;
    all.actual = verdict.actual_text;
    all.unit = verdict.target_unit;
    all.target_amount = digits(verdict.target_amount);
    all.target_high = digits(verdict.target_high);
    all.actual_amount = digits(verdict.actual_amount);
    all.aggregation = jixiao::name_of(verdict.aggregation);
    all.plan_share = digits(verdict.plan);
    all.target_to_date = digits(verdict.due);
    all.progress_ratio = digits(verdict.progress_ratio);
    all.achievement_rate = digits(verdict.achievement);
    all.forecast = digits(verdict.forecast);
    if (verdict.likelihood) all.likelihood = jixiao::name_of(*verdict.likelihood);
    all.trend = jixiao::name_of(verdict.trend);
    all.outcome = shown(outcome_of(verdict));
    all.reason = shown(reason_of(verdict));
    for (auto const& step : verdict.derivation) all.derivation.push_back(shown(step));
    return all;
}

std::string_view name_of(Status status) {
    return jixiao::name_of(static_cast<jixiao::Status>(status));
}

std::string_view name_of(State state) {
    return jixiao::name_of(static_cast<jixiao::State>(state));
}

std::string_view name_of(Severity severity) {
    return jixiao::name_of(static_cast<jixiao::Severity>(severity));
}

}  // namespace v1
}  // namespace jixiao::api
