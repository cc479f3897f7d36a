#include "app/cli/published_command.hpp"

#include "app/cli/open_history.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "report/terminal/terminal.hpp"
#include "workspace/history/listing.hpp"
#include "workspace/history/published.hpp"

#include <algorithm>

namespace jixiao {
namespace {

history::Closing chosen_closing(std::vector<history::Closing> const& closings,
                                Options const& options, std::string const& shown) {
    if (closings.empty())
        throw Refusal{say("no period has been closed yet in {0}", shown),
                      say("close one with jixiao close PERIOD")};
    auto const period = options.period.value_or(closings.back().period);
    auto const* const latest = history::latest_of(closings, period);
    if (!latest)
        throw Refusal{say("{0} has not been closed", period.text()),
                      say("close it with jixiao close {0}", period.text())};
    if (!options.history.closing) return *latest;
    auto const number = *options.history.closing;
    for (auto const& closing : closings)
        if (closing.period == period && closing.number == number) return closing;
    throw Refusal{say("{0} has no closing {1}", period.text(), number),
                  say("the latest is {0}", latest->number)};
}

}  // namespace

int published_command(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = load_what_is_there(shell).workspace;
    Catalog const catalog{shell.language(workspace.language)};
    auto const store = open_history(shell, options.folder, workspace);
    auto const closing =
        chosen_closing(store.closings(unit_of(workspace, store)), options, store.location().shown);
    auto const verdicts = store.verdicts(closing);
    if (options.format == "json") {
        shell.deliver(history::published_json(closing, verdicts));
        return clean;
    }
    history::Published const published{closing, verdicts};
    auto head = printable(catalog(say("As published: {0}", history::title_of(closing)))) + "\n";
    if (!published.has_what_the_unit_said())
        head += catalog(say("Owners, reasons for variance and corrective actions were not recorded "
                            "by this closing.")) +
                "\n";
    auto look = shell.look();
    look.has_blocks = false;  // a closing knows nothing of the other periods
    shell.deliver(head + show_report(published.report(), catalog, look));
    return clean;
}

}  // namespace jixiao
