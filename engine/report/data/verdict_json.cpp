#include "report/data/verdict_json.hpp"

#include "model/target/print.hpp"
#include "report/data/json_values.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"

namespace jixiao {
namespace json = boost::json;
namespace {

template <class Word>
json::value name_or_null(std::optional<Word> const& word) {
    return word ? json::value(name_of(*word)) : json::value{};
}

json::value canonical_of(TargetText const& target) {
    return target.target ? json::value(print_target(*target.target)) : json::value{};
}

json::array revisions_json(Verdict const& verdict) {
    json::array revisions;
    for (auto const* revised : revisions_of(verdict))
        revisions.push_back({{"from", Period{revised->from, revised->from}.text()},
                             {"text", revised->target.text},
                             {"reason", text_or_null(revised->reason)}});
    return revisions;
}

json::value target_of(Verdict const& verdict) {
    if (!verdict.target) return {};
    return json::object{{"text", verdict.target->text},
                        {"amount", number_or_null(verdict.target_amount)},
                        {"high", number_or_null(verdict.target_high)},
                        {"unit", text_or_null(verdict.target_unit)},
                        {"canonical", canonical_of(*verdict.target)},
                        {"printed", verdict.indicator->target.text},
                        {"revised", revisions_json(verdict)}};
}

json::value actual_of(Verdict const& verdict) {
    if (!verdict.actual && verdict.actual_text.empty() && !verdict.actual_amount) return {};
    auto const unit = verdict.actual_amount ? verdict.target_unit : std::string{};
    json::object shown{{"text", verdict.actual_text},
                       {"amount", number_or_null(verdict.actual_amount)},
                       {"unit", text_or_null(unit)}};
    auto const* actual = verdict.actual;
    shown["period"] = actual ? json::value(actual->period.text()) : json::value{};
    shown["note"] = actual ? text_or_null(actual->remarks().note.text()) : json::value{};
    shown["evidence"] = actual ? text_or_null(actual->remarks().evidence.text()) : json::value{};
    return shown;
}

json::value previous_of(Verdict const& verdict) {
    if (!verdict.previous) return {};
    return json::object{{"period", verdict.previous->text()},
                        {"status", name_or_null(verdict.previous_status)}};
}

/// Which way is better; null where a figure is asked for on both sides, or none at all.
json::value direction_of(Verdict const& verdict) {
    if (!verdict.requirement) return {};
    if (std::holds_alternative<requirement::Minimum>(*verdict.requirement))
        return "higher-is-better";
    if (std::holds_alternative<requirement::Maximum>(*verdict.requirement))
        return "lower-is-better";
    return {};
}

json::array flags_of(Verdict const& verdict) {
    json::array flags;
    for (auto const flag : verdict.flags) flags.emplace_back(name_of(flag));
    return flags;
}

}  // namespace

json::object verdict_json(Verdict const& verdict, Catalog const& catalog) {
    auto const& indicator = *verdict.indicator;
    auto const& term = verdict.goal->term;
    json::array derivation;
    for (auto const& step : verdict.derivation) derivation.emplace_back(catalog(step));
    auto const trend = name_of(verdict.trend);
    return {{"id", indicator.id},
            {"table", verdict.table->title()},
            {"goal", verdict.goal->name},
            {"term", {{"from", term.from_year}, {"to", term.to_year}}},
            {"path", json::array(indicator.path.begin(), indicator.path.end())},
            {"name", indicator.name},
            {"status", name_of(verdict.status)},
            {"state", name_of(verdict.state)},
            {"flags", flags_of(verdict)},
            {"rule", verdict.rule},
            {"direction", direction_of(verdict)},
            {"direction_from",
             verdict.requirement ? json::value(name_of(verdict.direction_from)) : json::value{}},
            {"assumed", verdict.direction_from == DirectionFrom::assumed},
            {"unit_from", name_of(verdict.unit_from)},
            {"aggregation", name_of(verdict.aggregation)},
            {"aggregation_from", name_of(verdict.aggregation_from)},
            {"S", number_or_null(verdict.due)},
            {"r", number_or_null(verdict.progress_ratio)},
            {"plan", number_or_null(verdict.plan)},
            {"target", target_of(verdict)},
            {"actual", actual_of(verdict)},
            {"achievement", number_or_null(verdict.achievement)},
            {"forecast", number_or_null(verdict.forecast)},
            {"forecast_stated", verdict.forecast_is_stated},
            {"possibility", name_or_null(verdict.likelihood)},
            {"possibility_stated", verdict.likelihood_is_stated},
            {"trend", trend.empty() ? json::value{} : json::value(trend)},
            {"previous", previous_of(verdict)},
            {"reason", catalog(reason_of(verdict))},
            {"derivation", std::move(derivation)}};
}

std::array<std::pair<std::string_view, int>, 10> named_counts(RollUp const& roll_up) {
    return {{{"green", roll_up.green},
             {"amber", roll_up.amber},
             {"red", roll_up.red},
             {"missing", roll_up.missing},
             {"not-due", roll_up.not_due},
             {"not-applicable", roll_up.not_applicable},
             {"undecidable", roll_up.undecidable},
             {"invalid", roll_up.invalid},
             {"all", roll_up.all()},
             {"assumed", roll_up.assumed}}};
}

json::object counts_json(RollUp const& roll_up) {
    json::object counts;
    for (auto const& [name, count] : named_counts(roll_up)) counts[name] = count;
    return counts;
}

json::object roll_up_json(json::value table, RollUp const& roll_up) {
    return {{"table", std::move(table)},
            {"status", name_of(roll_up.status)},
            {"counts", counts_json(roll_up)},
            {"coverage", {{"rated", roll_up.rated()}, {"expected", roll_up.expected()}}},
            {"weighted", number_or_null(roll_up.weighted)}};
}

}  // namespace jixiao
