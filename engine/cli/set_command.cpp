#include "book/name_index.hpp"
#include "cli/edit_actuals.hpp"
#include "cli/finding.hpp"
#include "cli/folder_lock.hpp"
#include "cli/output.hpp"
#include "cli/restated.hpp"
#include "cli/shell.hpp"
#include "cli/usage_error.hpp"
#include "entry/period_entries.hpp"
#include "entry/period_files.hpp"
#include "evaluate/evaluate.hpp"
#include "report/diagnostics.hpp"
#include "report/printable.hpp"
#include "report/verdict_words.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

/// What a reader who writes `given` means, under every name that its line may have.
std::vector<std::string> names_of(NameIndex const& index, std::string const& given) {
    if (index.served_by(given).empty())
        throw UsageError{say("there is no indicator \"{0}\" in the tables", given),
                         suggest(given, index.words())};
    return entry::names_serving(index, given);
}

/// The errors that stand on the lines of the entry.
std::vector<Diagnostic> errors_of(std::vector<Diagnostic> const& all, std::string const& file,
                                  entry::EditedEntry const& entry) {
    auto errors = findings_of(all, file, entry);
    std::erase_if(errors, [](Diagnostic const& d) { return d.severity != Severity::error; });
    return errors;
}

/// "● green D-A-03 部门整体: 完成 96家 …" for every indicator that the entry serves.
std::string verdict_lines(Evaluation const& evaluation, std::vector<Indicator const*> const& served,
                          Catalog const& catalog) {
    std::string text;
    for (auto const& verdict : evaluation.verdicts) {
        auto const id = verdict.indicator->id;
        if (std::none_of(served.begin(), served.end(),
                         [&](Indicator const* each) { return each->id == id; }))
            continue;
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
    auto const before = shell.load();
    Catalog const catalog{shell.language(before.language)};
    NameIndex const index{before.book};
    auto entry = options.entry;
    auto const given = entry.names.front();
    entry.names = names_of(index, given);
    entry::PeriodFiles const files{before, *options.period};
    if (files.empty())
        throw UsageError{say("there is no actuals file for {0}", options.period->text()),
                         say("create one with jixiao start {0}", options.period->text())};
    auto const& file = files.file_for(entry.names);
    auto const folder = fs::path{file}.parent_path();
    FolderLock const lock{folder.empty() ? "." : folder};

    auto const edit = edit_actuals(shell, file, {entry}, catalog);
    auto const& edited = edit.entries.front();
    auto const after = load_with(options.folder, {edit});
    auto const evaluation =
        evaluate(after.book, after.actuals, after.profile, after.units, *options.period);
    auto const errors =
        errors_of(joined_diagnostics(after, {evaluation.diagnostics}), file, edited);
    if (!errors.empty()) {
        shell.err << diagnostics_text(errors, catalog) << catalog(say("{0} was not changed", file))
                  << '\n';
        return findings;
    }
    write_file(file, edit.after);
    auto const line =
        options.entry.value
            ? say("{0}:{1}: {2}: {3} → {4}", file, edited.first_line, edited.name,
                  edited.previous.empty() ? catalog(word_of(State::missing)) : edited.previous,
                  *options.entry.value)
            : say("{0}:{1}: {2}", file, edited.first_line, edited.name);
    write_to(shell.out,
             printable(catalog(line)) + '\n' +
                 verdict_lines(evaluation, NameIndex{after.book}.served_by(given), catalog));
    tell_restated(shell, options.folder, after, *options.period, catalog);
    return clean;
}

}  // namespace jixiao
