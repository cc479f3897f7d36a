#include "app/web/entry_rows.hpp"

#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "model/book/vocabulary.hpp"
#include "read/yaml/entry_of.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/read_file.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "workspace/watch/changes.hpp"

#include <algorithm>

namespace jixiao::web {
namespace json = boost::json;

json::object row_value(Catalog const& catalog, Verdict const& verdict) {
    return {{"id", verdict.indicator->id},
            {"table", verdict.table->title()},
            {"owner", verdict.indicator->owner.text()},
            {"target", verdict.target ? verdict.target->text : std::string{}},
            {"status", name_of(verdict.status)},
            {"outcome", catalog(outcome_of(verdict))},
            {"reason", catalog(reason_of(verdict))}};
}

json::object money_row(Catalog const& catalog, Execution const& execution) {
    auto const title = execution.table->title();
    return {{"id", entries::money_name(title, "")},
            {"table", title},
            {"owner", ""},
            {"status", name_of(execution.status)},
            {"outcome", catalog(word_of(execution.status))},
            {"reason", catalog(execution.reason)}};
}

json::object remarks_value(Actual const* actual) {
    auto const text = [&](auto Remarks::*field) {
        return actual ? std::string{actual->remarks().*field} : std::string{};
    };
    auto const& reason = actual ? actual->remarks().reason : std::nullopt;
    return {{"note", text(&Remarks::note)},
            {"evidence", text(&Remarks::evidence)},
            {"forecast", text(&Remarks::forecast)},
            {"reason", reason ? reason->text : ""},
            {"category", reason ? reason->category : ""},
            {"action", text(&Remarks::action)},
            {"possibility", actual && actual->remarks().likelihood
                                ? word_in(likelihood_words, actual->remarks().likelihood->value)
                                : ""},
            {"score", actual && actual->remarks().score ? actual->remarks().score->text : ""}};
}

json::array changed_rows(Catalog const& catalog, Evaluation const& now, Evaluation const& after) {
    json::array rows;
    for (auto const& change : watch::changes_between(now, after))
        if (change.now) rows.push_back(row_value(catalog, *change.now));
    for (std::size_t i = 0; i < after.executions.size() && i < now.executions.size(); ++i) {
        auto row = money_row(catalog, after.executions[i]);
        if (row != money_row(catalog, now.executions[i])) rows.push_back(std::move(row));
    }
    return rows;
}

namespace {

/// The last entry of the map that begins at the place or before it.
Entry const* entry_at(Node const& map, Place const& place) {
    Entry const* last = nullptr;
    for (auto const& entry : map.entries)
        if (std::pair<std::size_t, std::size_t>{entry.key.line, entry.key.column} <=
            std::pair<std::size_t, std::size_t>{place.line, place.column})
            last = &entry;
    return last;
}

/// What a finding is about: the name of an entry, and which of its fields, as requests call them.
struct Subject {
    std::string name, field;
};

Subject subject_of_money(Node const& file, entries::EditedEntry const& entry, Place const& place) {
    auto const whole = entries::money_name(entry.table, "");
    auto const* const budget = entry_of(file, "budget");
    auto const* const line = budget ? entry_of(budget->value, entry.table) : nullptr;
    auto const* const field = line ? entry_at(line->value, place) : nullptr;
    if (!field || field->key.text == "spent") return {whole, "value"};
    auto const is_source = field->key.text == "sources";
    if (field->key.text != "spending" && !is_source) return {whole, std::string{field->key.text}};
    auto const* const detail = entry_at(field->value, place);
    if (!detail) return {whole, "value"};
    std::string const part{detail->key.text};
    if (!is_source) return {entries::money_name(entry.table, part), "value"};
    auto const* const inner = entry_at(detail->value, place);
    auto const is_spent = !inner || inner->key.text == "spent";
    return {entries::source_name(entry.table, part),
            is_spent ? "value" : std::string{inner->key.text}};
}

Subject subject_of(NodeTree const& file, entries::EditedEntry const& entry, Place const& place) {
    if (entry.name == entries::overall_name(entry.table)) return {entry.name, "value"};
    if (file && !entry.table.empty()) return subject_of_money(*file, entry, place);
    auto const* const actuals = file ? entry_of(*file, "actuals") : nullptr;
    auto const* const line = actuals ? entry_of(actuals->value, entry.name) : nullptr;
    auto const* const field = line ? entry_at(line->value, place) : nullptr;
    if (!field) return {entry.name, "value"};
    auto const* const inner = entry_at(field->value, place);
    auto const is_category = inner && inner->key.text == "category";
    return {entry.name, is_category ? "category" : std::string{field->key.text}};
}

}  // namespace

json::array findings_of(View const& view, entries::Proposal const& proposal) {
    json::array all;
    for (auto const& file : proposal.files) {
        std::vector<Diagnostic> ignored;  // they are among the findings
        auto const source = text_source(file.name, file.after, ignored);
        auto const tree = source ? parse_yaml(*source, ignored) : NodeTree{};
        std::vector<Diagnostic> told;  // entries of one budget share their findings
        for (auto const& entry : file.entries)
            for (auto const& found : proposal.findings_on(file, entry)) {
                if (std::find(told.begin(), told.end(), found) != told.end()) continue;
                told.push_back(found);
                auto const [name, field] = subject_of(tree, entry, found.place);
                for (auto& value : diagnostics_value(view, {found})) {
                    value.as_object()["name"] = name;
                    value.as_object()["field"] = field;
                    all.push_back(std::move(value));
                }
            }
    }
    return all;
}

Period stated_period(Catalog const& catalog, json::object const& object) {
    auto const text = text_of(object, "period");
    if (text.empty()) throw Problem{400, "period", "\"period\" is missing"};
    return named_period(catalog, text);
}

}  // namespace jixiao::web
