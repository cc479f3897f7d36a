#include "app/lsp/answers.hpp"
#include "app/lsp/uri.hpp"
#include "base/refusal.hpp"
#include "model/book/read_period.hpp"
#include "model/book/reported_periods.hpp"
#include "report/file_name.hpp"
#include "report/formats.hpp"
#include "system/write_file.hpp"
#include "workspace/entries/start_period.hpp"
#include "workspace/history/report_on.hpp"

#include <boost/json.hpp>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

std::string argument(json::object const& params, std::size_t number) {
    auto const* const all = value_at(params, {"arguments"});
    if (!all || !all->is_array() || number >= all->get_array().size()) return {};
    auto const& argument = all->get_array()[number];
    if (!argument.is_string())
        throw Fault{Code::invalid_params, "an argument of a command is a text"};
    return std::string{argument.get_string()};
}

/// The workspace of the file that the first argument names; without one the only one there is.
Judged const& workspace_meant(Session const& session, json::object const& params) {
    auto const uri = argument(params, 0);
    auto const path = path_of_uri(uri);
    auto const* const judged = path ? session.workspace_of(*path) : nullptr;
    if (judged) return *judged;
    if (uri.empty() && session.workspaces.size() == 1) return *session.workspaces.front();
    throw Refusal{say("there is no workspace for this file"),
                  say("open a file of a workspace, a folder with jixiao.yaml")};
}

void show(Session& session, std::string const& uri, bool in_browser) {
    if (session.client.shows_documents)
        session.request("window/showDocument",
                        {{"uri", uri}, {"external", in_browser}, {"takeFocus", true}});
}

/// Makes the file of a period, of the next one where none is named, and has it shown.
json::value start_period(Session& session, json::object const& params) {
    auto const& judged = workspace_meant(session, params);
    auto const& workspace = *judged.workspace;
    auto const stated = argument(params, 1);
    auto const latest = usual_period(workspace.book, workspace.actuals);
    if (stated.empty() && !latest)
        throw Refusal{say("nothing has been reported yet, so there is no next period"),
                      say("name the period: 2024-07, 2024Q3")};
    auto const period = stated.empty() ? period_after(*latest) : read_period(stated);
    auto const started =
        entries::start_period(workspace, {}, period, {}, session.catalog_of(judged));
    auto const uri = uri_of_path(started.file);
    session.is_dirty = true;
    show(session, uri, false);
    return {{"uri", uri}};
}

/// Makes the page of a period, of the usual one where none is named, and has it shown.
json::value open_report(Session& session, json::object const& params) {
    auto const& judged = workspace_meant(session, params);
    auto const& workspace = *judged.workspace;
    auto const stated = argument(params, 1);
    auto const usual = usual_period(workspace.book, workspace.actuals);
    if (stated.empty() && !usual)
        throw Refusal{say("nothing has been reported yet"),
                      say("create a file with jixiao start PERIOD")};
    auto const period = stated.empty() ? *usual : read_period(stated);
    auto const& format = *choose("format", "html", reports::report_choices());
    history::KeptWorkspace const kept{workspace, judged.folder.string(), session.office.history};
    auto const made = history::report_on(kept, period, {}, format.needs);
    if (!session.made) session.made = std::make_shared<TemporaryFolder>();
    auto const file =
        session.made->path() / (file_name_part(made.report.unit) + "-" + period.text() + ".html");
    write_file(file, format.write({{&made.report, {}}}, session.catalog_of(judged), {}));
    auto const uri = uri_of_path(file);
    show(session, uri, true);
    return {{"uri", uri}};
}

}  // namespace

json::value execute_command(Session& session, json::object const& params) {
    auto const command = text_at(params, "command");
    if (command == "jixiao.start") return start_period(session, params);
    if (command == "jixiao.report") return open_report(session, params);
    throw Fault{Code::invalid_params, "there is no command " + command};
}

}  // namespace jixiao::lsp
