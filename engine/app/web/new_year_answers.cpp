// The year after: its workspace, made of this one, and which workspace is shown.

#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "model/book/annual_years.hpp"
#include "report/words/words.hpp"
#include "workspace/year/plan_new_year.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace fs = std::filesystem;
namespace {

int asked_year(Catalog const& catalog, Book const& book, std::string const& text) {
    if (text.empty()) return year::next_year(book);
    auto const is_year = text.size() == 4 && text.find_first_not_of("0123456789") == text.npos;
    if (!is_year) throw Problem{400, "year", catalog(say("\"{0}\" is not a year", text))};
    return std::stoi(text);
}

json::object planned_value(year::PlannedYear const& planned, Catalog const& catalog) {
    json::array files, left_out(planned.made.left_out.begin(), planned.made.left_out.end());
    for (auto const& file : planned.made.files)
        files.emplace_back(file.path.lexically_relative(planned.folder).generic_string());
    return {{"year", planned.year},
            {"folder", planned.folder.string()},
            {"is_there", fs::exists(planned.folder / "jixiao.yaml")},
            {"files", std::move(files)},
            {"blank_targets", planned.made.blank_targets},
            {"kept_rows", planned.made.kept_rows},
            {"left_out", std::move(left_out)},
            {"results_of", catalog(title_of(planned.results_of))},
            {"is_closed", planned.is_closed},
            {"first", planned.first.text()}};
}

/// Where the workspace of the next year is when it was made from this one before.
fs::path next_folder(Desk const& desk) {
    auto const years = annual_years(desk.current().book);
    return years ? year::folder_of_next(desk.folder(), years->last + 1) : fs::path{};
}

/// What `use` answers to the plan, or what has to be done before there can be one.
template <class Use>
Response with_plan(View const& view, std::string const& history, std::string const& asked,
                   bool before_closing, Use const& use) {
    auto const& workspace = *view.workspace;
    std::vector<Diagnostic> errors;
    for (auto const& each : joined_diagnostics(workspace, {}))
        if (each.severity == Severity::error) errors.push_back(each);
    if (!errors.empty())
        return json_answer(
            {{"code", "errors"},
             {"error", view.catalog(say("Nothing was written: fix the errors first"))},
             {"diagnostics", diagnostics_value(view, errors)}},
            422);
    try {
        return use(year::plan_new_year({workspace, view.folder.string(), history},
                                       asked_year(view.catalog, workspace.book, asked),
                                       before_closing, {}, view.catalog));
    } catch (year::NotClosed const& found) {
        return json_answer({{"code", "not-closed"},
                            {"error", view.catalog(found.message())},
                            {"period", found.period.text()},
                            {"title", view.catalog(title_of(found.period))}},
                           422);
    }
}

}  // namespace

Response planned_year_answer(Desk& desk, Request const& request) {
    return made_beside(
        desk.catalog, [view = desk.view(), history = desk.history, year = request.asked("year"),
                       before_closing = request.asked("before_closing") == "true"] {
            return with_plan(view, history, year, before_closing,
                             [&](year::PlannedYear const& planned) {
                                 return json_answer(planned_value(planned, view.catalog));
                             });
        });
}

Response make_new_year(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    refresh(desk);
    return with_plan(desk.view(), desk.history, text_of(object, "year"),
                     flag_of(object, "before_closing"), [&](year::PlannedYear const& planned) {
                         year::create(planned);
                         show_workspace(desk, planned.folder);
                         return json_answer(planned_value(planned, desk.catalog), 201);
                     });
}

Response open_answer(Desk& desk, Request const& request) {
    fs::path const asked{text_of(object_of(request), "folder")};
    auto const is_known = desk.others.contains(asked) || asked == next_folder(desk);
    if (!is_known || !fs::exists(asked / "jixiao.yaml"))
        throw Problem{404, "folder",
                      desk.catalog(say("no other workspace was opened at {0}", asked.string()))};
    show_workspace(desk, asked);
    return json_answer({{"folder", asked.string()}});
}

}  // namespace jixiao::web
