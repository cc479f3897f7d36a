#include "app/web/desk.hpp"

#include "app/web/answers.hpp"
#include "model/book/reported_periods.hpp"
#include "read/workspace/read_within.hpp"
#include "report/data/json_text.hpp"
#include "report/evaluate_workspace.hpp"

#include <boost/json.hpp>

#include <map>

namespace jixiao::web {
namespace {

/// More than anybody looks at between two changes.
constexpr std::size_t most_periods = 64;

using Handler = Response (*)(Desk&, Request const&);

std::map<std::string, Handler, std::less<>> const reads{
    {"/", report_answer},
    {"/edit", edit_answer},
    {"/year", year_answer},
    {"/api/v1/history", history_answer},
    {"/api/v1/trend", trend_answer},
    {"/api/v1/tables", tables_answer},
    {"/api/v1/words", words_answer},
    {"/api/v1/diff", diff_answer},
    {"/api/v1/lint", lint_answer},
    {"/api/v1/form-check", form_check_answer},
    {"/api/v1/openapi.json", openapi_answer},
    {"/api/v1/workspace", workspace_answer},
    {"/api/v1/report", report_json_answer},
    {"/api/v1/diagnostics", diagnostics_answer},
    {"/api/v1/download", download_answer},
    {"/api/v1/entries", entries_answer},
    {"/api/v1/file", file_answer},
    {"/api/v1/events", events_answer},
    {"/api/v1/new-year", planned_year_answer},
};
std::map<std::string, Handler, std::less<>> const writes{
    {"/api/v1/session", session_answer}, {"/api/v1/check", check_answer},
    {"/api/v1/entries", save_entries},   {"/api/v1/file", save_file},
    {"/api/v1/undo", undo_save},         {"/api/v1/start", start_period},
    {"/api/v1/close", close_answer},     {"/api/v1/sheet", import_sheet},
    {"/api/v1/tables", save_table},      {"/api/v1/new-year", make_new_year},
    {"/api/v1/open", open_answer},       {"/api/v1/new-table", new_table},
};

bool is_get(Request const& request) {
    return request.method == "GET" || request.method == "HEAD";
}

Response routed(Desk& desk, Request const& request) {
    auto const& handlers = is_get(request) ? reads : writes;
    auto const found = handlers.find(request.path);
    if (found == handlers.end()) return problem(404, "path", "there is nothing at this address");
    return found->second(desk, request);
}

}  // namespace

std::shared_ptr<Evaluated const> evaluated(std::shared_ptr<Workspace const> workspace,
                                           Period period, Evaluated const* like) {
    auto evaluation =
        evaluate(*workspace, period, Detail::verdicts, like ? &like->evaluation : nullptr);
    return std::make_shared<Evaluated>(Evaluated{std::move(workspace), std::move(evaluation)});
}

std::shared_ptr<Evaluated const> evaluated(Desk& desk, Period period) {
    if (desk.evaluated.size() >= most_periods && !desk.evaluated.contains(period.text()))
        desk.evaluated.clear();
    auto& known = desk.evaluated[period.text()];
    auto const& workspace = desk.live.members().front().workspace;
    // What was evaluated of the same texts, as a save does before it writes, is right still.
    if (!known ||
        (known->workspace != workspace && known->workspace->sources != workspace->sources))
        known = evaluated(workspace, period, known.get());
    return known;
}

void take_over(Desk& desk) {
    auto const workspace = desk.live.members().front().workspace;
    desk.findings = joined_diagnostics(*workspace, {});
    if (auto const period = usual_period(workspace->book, workspace->actuals))
        desk.findings =
            joined_diagnostics(*workspace, {evaluated(desk, *period)->evaluation.diagnostics()});
    for (auto const& trouble : desk.live.trouble()) desk.findings.push_back(trouble);
    desk.is_stale = has_errors(desk.findings) && desk.shown;
    if (!desk.is_stale) desk.shown = workspace;
    desk.pages.clear();
    ++desk.version;
}

std::string shown_folder(Desk const& desk) {
    return (std::filesystem::absolute(desk.folder()) / "")
        .lexically_normal()
        .parent_path()
        .string();
}

std::string change_event(Desk const& desk) {
    return "event: change\ndata: " +
           json_text(boost::json::object{{"version", desk.version},
                                         {"folder", shown_folder(desk)},
                                         {"stale", desk.is_stale}}) +
           "\n\n";
}

void refresh(Desk& desk) {
    if (desk.live.refresh()) take_over(desk);
}

namespace {

watch::LiveWorkspace live_workspace(std::filesystem::path const& folder) {
    try {
        watch::LiveWorkspace live{folder, read_within(folder)};
        if (live.is_many()) throw Refusal{say("{0} names several workspaces", folder.string())};
        return live;
    } catch (std::system_error const& failure) {
        throw Refusal{say("cannot read {0}: {1}", folder.string(), failure.code().message())};
    }
}

}  // namespace

void show_workspace(Desk& desk, std::filesystem::path const& folder) {
    auto other = live_workspace(folder);
    desk.others.insert(shown_folder(desk));
    desk.others.erase(folder);
    desk.live = std::move(other);
    desk.shown.reset();
    desk.undo.clear();
    desk.evaluated.clear();
    take_over(desk);
}

std::string look(Desk& desk) {
    refresh(desk);
    if (desk.told == desk.version) return {};
    desk.told = desk.version;
    return change_event(desk);
}

namespace {

Response moved_to(std::string const& address) {
    Response response;
    response.status = 308;
    response.headers["Location"] = address;
    return response;
}

}  // namespace

Response answer(Desk& desk, Request const& asked) {
    auto request = asked;
    auto const& base = desk.access.base;
    if (!base.empty()) {
        if (request.path == base) return moved_to(base + "/");
        if (!request.path.starts_with(base + "/"))
            return problem(404, "path", "there is nothing at this address");
        request.path.erase(0, base.size());
    }
    if (auto response = refused(request, desk.access)) {
        auto const is_page = is_get(request) && !request.path.starts_with("/api/");
        return response->status == 401 && is_page ? sign_in_answer(desk) : *response;
    }
    return made_or_problem(desk.catalog, [&] { return routed(desk, request); });
}

}  // namespace jixiao::web
