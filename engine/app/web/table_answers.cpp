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
#include <set>

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
    std::set<std::string> seen;
    for (auto const& each : rows->as_array()) {
        if (!each.is_object()) throw Problem{400, "json", "a row is an object"};
        auto const& row = each.as_object();
        auto const text = [&](char const* key) {
            return row.contains(key) ? std::optional{text_of(row, key)} : std::nullopt;
        };
        edits.push_back(
            {text_of(row, "id"), text("name"), text("target"), text("weight"), text("owner")});
        if (!seen.insert(edits.back().id).second)
            throw Problem{400, "indicator",
                          view.catalog(say("two entries are for \"{0}\"", edits.back().id))};
    }
    return edits;
}

/// What edits of a table are made in: they may be checked beside other answers, so all of it stays
/// as it was.
struct Tables {
    View view;
    LoadCache cache;
    std::vector<Diagnostic> findings;      // in the files as they are
    std::shared_ptr<Evaluated const> now;  // of the usual period, if there is one

    explicit Tables(Desk& desk)
        : view{desk.view()}, cache{desk.live.cache()}, findings{desk.findings} {
        if (auto const period = view.workspace->actuals.usual()) now = evaluated(desk, *period);
    }
};

/// A table with edits, not yet on the disk.
struct EditedFile {
    DeskFile file;
    std::string before, after;  // bytes
    entries::EditedTable table;
    std::shared_ptr<Workspace const> workspace;  // as it would be
};

EditedFile edited_file(Tables& tables, DeskFile file, std::string bytes,
                       json::object const& object) {
    auto const& view = tables.view;
    EditedFile made;
    made.file = std::move(file);
    made.before = std::move(bytes);
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
    made.workspace = entries::workspace_with(edited(view, tables.cache),
                                             {{made.file.path.lexically_normal(), made.after}});
    return made;
}

std::vector<Diagnostic> findings_in(Tables const& tables, EditedFile const& made) {
    auto const& workspace = made.workspace;
    auto const period = workspace->actuals.usual();
    if (!period) return joined_diagnostics(*workspace, {});
    auto const then = evaluated(workspace, *period, tables.now.get());
    return joined_diagnostics(*workspace, {then->evaluation.diagnostics});
}

/// The id of the edited row on whose lines it is found; empty when it is on none.
std::string row_with(EditedFile const& made, Diagnostic const& found) {
    for (auto const& row : made.table.indicators)
        if (found.place.file == made.file.place && found.place.line >= row.first_line &&
            found.place.line <= row.last_line)
            return row.id;
    return {};
}

/// Takes an error out of those known before, wherever it stood in its file; whether it was there.
bool was_there(std::vector<Diagnostic>& before, Diagnostic const& error) {
    auto const known = std::find_if(before.begin(), before.end(), [&](Diagnostic const& each) {
        return each.severity == error.severity && each.code == error.code &&
               each.place.file == error.place.file && each.message == error.message;
    });
    if (known == before.end()) return false;
    before.erase(known);
    return true;
}

/// What is found on the lines of the edited rows, each with the id of its own, and every error
/// elsewhere that the edits bring, as in what was reported under a name that is gone.
json::array findings_on(Tables const& tables, EditedFile const& made) {
    auto before = tables.findings;
    json::array all;
    for (auto const& found : findings_in(tables, made)) {
        auto const is_new = found.severity == Severity::error && !was_there(before, found);
        auto const id = row_with(made, found);
        if (id.empty() && !is_new) continue;
        for (auto& value : diagnostics_value(tables.view, {found})) {
            if (!id.empty()) value.as_object()["id"] = id;
            all.push_back(std::move(value));
        }
    }
    return all;
}

json::object told_of(Tables const& tables, EditedFile const& made) {
    json::object readings;
    for (auto const& table : made.workspace->book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators)
                for (auto const& row : made.table.indicators)
                    if (row.id == indicator.id)
                        readings[row.id] = reading_of(tables.view.catalog, indicator);
    return {{"readings", std::move(readings)}, {"diagnostics", findings_on(tables, made)}};
}

bool has_error(json::object const& told) {
    auto const& all = told.at("diagnostics").as_array();
    return std::any_of(all.begin(), all.end(), [](json::value const& each) {
        return each.at("severity").as_string() == "error";
    });
}

/// What the edits would bring, made beside other answers.
Response checked_table(Desk& desk, json::object const& object) {
    return made_beside(desk.catalog, [tables = Tables{desk}, object]() mutable {
        auto const file = file_called(tables.view, text_of(object, "file"));
        return json_answer(told_of(tables, edited_file(tables, file, bytes_of(file), object)));
    });
}

}  // namespace

Response tables_answer(Desk& desk, Request const&) {
    return json_answer({{"tables", tables_of(desk.view())}});
}

Response save_table(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    if (!flag_of(object, "save")) return checked_table(desk, object);
    auto const file = file_called(desk.view(), text_of(object, "file"));
    FolderLock const lock{file.path.parent_path()};
    refresh(desk);
    Tables tables{desk};
    auto const known = bytes_of(file);
    if (history::sha256(known) != text_of(object, "hash"))
        return json_answer({{"code", "changed"},
                            {"error", desk.catalog(say("the file was changed in the meantime"))},
                            {"tables", tables_of(tables.view)}},
                           409);
    auto const made = edited_file(tables, file, known, object);
    auto told = told_of(tables, made);
    if (has_error(told)) {
        told["code"] = "refused";
        told["error"] = desk.catalog(say("nothing was saved"));
        return json_answer(told, 422);
    }
    return guarded_save(desk, object,
                        {made.workspace, std::nullopt,
                         [&] {
                             replace_file(desk, made.file, made.before, made.after);
                             desk.live.remember(std::move(tables.cache));
                         },
                         [&] {
                             told["tables"] = tables_of(desk.view());
                             return std::move(told);
                         }});
}

}  // namespace jixiao::web
