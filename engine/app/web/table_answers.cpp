// The tables of indicators as rows: what was promised, how heavy it weighs, who reports it.

#include "app/web/answers.hpp"
#include "app/web/closed_guard.hpp"
#include "app/web/table_edit.hpp"
#include "report/words/words.hpp"
#include "system/folder_lock.hpp"
#include "workspace/history/digest.hpp"

#include <algorithm>

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// The value of the last year that is known: a new target is set beside it.
std::string past_of(Catalog const& catalog, Indicator const& indicator) {
    if (indicator.history.empty()) return {};
    auto const& [year, value] = *indicator.history.rbegin();
    return catalog(say("{0}: {1}", std::to_string(year), value.text));
}

char const* direction_of(Indicator const& indicator) {
    if (!indicator.direction) return "";
    return *indicator.direction == Better::high ? "higher-is-better" : "lower-is-better";
}

json::object row_of(Catalog const& catalog, Goal const& goal, std::size_t number,
                    Indicator const& indicator) {
    return {{"id", indicator.id},
            {"goal", goal.name},
            {"goal_number", number},
            {"path", json::array(indicator.path.begin(), indicator.path.end())},
            {"name", indicator.name},
            {"target", indicator.target.text},
            {"reading", reading_of(catalog, indicator)},
            {"past", past_of(catalog, indicator)},
            {"weight", indicator.weight ? indicator.weight->text() : std::string{}},
            {"owner", indicator.owner.text()},
            {"unit", indicator.unit},
            {"direction", direction_of(indicator)}};
}

/// What a table says beside its rows.
json::object about_of(Table const& table) {
    json::object sources;
    for (auto const& source : table.sources) sources[source.name] = source.amount;
    return {{"unit", table.unit},           {"year", std::to_string(table.year)},
            {"project", table.project},     {"code", table.code},
            {"authority", table.authority}, {"implementer", table.implementer},
            {"budget", table.budget},       {"overall", table.overall},
            {"sources", std::move(sources)}};
}

/// What the edits would bring, made beside other answers.
Response checked_table(Desk& desk, json::object const& object) {
    return made_beside(desk.catalog, [view = desk.view(), cache = desk.live.cache(),
                                      history = desk.history, object]() mutable {
        auto const file = file_called(view, text_of(object, "file"));
        return json_answer(
            told_of(view, edited_file(view, history, cache, file, bytes_of(file), object)));
    });
}

/// Replaces the table, and with it files of actuals where they change: all or none. Tells which:
/// together they can be taken back.
json::array write_edits(Desk& desk, EditedFile const& made) {
    std::vector<ReplacedFile> all{{made.file, made.before, made.after}};
    all.insert(all.end(), made.actuals.begin(), made.actuals.end());
    replace_files(desk, all);
    json::array written;
    for (auto const& each : all)
        written.push_back({{"name", each.file.name}, {"hash", history::sha256(each.after)}});
    return written;
}

}  // namespace

json::array tables_of(View const& view) {
    json::array all;
    auto const files = files_of(view);
    for (auto const& table : view.workspace->book.tables) {
        auto const file = std::find_if(files.begin(), files.end(), [&](DeskFile const& each) {
            return each.place == table.place.file;
        });
        json::array rows, goals;
        for (auto const& goal : table.goals) {
            for (auto const& indicator : goal.indicators)
                rows.push_back(row_of(view.catalog, goal, goals.size(), indicator));
            goals.emplace_back(view.catalog(title_of(goal)));
        }
        auto const can_edit = file != files.end();
        all.push_back(
            {{"table", table.title()},
             {"file", can_edit ? json::value(file->name) : json::value{}},
             {"hash", can_edit ? json::value(history::sha256(bytes_of(*file))) : json::value{}},
             {"goals", std::move(goals)},
             {"about", about_of(table)},
             {"rows", std::move(rows)}});
    }
    return all;
}

Response tables_answer(Desk& desk, Request const&) {
    return json_answer({{"tables", tables_of(desk.view())}});
}

Response save_table(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    if (!flag_of(object, "save")) return checked_table(desk, object);
    auto const file = file_called(desk.view(), text_of(object, "file"));
    std::vector<std::filesystem::path> written{file.path};
    if (object.contains("reported"))
        for (auto const& each : files_of(desk.view())) written.push_back(each.path);
    auto const locks = lock_folders_of(written);
    refresh(desk);
    auto const view = desk.view();
    auto cache = desk.live.cache();
    auto const known = bytes_of(file);
    if (history::sha256(known) != text_of(object, "hash"))
        return json_answer({{"code", "changed"},
                            {"error", desk.catalog(say("the file was changed in the meantime"))},
                            {"tables", tables_of(view)}},
                           409);
    auto const made = edited_file(view, desk.history, cache, file, known, object);
    auto told = told_of(view, made);
    if (has_error(told)) {
        told["code"] = "refused";
        told["error"] = desk.catalog(say("nothing was saved"));
        return json_answer(told, 422);
    }
    return guarded_save(desk, object,
                        {made.workspace, std::nullopt,
                         [&] {
                             told["written"] = write_edits(desk, made);
                             desk.live.remember(std::move(cache));
                         },
                         [&] {
                             told["tables"] = tables_of(desk.view());
                             return std::move(told);
                         }});
}

}  // namespace jixiao::web
