#include "app/library/shown.hpp"
#include "read/workspace/workspace.hpp"
#include "report/words/words.hpp"

namespace jixiao::api {
inline namespace v1 {
namespace {

constexpr auto nameless = "指标";  // says nothing of what is better

std::optional<Aggregation> aggregation_called(std::string_view name) {
    for (auto const each : {Aggregation::sum, Aggregation::last, Aggregation::average})
        if (jixiao::name_of(each) == name) return each;
    return std::nullopt;
}

std::optional<Better> direction_called(std::string_view name) {
    if (name == "higher-is-better") return Better::high;
    if (name == "lower-is-better") return Better::low;
    return std::nullopt;
}

std::optional<Diagnostic> wrong_word_in(Row const& row) {
    auto const no_word = [](std::string const& word, std::string_view known) {
        return refused("wrong-word", say("expected one of {0} here, found \"{1}\"", known, word),
                       {});
    };
    if (!row.direction.empty() && !direction_called(row.direction))
        return no_word(row.direction, "higher-is-better, lower-is-better");
    if (!row.aggregation.empty() && !aggregation_called(row.aggregation))
        return no_word(row.aggregation, "sum, last, average");
    return std::nullopt;
}

/// The row as an indicator whose target was read; or what is wrong in it.
Result<Indicator> indicator_of(Target const& target, Row const& row) {
    Indicator indicator;
    indicator.name = row.name.empty() ? nameless : row.name;
    indicator.path = row.path;
    indicator.unit = row.unit;
    indicator.direction = direction_called(row.direction);
    indicator.aggregation = aggregation_called(row.aggregation);
    indicator.target = {CellText{target.text}, jixiao::parse_target(target.text, known_units())};
    if (indicator.target.target.has_error())
        return shown(indicator.target.target.error(), target.text);
    for (auto const& [year, text] : row.history) {
        auto past = jixiao::parse_target(text, known_units());
        if (past.has_error()) return shown(past.error(), text);
        indicator.history.emplace(year, PastValue{CellText{text}, std::move(past)});
    }
    return indicator;
}

Book book_of(Indicator indicator, int year) {
    Goal goal;
    goal.term = {year, year};
    goal.indicators.push_back(std::move(indicator));
    Table table;
    table.year = year;
    table.goals.push_back(std::move(goal));
    return {{std::move(table)}};
}

}  // namespace

Result<Judgement> judge(Target const& target, std::string_view actual, std::string_view period,
                        Row const& row) {
    auto const when = parse_period(period);
    if (when.has_error()) return shown(when.error(), period);
    auto value = parse_actual(actual, known_units());
    if (value.has_error()) return shown(value.error(), actual);
    if (auto wrong = wrong_word_in(row)) return std::move(*wrong);
    auto const profile = built_in_profile(row.profile);
    if (!profile)
        return refused("profile-unknown", say("there is no built-in profile \"{0}\"", row.profile),
                       say("cn-default is always available"));
    auto indicator = indicator_of(target, row);
    if (!indicator) return indicator.error();
    auto const book = book_of(*indicator, when->year());

    Actual line;
    line.name = indicator->name;
    line.period = *when;
    line.text = actual;
    line.value = std::move(value);
    line.place = {{}, 1, 1, 1};
    Actuals actuals;
    actuals.all.own().push_back(std::move(line));
    auto const evaluation = jixiao::evaluate(book, actuals, *profile, known_units(), *when);
    Judgement judgement{shown(evaluation.verdicts.front()), shown(evaluation.diagnostics())};
    judgement.verdict.name = row.name;
    return judgement;
}

}  // namespace v1
}  // namespace jixiao::api
