#include "app/cli/environment.hpp"
#include "app/cli/shell.hpp"
#include "base/refusal.hpp"
#include "system/write_file.hpp"
#include "workspace/watch/folder_events.hpp"
#include "workspace/watch/settle.hpp"
#include "workspace/watch/watch.hpp"

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

int run_watch(Shell const& shell) {
    auto const& options = shell.options;
    auto live = live_workspace(shell);
    Catalog const catalog{shell.language(live.naming().language)};
    watch::Watch watch{live,
                       {options.period, options.selection, options.language,
                        early_language({}, shell.environment), shell.look()}};
    write_to(shell.out, watch.begin(shell.environment.clock()));
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
        write_to(shell.out, told);
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
