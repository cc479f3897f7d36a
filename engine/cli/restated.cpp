#include "cli/restated.hpp"

#include "cli/open_history.hpp"
#include "evaluate/evaluate.hpp"
#include "history/restated_diagnostics.hpp"
#include "load/source.hpp"
#include "report/diagnostics.hpp"

#include <filesystem>
#include <ostream>

namespace jixiao {
namespace {

std::vector<Diagnostic> restated_in(history::Store const& store, Workspace const& workspace,
                                    std::optional<Period> only, std::string const& manifest) {
    std::vector<Diagnostic> found;
    auto const closings = store.closings(workspace.book.tables.front().unit);
    Catalog const catalog{Language::en};  // words are not compared
    for (auto const& closing : closings) {
        if (only && !(*only == closing.period)) continue;
        if (history::latest_of(closings, closing.period) != &closing) continue;
        auto const now = evaluate(workspace.book, workspace.actuals, workspace.profile,
                                  workspace.units, closing.period, Detail::verdicts);
        auto const restated =
            history::restatements(store.verdicts(closing), history::records_of(now, catalog));
        auto const warnings = history::restated_diagnostics(closing, restated, now, manifest);
        found.insert(found.end(), warnings.begin(), warnings.end());
    }
    return found;
}

}  // namespace

std::vector<Diagnostic> find_restated(Shell const& shell, std::string const& folder,
                                      Workspace const& workspace, std::optional<Period> only) {
    if (has_errors(workspace.diagnostics) || workspace.book.tables.empty()) return {};
    auto const manifest =
        (std::filesystem::path{folder} / "jixiao.yaml").lexically_normal().generic_string();
    try {
        return restated_in(open_history(shell, folder, workspace), workspace, only, manifest);
    } catch (history::Failure const& failure) {
        return {{Severity::warning,
                 "history-away",
                 whole_file(manifest),
                 say("whether a closed period was changed cannot be told: {0}", failure.message()),
                 failure.hint(),
                 {}}};
    }
}

void tell_restated(Shell const& shell, std::string const& folder, Workspace const& workspace,
                   Period period, Catalog const& catalog) {
    auto restated = find_restated(shell, folder, workspace, period);
    quote_source_lines(restated, workspace);
    sort_by_place(restated);
    shell.err << diagnostics_text(restated, catalog);
}

}  // namespace jixiao
