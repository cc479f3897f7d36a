#include "book/name_index.hpp"
#include "cli/finding.hpp"
#include "cli/folder_lock.hpp"
#include "cli/output.hpp"
#include "cli/restated.hpp"
#include "cli/shell.hpp"
#include "cli/usage_error.hpp"
#include "entry/set_entry.hpp"
#include "evaluate/evaluate.hpp"
#include "load/read_file.hpp"
#include "report/diagnostics.hpp"
#include "report/printable.hpp"
#include "report/verdict_words.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <set>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The files of the period, with those that name the indicator already in front.
std::vector<std::string> files_of(Actuals const& actuals, Period period,
                                  std::vector<std::string> const& names) {
    std::set<std::string> with_line, others;
    for (auto const& line : actuals.all) {
        if (!(line.period == period)) continue;
        auto const is_named = std::find(names.begin(), names.end(), line.name) != names.end();
        (is_named ? with_line : others).insert(line.place.file);
    }
    for (auto const& unfilled : actuals.unfilled)
        if (unfilled.period == period) others.insert(unfilled.file);
    std::vector<std::string> files(with_line.begin(), with_line.end());
    for (auto const& file : others)
        if (!with_line.contains(file)) files.push_back(file);
    return files;
}

/// The name as given, then every other that speaks of all it speaks of: an id is reported by the
/// line of its name.
std::vector<std::string> names_of(NameIndex const& index, std::string const& given) {
    auto const& served = index.served_by(given);
    if (served.empty())
        throw UsageError{say("there is no indicator \"{0}\" in the tables", given),
                         suggest(given, index.words())};
    std::vector<std::string> names{given};
    for (auto const& word : index.words()) {
        auto const& others = index.served_by(word);
        auto const is_served = [&](Indicator const* each) {
            return std::find(others.begin(), others.end(), each) != others.end();
        };
        if (word != given && std::all_of(served.begin(), served.end(), is_served))
            names.push_back(word);
    }
    return names;
}

/// The bytes of an actuals file, with the mark that text_source takes off.
struct ActualsText {
    Source source;
    bool has_mark = false;
};

std::optional<ActualsText> read_actuals_text(std::string const& file,
                                             std::vector<Diagnostic>& diagnostics) {
    std::error_code failure;
    auto bytes = read_bytes(file, failure);
    if (failure) throw UsageError{say("cannot read {0}: {1}", file, failure.message())};
    auto const has_mark = bytes.starts_with(byte_order_mark);
    auto source = text_source(file, std::move(bytes), diagnostics);
    if (!source) return std::nullopt;
    return ActualsText{std::move(*source), has_mark};
}

/// The errors that stand on the lines of the entry.
std::vector<Diagnostic> errors_of(std::vector<Diagnostic> const& all, std::string const& file,
                                  entry::EditedActuals const& edit) {
    std::vector<Diagnostic> errors;
    std::copy_if(all.begin(), all.end(), std::back_inserter(errors), [&](Diagnostic const& d) {
        return d.severity == Severity::error && d.place.file == file &&
               d.place.line >= edit.first_line && d.place.line <= edit.last_line;
    });
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
    auto const files = files_of(before.actuals, *options.period, entry.names);
    if (files.empty())
        throw UsageError{say("there is no actuals file for {0}", options.period->text()),
                         say("jixiao start {0} makes one", options.period->text())};
    auto const& file = files.front();
    auto const folder = fs::path{file}.parent_path();
    FolderLock const lock{folder.empty() ? "." : folder};

    std::vector<Diagnostic> unreadable;
    auto const known = read_actuals_text(file, unreadable);
    auto const edit = known ? entry::set_entry(known->source, entry, unreadable) : std::nullopt;
    if (!edit) {
        shell.err << diagnostics_text(unreadable, catalog);
        throw UsageError{say("{0} cannot be read, and nothing in it was touched", file)};
    }
    auto const bytes =
        (known->has_mark ? std::string{byte_order_mark} : std::string{}) + edit->text;
    auto const after = load_workspace(options.folder, [&](fs::path const& path, auto& failure) {
        return path.lexically_normal() == fs::path{file}.lexically_normal()
                   ? bytes
                   : read_bytes(path, failure);
    });
    auto const evaluation =
        evaluate(after.book, after.actuals, after.profile, after.units, *options.period);
    auto const errors = errors_of(joined_diagnostics(after, {evaluation.diagnostics}), file, *edit);
    if (!errors.empty()) {
        shell.err << diagnostics_text(errors, catalog) << catalog(say("{0} was not changed", file))
                  << '\n';
        return findings;
    }
    write_file(file, bytes);
    auto const line =
        options.entry.value
            ? say("{0}:{1}: {2}: {3} → {4}", file, edit->first_line, edit->name,
                  edit->previous.empty() ? catalog(word_of(State::missing)) : edit->previous,
                  *options.entry.value)
            : say("{0}:{1}: {2}", file, edit->first_line, edit->name);
    write_to(shell.out,
             printable(catalog(line)) + '\n' +
                 verdict_lines(evaluation, NameIndex{after.book}.served_by(given), catalog));
    tell_restated(shell, options.folder, after, *options.period, catalog);
    return clean;
}

}  // namespace jixiao
