// The tables of indicators as rows: what was promised, how heavy it weighs, who reports it.

#include "app/web/answers.hpp"
#include "app/web/closed_guard.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/proposal.hpp"
#include "read/yaml/read_file.hpp"
#include "report/words/target_words.hpp"
#include "system/folder_lock.hpp"
#include "workspace/entries/set_indicators.hpp"
#include "workspace/history/digest.hpp"

#include <algorithm>

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// How the target of a row is read, in words; empty where it cannot be read, which a finding says.
std::string reading_of(Catalog const& catalog, Indicator const& indicator) {
    auto const& target = indicator.target.target;
    return target.has_value() ? catalog(meaning_of(*target)) : std::string{};
}

json::object row_of(Catalog const& catalog, Goal const& goal, Indicator const& indicator) {
    return {{"id", indicator.id},
            {"goal", goal.name},
            {"path", json::array(indicator.path.begin(), indicator.path.end())},
            {"name", indicator.name},
            {"target", indicator.target.text},
            {"reading", reading_of(catalog, indicator)},
            {"weight", indicator.weight ? indicator.weight->text() : std::string{}},
            {"owner", indicator.owner}};
}

json::array tables_of(View const& view) {
    json::array all;
    auto const files = files_of(view);
    for (auto const& table : view.workspace->book.tables) {
        auto const file = std::find_if(files.begin(), files.end(), [&](DeskFile const& each) {
            return each.place == table.place.file;
        });
        json::array rows;
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators)
                rows.push_back(row_of(view.catalog, goal, indicator));
        auto const can_edit = file != files.end();
        all.push_back(
            {{"table", table.title()},
             {"file", can_edit ? json::value(file->name) : json::value{}},
             {"hash", can_edit ? json::value(history::sha256(bytes_of(*file))) : json::value{}},
             {"rows", std::move(rows)}});
    }
    return all;
}

std::vector<entries::IndicatorEdit> edits_of(View const& view, json::object const& object) {
    auto const* const rows = object.if_contains("rows");
    if (!rows || !rows->is_array()) throw Problem{400, "json", "\"rows\" is a list"};
    std::size_t most = 0;
    for (auto const& table : view.workspace->book.tables)
        for (auto const& goal : table.goals) most += goal.indicators.size();
    if (rows->as_array().size() > most)
        throw Problem{400, "rows", view.catalog(say("there are more entries than indicators"))};
    std::vector<entries::IndicatorEdit> edits;
    for (auto const& each : rows->as_array()) {
        if (!each.is_object()) throw Problem{400, "json", "a row is an object"};
        auto const& row = each.as_object();
        auto const text = [&](char const* key) {
            return row.contains(key) ? std::optional{text_of(row, key)} : std::nullopt;
        };
        edits.push_back(
            {text_of(row, "id"), text("name"), text("target"), text("weight"), text("owner")});
    }
    return edits;
}

/// A table with edits, not yet on the disk.
struct EditedFile {
    DeskFile file;
    std::string before, after;  // bytes
    entries::EditedTable table;
    std::shared_ptr<Workspace const> workspace;  // as it would be
};

EditedFile edited_file(View const& view, LoadCache& cache, json::object const& object) {
    EditedFile made;
    made.file = file_called(view, text_of(object, "file"));
    made.before = bytes_of(made.file);
    std::vector<Diagnostic> unreadable;
    auto const source = text_source(made.file.place, made.before, unreadable);
    auto table = source ? entries::set_indicators(*source, edits_of(view, object), unreadable)
                        : std::nullopt;
    if (!table)
        throw Problem{
            409, "unreadable",
            unreadable.empty() ? made.file.name : view.catalog(unreadable.front().message)};
    made.table = *std::move(table);
    made.after = bytes_like(made.before, made.table.text);
    made.workspace = entries::workspace_with(edited(view, cache),
                                             {{made.file.path.lexically_normal(), made.after}});
    return made;
}

/// What is found on the lines of the edited rows, each with the id of its own.
json::array findings_on(View const& view, EditedFile const& made) {
    auto findings = joined_diagnostics(*made.workspace, {});
    if (auto const period = made.workspace->actuals.usual())
        findings = joined_diagnostics(*made.workspace,
                                      {evaluated(made.workspace, *period)->evaluation.diagnostics});
    json::array all;
    for (auto const& found : findings)
        for (auto const& row : made.table.indicators) {
            if (found.place.file != made.file.place || found.place.line < row.first_line ||
                found.place.line > row.last_line)
                continue;
            for (auto& value : diagnostics_value(view, {found})) {
                value.as_object()["id"] = row.id;
                all.push_back(std::move(value));
            }
        }
    return all;
}

json::object told_of(View const& view, EditedFile const& made) {
    json::object readings;
    for (auto const& table : made.workspace->book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators)
                for (auto const& row : made.table.indicators)
                    if (row.id == indicator.id)
                        readings[row.id] = reading_of(view.catalog, indicator);
    return {{"readings", std::move(readings)}, {"diagnostics", findings_on(view, made)}};
}

bool has_error(json::object const& told) {
    auto const& all = told.at("diagnostics").as_array();
    return std::any_of(all.begin(), all.end(), [](json::value const& each) {
        return each.at("severity").as_string() == "error";
    });
}

}  // namespace

Response tables_answer(Desk& desk, Request const&) {
    return json_answer({{"tables", tables_of(desk.view())}});
}

Response save_table(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const* const asks = object.if_contains("save");
    auto const saves = asks && asks->is_bool() && asks->as_bool();
    auto const file = file_called(desk.view(), text_of(object, "file"));
    FolderLock const lock{file.path.parent_path()};
    refresh(desk);
    auto const view = desk.view();
    auto cache = desk.live.cache();
    auto const made = edited_file(view, cache, object);
    auto told = told_of(view, made);
    if (!saves) return json_answer(told);
    if (history::sha256(made.before) != text_of(object, "hash"))
        return json_answer({{"code", "changed"},
                            {"error", desk.catalog(say("the file was changed in the meantime"))},
                            {"tables", tables_of(view)}},
                           409);
    if (has_error(told)) {
        told["code"] = "refused";
        told["error"] = desk.catalog(say("nothing was saved"));
        return json_answer(told, 422);
    }
    ClosedGuard const guard{desk, *made.workspace, std::nullopt, object};
    if (auto const question = guard.question()) return *question;
    replace_file(desk, made.file, made.before, made.after);
    refresh(desk);
    guard.record(desk);
    told["tables"] = tables_of(desk.view());
    return json_answer(told);
}

}  // namespace jixiao::web
