#include "app/cli/open_history.hpp"
#include "base/refusal.hpp"
#include "workspace/history/listing.hpp"
#include "workspace/history/period_records.hpp"

namespace jixiao {
namespace {

/// The closings of the period asked for, else all.
std::vector<history::Closing> chosen(std::vector<history::Closing> closings,
                                     std::optional<Period> const& period) {
    if (!period) return closings;
    std::erase_if(closings, [&](auto const& closing) { return !(closing.period == *period); });
    if (closings.empty())
        throw Refusal{say("{0} has not been closed", period->text()),
                      say("close it with jixiao close {0}", period->text())};
    return closings;
}

int run_history(Shell const& shell) {
    auto const& options = shell.options;
    auto const [workspace, files] = load_what_is_there(shell);
    Catalog const catalog{shell.language(workspace.language)};
    auto const store = open_history(shell, options.folder, workspace);
    history::Listing listing{unit_of(workspace, store), store.location().shown, {}};
    auto const closings = chosen(store.closings(listing.unit), options.period);
    listing.entries = history::list_closings(store, closings, files);
    history::add_since(listing.entries, store, workspace, catalog);
    shell.deliver(options.format == "json" ? history::listing_json(listing, catalog)
                                           : history::listing_text(listing, catalog, shell.look()));
    return clean;
}

}  // namespace

Command history_command() {
    return {"history",
            say("show when periods were closed and what has been restated since"),
            {period_option(say("only this period")), format_option("text|json"), output_option()},
            "jixiao history\n"
            "jixiao history --period 2024Q3\n"
            "jixiao history --format json -o history.json",
            read_nothing,
            run_history};
}

}  // namespace jixiao
