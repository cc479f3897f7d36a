#include "cli/restated.hpp"

#include "cli/open_history.hpp"
#include "evaluate/evaluate.hpp"
#include "history/listing.hpp"
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

void mark(handout::Handout& handout, history::Restatement const& restated) {
    if (!restated.now) return;
    for (auto& part : handout.parts)
        for (auto& row : part.rows)
            if (row.id == restated.now->id && part.table->title() == restated.now->table &&
                part.goal->name == restated.now->goal)
                row.published = history::both_values(restated).first;
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
                 say("it cannot be determined whether a closed period was changed: {0}",
                     failure.message()),
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

void mark_published(Shell const& shell, std::string const& folder, Workspace const& workspace,
                    Evaluation const& now, handout::Handout& handout) {
    if (workspace.book.tables.empty()) return;
    try {
        auto const store = open_history(shell, folder, workspace);
        auto const closings = store.closings(workspace.book.tables.front().unit);
        auto const* const closing = history::latest_of(closings, now.as_of);
        if (!closing) return;
        auto const restated = history::restatements(
            store.verdicts(*closing), history::records_of(now, Catalog{Language::en}));
        auto const closed = history::title_of(*closing);
        handout.closing =
            restated.empty() ? closed : say("{0}; changed since: {1}", closed, restated.size());
        for (auto const& each : restated) mark(handout, each);
    } catch (history::Failure const& failure) {
        handout.closing = say("it cannot be determined whether a closed period was changed: {0}",
                              failure.message());
    }
}

}  // namespace jixiao
