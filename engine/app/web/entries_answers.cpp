#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/proposal.hpp"
#include "model/book/vocabulary.hpp"
#include "model/target/attainment_words.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "workspace/entries/lines_of_period.hpp"
#include "workspace/entries/period_entries.hpp"
#include "workspace/history/digest.hpp"
#include "workspace/watch/changes.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace {

json::object row_value(Desk const& desk, Verdict const& verdict) {
    return {{"id", verdict.indicator->id},
            {"table", verdict.table->title()},
            {"target", verdict.target ? verdict.target->text : std::string{}},
            {"status", name_of(verdict.status)},
            {"outcome", desk.catalog(outcome_of(verdict))},
            {"reason", desk.catalog(verdict.reason)}};
}

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
    for (auto const* verdict : line.verdicts) rows.push_back(row_value(desk, *verdict));
    auto const text = [&](std::string Actual::*field) {
        return actual ? actual->*field : std::string{};
    };
    auto const& reason = actual ? actual->reason : std::nullopt;
    return {
        {"name", line.key},
        {"rows", std::move(rows)},
        {"group", group_of(first)},
        {"last", line.last ? line.last->text + " (" + line.last->period.text() + ")" : ""},
        {"value", text(&Actual::text)},
        {"note", text(&Actual::note)},
        {"evidence", text(&Actual::evidence)},
        {"forecast", text(&Actual::forecast)},
        {"reason", reason ? reason->text : ""},
        {"category", reason ? reason->category : ""},
        {"action", text(&Actual::action)},
        {"possibility",
         actual && actual->likelihood ? word_in(likelihood_words, actual->likelihood->value) : ""},
        {"score", actual && actual->score ? actual->score->text : ""},
        {"choices", choices_of(first)},
        {"is_due", line.is_due}};
}

json::object period_value(Desk& desk, Period period) {
    auto const& current = desk.current();
    auto const& evaluation = evaluated(desk, period);
    NameIndex const index{current.book};
    entries::PeriodEntries const known{current.actuals, index, period};
    json::array entries;
    for (auto const& line :
         entries::lines_of_period(evaluation, index, current.actuals, entries::Choice{}))
        entries.push_back(entry_value(desk, line, known.of(line.key)));
    auto const files = files_of_period(desk, period);
    json::array categories(reason_categories.begin(), reason_categories.end()), likelihoods;
    for (auto const& [word, likelihood] : likelihood_words) likelihoods.emplace_back(word);
    return {{"period", period.text()},
            {"file", files.empty() ? json::value{} : json::value(files.front().name)},
            {"hash", files.empty() ? json::value{} : json::value(hash_of(files))},
            {"entries", std::move(entries)},
            {"categories", std::move(categories)},
            {"possibilities", std::move(likelihoods)}};
}

/// The rows that would have another verdict than now.
json::array changed_rows(Desk& desk, Evaluation const& after) {
    json::array rows;
    for (auto const& change : watch::changes_between(evaluated(desk, after.as_of), after))
        if (change.now) rows.push_back(row_value(desk, *change.now));
    return rows;
}

/// The diagnostics on the lines of entries, each with the name of its own.
json::array findings_of(Desk const& desk, entries::Proposal const& proposal) {
    json::array all;
    for (auto const& file : proposal.files)
        for (auto const& entry : file.entries)
            for (auto& value : diagnostics_value(desk, proposal.findings_on(file, entry))) {
                value.as_object()["name"] = entry.name;
                all.push_back(std::move(value));
            }
    return all;
}

Response check_text(Desk& desk, json::object const& object) {
    auto const file = file_called(desk, text_of(object, "file"));
    auto const bytes = bytes_like(bytes_of(file), text_of(object, "text"));
    auto const after =
        entries::workspace_with(edited(desk), {{file.path.lexically_normal(), bytes}});
    auto const period = after->actuals.usual();
    std::vector<Diagnostic> findings = after->diagnostics;
    json::array rows;
    if (period) {
        auto const evaluation = evaluate(*after, *period, Detail::verdicts);
        findings = joined_diagnostics(*after, {evaluation.diagnostics});
        rows = changed_rows(desk, evaluation);
    }
    auto shown = diagnostics_value(desk, findings, file.place);
    for (auto& each : shown) each.as_object()["name"] = "";
    return json_answer({{"diagnostics", std::move(shown)}, {"rows", std::move(rows)}});
}

Period stated_period(Desk const& desk, json::object const& object) {
    auto const text = text_of(object, "period");
    if (text.empty()) throw Problem{400, "period", "\"period\" is missing"};
    return period_of(desk, text);
}

}  // namespace

Response entries_answer(Desk& desk, Request const& request) {
    return json_answer(period_value(desk, period_of(desk, request.asked("period"))));
}

Response check_answer(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    if (object.contains("text")) return check_text(desk, object);
    auto const period = stated_period(desk, object);
    auto const proposal = propose(desk, period, entries_of(desk, object, period));
    return json_answer({{"diagnostics", findings_of(desk, proposal)},
                        {"rows", changed_rows(desk, proposal.evaluation)}});
}

Response save_entries(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const period = stated_period(desk, object);
    auto const lock = entries::lock_period(desk.current(), period);
    refresh(desk);  // what another program has written since the last look
    auto const hash = hash_of(files_of_period(desk, period));
    auto proposal = propose(desk, period, entries_of(desk, object, period));
    if (hash != text_of(object, "hash")) {
        auto now = period_value(desk, period);
        now["code"] = "changed";
        now["error"] = desk.catalog(say("the file was changed in the meantime"));
        return json_answer(now, 409);
    }
    if (proposal.is_refused())
        return json_answer({{"code", "refused"},
                            {"error", desk.catalog(say("nothing was saved"))},
                            {"diagnostics", findings_of(desk, proposal)}},
                           422);
    auto rows = changed_rows(desk, proposal.evaluation);
    entries::commit(proposal);
    for (auto const& file : proposal.files)
        for (auto const& each : files_of_period(desk, period))
            if (each.place == file.name)
                desk.undo[each.name] = {file.before, history::sha256(file.after)};
    desk.evaluated[period.text()] = {proposal.workspace, std::move(proposal.evaluation)};
    refresh(desk);
    auto const files = files_of_period(desk, period);
    return json_answer(
        {{"hash", hash_of(files)}, {"rows", std::move(rows)}, {"undo", files.size() == 1}});
}

}  // namespace jixiao::web
