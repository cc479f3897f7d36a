// A table that is not there yet: its file, beside the others, and its name in jixiao.yaml where
// that names files.

#include "app/web/answers.hpp"
#include "app/web/closed_guard.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/files.hpp"
#include "app/web/proposal.hpp"
#include "app/web/table_findings.hpp"
#include "app/web/table_rules.hpp"
#include "model/book/annual_years.hpp"
#include "read/workspace/manifest.hpp"
#include "read/workspace/read_within.hpp"
#include "system/write_files.hpp"
#include "workspace/entries/new_table.hpp"

#include <fmt/format.h>

namespace jixiao::web {
namespace json = boost::json;
namespace fs = std::filesystem;
namespace {

/// Where a new table goes: a folder of the workspace that jixiao.yaml names, else the folder of the
/// first file that it names.
struct TablesFolder {
    fs::path path;  // from the workspace on
    bool is_named = false;
};

TablesFolder tables_folder(View const& view, Source const& manifest) {
    std::vector<Diagnostic> ignored;
    auto const paths = read_manifest(manifest, ignored).indicators;
    std::error_code none;
    auto const is_inside = [&](fs::path const& path) { return lies_in(path, view.folder); };
    for (auto const& path : paths)
        if (fs::is_directory(view.folder / path.text, none) && is_inside(view.folder / path.text))
            return {path.text, true};
    for (auto const& path : paths) {
        auto const folder = fs::path{path.text}.parent_path();
        if (fs::is_regular_file(view.folder / path.text, none) && is_inside(view.folder / folder))
            return {folder, false};
    }
    throw Problem{409, "outside",
                  view.catalog(say("the tables lie outside the workspace, where nothing is made"))};
}

entries::NewTable new_table_of(View const& view, json::object const& object) {
    auto const& book = view.workspace->book;
    auto unit = text_of(object, "unit");
    if (unit.empty() && !book.tables.empty()) unit = book.tables.front().unit;
    auto const years = annual_years(book);
    auto const year = years ? years->last : book.tables.empty() ? 0 : book.tables.front().year;
    if (unit.empty() || year == 0)
        throw Problem{409, "unit",
                      view.catalog(say("there is no table that tells the unit and the year"))};
    entries::NewTable table{unit, year, text_of(object, "project"), text_of(object, "budget")};
    if (!is_budget(table.budget, view.workspace->units))
        throw Problem{422, "budget", view.catalog(no_budget(table.budget, {}).message)};
    // With another code it would be another table, and nobody could tell them apart by their names.
    if (auto const* const known = find_table(book, table.project); known && !table.project.empty())
        throw Problem{422, "table",
                      view.catalog(say("\"{0}\" already has a table ({1})", known->title(),
                                       known->place.file.text()))};
    return table;
}

std::string free_file(fs::path const& folder, std::string const& stem) {
    std::error_code ignored;
    for (int number = 1;; ++number) {
        auto name = number == 1 ? stem + ".yaml" : fmt::format("{}-{}.yaml", stem, number);
        if (!fs::exists(fs::symlink_status(folder / name, ignored))) return name;
    }
}

/// The errors that the workspace would have and has not.
std::vector<Diagnostic> brought_errors(Workspace const& before, Workspace const& after) {
    auto known = joined_diagnostics(before, {});
    std::vector<Diagnostic> brought;
    for (auto const& found : joined_diagnostics(after, {}))
        if (found.severity == Severity::error && !was_there(known, found)) brought.push_back(found);
    return brought;
}

}  // namespace

Response new_table(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    refresh(desk);
    auto const view = desk.view();
    auto const table = new_table_of(view, object);
    auto const manifest = file_called(view, "jixiao.yaml");
    auto const known = bytes_of(manifest);
    Source const source{manifest.place, text_in(manifest, known)};
    auto const [folder, is_named] = tables_folder(view, source);
    auto const locks = lock_folders_of({manifest.path, view.folder / folder / "table.yaml"});
    auto const name = folder / free_file(view.folder / folder, entries::new_table_stem(table));
    auto const named = entries::manifest_with(source, name.generic_string());
    if (!named)
        throw Problem{409, "unreadable",
                      view.catalog(say("jixiao.yaml cannot be changed by a program, so the new "
                                       "table cannot be named in it"))};
    auto const path = (view.folder / name).lexically_normal();
    auto const text = entries::new_table_text(table, view.catalog(say("Annual goal 1")));
    auto const after_manifest = bytes_like(known, *named);
    auto cache = desk.live.cache();
    // Also where a folder is named, in which the file is not yet.
    auto after = entries::workspace_with(
        edited(view, cache), {{path, text}, {manifest.path.lexically_normal(), after_manifest}});
    if (auto const errors = brought_errors(*view.workspace, *after); !errors.empty())
        return json_answer({{"code", "refused"},
                            {"error", desk.catalog(say("nothing was saved"))},
                            {"diagnostics", diagnostics_value(view, errors)}},
                           422);
    std::vector<FileToWrite> files{{path, text}};
    if (!is_named) files.push_back({manifest.path, after_manifest});
    auto answer = guarded_save(desk, object,
                               {std::move(after), std::nullopt, [&] { write_files(files); },
                                [&] {
                                    return json::object{{"file", name.generic_string()},
                                                        {"tables", tables_of(desk.view())}};
                                }});
    if (answer.status == 200) answer.status = 201;
    return answer;
}

}  // namespace jixiao::web
