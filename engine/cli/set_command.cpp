#include "cli/propose_entries.hpp"
#include "cli/restated.hpp"
#include "report/diagnostics.hpp"
#include "report/printable.hpp"
#include "report/verdict_words.hpp"
#include "report/words.hpp"
#include "system/write_file.hpp"

#include <algorithm>
#include <ostream>

namespace jixiao {
namespace {

/// The errors that stand on the lines of the entries.
std::vector<Diagnostic> errors_of(entry::Proposal const& proposal) {
    std::vector<Diagnostic> errors;
    for (auto const& file : proposal.files)
        for (auto const& entry : file.entries)
            for (auto const& found : proposal.findings_on(file, entry))
                if (found.severity == Severity::error) errors.push_back(found);
    return errors;
}

/// "● green D-A-03 部门整体: 完成 96家 …" for every indicator that the entry serves.
std::string verdict_lines(Evaluation const& evaluation, std::vector<Indicator const*> const& served,
                          Catalog const& catalog) {
    std::string text;
    for (auto const& verdict : evaluation.verdicts) {
        if (std::find(served.begin(), served.end(), verdict.indicator) == served.end()) continue;
        auto const& id = verdict.indicator->id;
        text += printable(std::string{"  "}.append(shape_of(verdict.status)) + " " +
                          catalog(say("{0} {1} {2}: {3}", outcome_of(verdict), id,
                                      title_of(*verdict.table), verdict.reason))) +
                '\n';
    }
    return text;
}

}  // namespace

int set_command(Shell const& shell) {
    auto const& options = shell.options;
    LoadCache cache;
    auto const before = shell.load({}, &cache);
    Catalog const catalog{shell.language(before.language)};
    auto const entry = entry::checked_entry(NameIndex{before.book}, options.entry);
    auto const lock = entry::lock_period(before, *options.period);
    auto const proposal =
        propose_entries(shell, {before, options.folder, &cache}, *options.period, {entry}, catalog);
    auto const& file = proposal.files.front();
    if (auto const errors = errors_of(proposal); !errors.empty()) {
        shell.err << diagnostics_text(errors, catalog)
                  << catalog(say("{0} was not changed", file.name)) << '\n';
        return findings;
    }
    entry::commit(proposal);
    auto const& edited = file.entries.front();
    auto const line =
        entry.value
            ? say("{0}:{1}: {2}: {3} → {4}", file.name, edited.first_line, edited.name,
                  edited.previous.empty() ? catalog(word_of(State::missing)) : edited.previous,
                  *entry.value)
            : say("{0}:{1}: {2}", file.name, edited.first_line, edited.name);
    auto const& after = *proposal.workspace;
    NameIndex const index{after.book};
    write_to(shell.out, printable(catalog(line)) + '\n' +
                            verdict_lines(proposal.evaluation,
                                          index.served_by(options.entry.names.front()), catalog));
    auto const kept = kept_in(shell, options.folder, after);
    tell_restated(shell, kept, closed_period(kept, proposal.evaluation), proposal.evaluation,
                  catalog);
    return clean;
}

}  // namespace jixiao
