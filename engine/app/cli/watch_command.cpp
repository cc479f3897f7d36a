#include "app/cli/environment.hpp"
#include "app/cli/language.hpp"
#include "app/cli/restated.hpp"
#include "app/cli/shell.hpp"
#include "base/refusal.hpp"
#include "report/data/diagnostics.hpp"
#include "system/write_file.hpp"
#include "workspace/watch/folder_events.hpp"
#include "workspace/watch/settle.hpp"
#include "workspace/watch/watch.hpp"

#include <algorithm>
#include <chrono>

namespace jixiao {
namespace {

using std::chrono::milliseconds;

/// Time wakes too: a network share gives no events.
constexpr milliseconds between_looks{1000};

watch::LiveWorkspace live_workspace(Shell const& shell) {
    if (!shell.has_workspace())
        throw Refusal{say("there is no jixiao.yaml in {0}", shell.options.folder),
                      say("name the workspace with -C, or create one with jixiao init DIR")};
    return watch::LiveWorkspace{shell.options.folder};
}

/// What is no longer as it was recorded in closed periods, each once.
std::string restated_text(Shell const& shell, watch::LiveWorkspace const& live,
                          std::vector<Diagnostic>& known, Catalog const& catalog) {
    std::vector<Diagnostic> all, fresh;
    for (auto const& member : live.members()) {
        auto found =
            history::find_restated(kept_in(shell, member.folder.string(), *member.workspace));
        quote_source_lines(found, *member.workspace);
        all.insert(all.end(), found.begin(), found.end());
    }
    for (auto const& each : all)
        if (std::find(known.begin(), known.end(), each) == known.end()) fresh.push_back(each);
    known = std::move(all);
    return fresh.empty() ? std::string{}
                         : diagnostics_text(fresh, catalog, shell.options.ambiguous);
}

int run_watch(Shell const& shell) {
    auto const& options = shell.options;
    auto live = live_workspace(shell);
    Catalog const catalog{shell.language(live.naming().language)};
    watch::Watch watch{live,
                       {options.period, options.selection, options.language,
                        language_of_locale(shell.environment), shell.look()}};
    write_to(shell.out, watch.begin(shell.environment.clock()));
    std::vector<Diagnostic> restated;
    write_to(shell.out, restated_text(shell, live, restated, catalog));
    watch::FolderEvents events;
    auto const report_how = [&](bool has_events) {
        write_to(shell.out, catalog(has_events ? say("Watching; press Ctrl-C to stop.")
                                               : say("Watching by checking every second; "
                                                     "press Ctrl-C to stop.")) +
                                "\n");
    };
    report_how(events.follow(live.folders()));
    while (shell.environment.goes_on()) {
        if (events.wait(between_looks)) watch::settle(live);
        auto const told = watch.look(shell.environment.clock());
        if (told.empty()) continue;
        write_to(shell.out, told + restated_text(shell, live, restated, catalog));
        events.follow(live.folders());
    }
    return clean;
}

}  // namespace

Command watch_command() {
    return {"watch",
            say("evaluate again after every save and show what changed"),
            {period_option(), table_option(), term_option()},
            "jixiao watch\n"
            "jixiao watch -C samples/hongshan-2024 --period 2024Q3",
            read_nothing,
            run_watch};
}

}  // namespace jixiao
