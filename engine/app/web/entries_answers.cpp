#include "app/web/answers.hpp"
#include "app/web/closed_guard.hpp"
#include "app/web/entry_rows.hpp"
#include "app/web/proposal.hpp"
#include "model/book/vocabulary.hpp"
#include "model/target/attainment_words.hpp"
#include "workspace/entries/lines_of_period.hpp"
#include "workspace/entries/money_lines.hpp"
#include "workspace/entries/period_entries.hpp"
#include "workspace/history/digest.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace {

json::array choices_of(Verdict const& verdict) {
    if (!verdict.requirement ||
        !std::holds_alternative<requirement::Qualitative>(*verdict.requirement))
        return {};
    json::array words;
    for (auto const& [attainment, word] : attainment_words) words.emplace_back(word);
    return words;
}

std::string group_of(Verdict const& verdict) {
    auto const& path = verdict.indicator->path;
    return verdict.table->title() + (path.empty() ? "" : " · " + path.front());
}

json::object entry_value(Desk const& desk, entries::PeriodLine const& line, Actual const* actual) {
    auto const& first = *line.verdicts.front();
    json::array rows;
    for (auto const* verdict : line.verdicts) rows.push_back(row_value(desk.catalog, *verdict));
    json::object value{
        {"name", line.key},
        {"rows", std::move(rows)},
        {"group", group_of(first)},
        {"last", line.last ? line.last->text.text() + " (" + line.last->period.text() + ")" : ""},
        {"value", actual ? actual->text.text() : std::string{}},
        {"choices", choices_of(first)},
        {"is_due", line.is_due}};
    for (auto const& [field, text] : remarks_value(actual)) value[field] = text;
    return value;
}

std::string title_of_money(entries::MoneyLine const& line) {
    if (!line.source.empty()) return line.source;
    return line.spending_line.empty() ? line.title() : line.spending_line;
}

/// An amount of the budget, or what became of an overall target, as the grid has it below the
/// indicators.
json::object money_value(Desk const& desk, entries::MoneyLine const& line) {
    auto row = money_row(desk.catalog, *line.execution);
    row["target"] = line.budget;
    auto const is_whole = line.is_whole();
    json::object value{{"name", line.name()},
                       {"title", title_of_money(line)},
                       {"table", line.title()},
                       {"spending_line", line.spending_line},
                       {"source", line.source},
                       {"overall", line.is_overall},
                       {"rows", is_whole ? json::array{std::move(row)} : json::array{}},
                       {"target", line.budget},
                       {"last", line.last.empty() ? "" : line.last + " (" + line.last_period + ")"},
                       {"value", line.spent},
                       {"is_due", line.is_overall || (is_whole && !line.execution->spent)}};
    if (line.is_planned()) {
        value["adjusted"] = line.adjusted;
        value["forecast"] = line.forecast;
    }
    if (is_whole) value["note"] = line.note;
    return value;
}

json::object period_value(Desk& desk, Period period) {
    auto const view = desk.view();
    auto const& current = *view.workspace;
    auto const known_rows = evaluated(desk, period);
    auto const& evaluation = known_rows->evaluation;
    NameIndex const index{current.book};
    entries::PeriodEntries const known{current.actuals, index, period};
    json::array entries;
    for (auto const& line :
         entries::lines_of_period(evaluation, index, current.actuals, entries::Choice{}))
        entries.push_back(entry_value(desk, line, known.of(line.key)));
    json::array money;
    for (auto const& line : entries::money_lines(evaluation, current.actuals, {}))
        money.push_back(money_value(desk, line));
    auto const files = files_of_period(view, period);
    json::array categories(reason_categories.begin(), reason_categories.end());
    json::array states(open_words.begin(), open_words.end()), likelihoods;
    for (auto const& [word, likelihood] : likelihood_words) likelihoods.emplace_back(word);
    return {{"period", period.text()},
            {"file", files.empty() ? json::value{} : json::value(files.front().name)},
            {"hash", files.empty() ? json::value{} : json::value(hash_of(files))},
            {"entries", std::move(entries)},
            {"money", std::move(money)},
            {"states", std::move(states)},
            {"categories", std::move(categories)},
            {"possibilities", std::move(likelihoods)}};
}

}  // namespace

Response entries_answer(Desk& desk, Request const& request) {
    return json_answer(period_value(desk, period_of(desk, request.asked("period"))));
}

Response save_entries(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const period = stated_period(desk.catalog, object);
    auto const lock = entries::lock_period(desk.current(), period);
    refresh(desk);  // what another program has written since the last look
    auto const view = desk.view();
    auto const files = files_of_period(view, period);
    auto const typed = entries_of(view, object, period);
    // Before the entries are judged: where many save at once, most come too late.
    if (!files.empty() && hash_of(files) != text_of(object, "hash")) {
        auto now = period_value(desk, period);
        now["code"] = "changed";
        now["error"] = desk.catalog(say("the file was changed in the meantime"));
        return json_answer(now, 409);
    }
    auto const before = evaluated(desk, period);
    auto cache = desk.live.cache();
    auto proposal = propose(view, cache, period, typed, entries::Judged::all, &before->evaluation);
    if (proposal.is_refused())
        return json_answer({{"code", "refused"},
                            {"error", desk.catalog(say("nothing was saved"))},
                            {"diagnostics", findings_of(view, proposal)}},
                           422);
    auto rows = changed_rows(view.catalog, before->evaluation, proposal.evaluation);
    return guarded_save(desk, object,
                        {proposal.workspace, period,
                         [&] { write_proposal(desk, view, std::move(cache), std::move(proposal)); },
                         [&] {
                             auto const files = files_of_period(desk.view(), period);
                             return json::object{{"hash", hash_of(files)},
                                                 {"rows", std::move(rows)},
                                                 {"undo", files.size() == 1}};
                         }});
}

}  // namespace jixiao::web
