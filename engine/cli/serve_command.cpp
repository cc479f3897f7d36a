#include "cli/fill_forms.hpp"
#include "cli/folder_lock.hpp"
#include "cli/output.hpp"
#include "cli/report_file.hpp"
#include "cli/report_forms.hpp"
#include "cli/report_text.hpp"
#include "cli/restated.hpp"
#include "cli/shell.hpp"
#include "cli/start_period.hpp"
#include "cli/usage_error.hpp"
#include "evaluate/places_within.hpp"
#include "history/digest.hpp"
#include "live/folder_events.hpp"
#include "live/settle.hpp"
#include "web/desk.hpp"
#include "web/server.hpp"

#include <boost/system/system_error.hpp>

#include <ctime>
#include <iostream>

namespace jixiao {
namespace {

/// Runs what may throw UsageError, and says the same to the page.
template <class Work>
auto answered(Catalog const& catalog, Work const& work) {
    try {
        return work();
    } catch (UsageError const& error) {
        auto text = catalog(error.message());
        if (!error.hint().empty()) text += catalog(say("; ")) + catalog(error.hint());
        throw web::Refusal{409, "failed", text};
    }
}

std::string type_of(Format format) {
    switch (format) {
        case Format::md: return "text/markdown; charset=utf-8";
        case Format::csv: return "text/csv; charset=utf-8";
        case Format::json: return "application/json; charset=utf-8";
        case Format::pdf: return "application/pdf";
        case Format::xlsx:
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        default: return "text/html; charset=utf-8";
    }
}

/// The command line that would make the same file: one way to check what can be asked for.
Options options_for(Shell const& shell, web::DownloadChoice const& choice) {
    std::vector<std::string> arguments{"report", "--period", choice.period.text(), "--format",
                                       choice.format};
    if (!choice.form.empty()) arguments.insert(arguments.end(), {"--form", choice.form});
    auto options = read_options(arguments, shell.environment);
    options.folder = shell.options.folder;
    options.bom = options.format == Format::csv;  // whoever takes a CSV along opens it in a sheet
    return options;
}

web::Download download(Shell const& shell, Workspace const& workspace, Catalog const& catalog,
                       web::DownloadChoice const& choice) {
    auto const options = options_for(shell, choice);
    Shell const asked{shell.in, shell.out, shell.err, shell.environment, options, nullptr};
    auto const unit =
        workspace.book.tables.empty() ? std::string{} : workspace.book.tables.front().unit;
    auto name = file_name_part(unit) + "-" + choice.period.text();
    if (options.form) {
        auto const filled = fill_forms(asked, workspace, *options.form, choice.period);
        if (filled.forms.empty())
            throw UsageError{say("no selected annual goal covers {0}", choice.period.text())};
        name += "-" + choice.form + "." + std::string{ending_of(options.format)};
        return {forms_text(filled.forms, options.format), name, type_of(options.format)};
    }
    auto year = handout::evaluate_year(workspace.book, workspace.actuals, workspace.profile,
                                       workspace.units, choice.period);
    year.now = places_within(options.folder, std::move(year.now));
    auto handout = handout::make_handout(year, workspace.profile, {});
    if (handout.parts.empty())
        throw UsageError{say("no selected goal covers {0}", choice.period.text())};
    mark_published(shell, options.folder, workspace, year.now, handout);
    name += "." + std::string{ending_of(options.format)};
    return {report_text(handout, catalog, options), name, type_of(options.format)};
}

web::Tools tools_of(Shell const& shell, Catalog const& catalog) {
    return {
        history::sha256,
        [&](std::filesystem::path const& folder) {
            return answered(catalog, [&]() -> std::shared_ptr<void> {
                return std::make_shared<FolderLock>(folder);
            });
        },
        [&](std::filesystem::path const& file, std::string_view bytes) {
            answered(catalog, [&] { write_file(file, bytes); });
        },
        [&](Workspace const& workspace, web::DownloadChoice const& choice) {
            return answered(catalog, [&] { return download(shell, workspace, catalog, choice); });
        },
        [&](Workspace const& workspace, Evaluation const& now, handout::Handout& handout) {
            answered(catalog,
                     [&] { mark_published(shell, shell.options.folder, workspace, now, handout); });
        },
        [&](Workspace const& workspace, web::StartChoice const& choice) {
            return answered(catalog, [&] {
                return start_period(workspace, {choice.table, choice.owner}, choice.period, {},
                                    catalog)
                    .file;
            });
        }};
}

/// As it stands in an address: [::1].
std::string shown_host(std::string const& host) {
    return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

web::Access access_to(ServeOptions const& options, std::uint16_t port) {
    web::Access access;
    auto const suffix = ":" + std::to_string(port);
    access.hosts = {shown_host(options.listen) + suffix};
    if (options.is_loopback()) access.hosts.insert("localhost" + suffix);
    if (!options.name.empty()) access.hosts.insert({options.name, options.name + suffix});
    access.token = web::random_token();
    access.session = web::random_token();
    access.reads_need_token = !options.is_loopback();
    access.read_only = options.read_only;
    return access;
}

}  // namespace

int serve_command(Shell const& shell) {
    auto const& options = shell.options;
    if (!shell.has_workspace())
        throw UsageError{say("there is no jixiao.yaml in {0}", options.folder),
                         say("name the workspace with -C, or create one with jixiao init DIR")};
    live::LiveWorkspace live{options.folder};
    if (live.is_many())
        throw UsageError{say("{0} names several workspaces", options.folder),
                         say("serve shows one workspace, such as -C units/a")};
    Catalog const catalog{shell.language(live.naming().language)};
    auto const& serve = options.serve;
    web::Desk desk{live, {}, tools_of(shell, catalog), catalog};
    desk.version = static_cast<std::size_t>(std::time(nullptr)) * 1000;
    web::take_over(desk);
    desk.told = desk.version;
    live::FolderEvents events;
    events.follow(live.folders());
    try {
        web::Server server{serve.listen, serve.port,
                           [&](web::Request const& request) { return web::answer(desk, request); }};
        desk.access = access_to(serve, server.port());
        server.look_often(events.descriptor(), std::chrono::milliseconds{1000}, [&] {
            events.drain();
            live::settle(live);
            auto event = web::look(desk);
            if (!event.empty()) events.follow(live.folders());
            return event;
        });
        auto const shown = "http://" + shown_host(serve.listen) + ":" +
                           std::to_string(server.port()) + "/#token=" + desk.access.token;
        write_to(shell.out,
                 catalog(say("Open {0}", shown)) + "\n" +
                     catalog(say("Anyone who has this address can edit. Press Ctrl-C to stop.")) +
                     "\n");
        server.run();
    } catch (boost::system::system_error const& error) {
        throw UsageError{say("cannot listen on {0}, port {1}: {2}", serve.listen, serve.port,
                             error.code().message()),
                         say("use --port 0 for any free port")};
    }
    return clean;
}

}  // namespace jixiao
