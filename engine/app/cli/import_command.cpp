#include "app/cli/progress_line.hpp"
#include "app/cli/prove_import.hpp"
#include "app/cli/read_document.hpp"
#include "app/cli/shell.hpp"
#include "base/byte_order_mark.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "base/shell_word.hpp"
#include "read/document/import.hpp"
#include "read/document/rows_read.hpp"
#include "read/document/summary.hpp"
#include "read/document/workspace_files.hpp"
#include "read/yaml/read_file.hpp"
#include "report/data/diagnostics.hpp"
#include "system/leftovers.hpp"
#include "system/set_record.hpp"
#include "system/write_file.hpp"
#include "system/write_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>

namespace jixiao {

using namespace document;
namespace fs = std::filesystem;
namespace {

/// The YAML files of the folder, and of its folder of actuals, by name.
std::vector<PresentFile> present_files(fs::path const& folder,
                                       std::vector<Diagnostic>& diagnostics) {
    std::vector<PresentFile> present;
    for (auto const& [under, prefix] :
         {std::pair{folder, ""}, std::pair{folder / "actuals", "actuals/"}}) {
        std::error_code failure;
        for (fs::directory_iterator entry{under, failure}, end; !failure && entry != end;
             entry.increment(failure)) {
            auto const ending = entry->path().extension();
            if ((ending != ".yaml" && ending != ".yml") || !entry->is_regular_file()) continue;
            std::error_code unreadable;
            auto const name = entry->path().string();
            auto bytes = read_bytes(entry->path(), unreadable);
            if (unreadable) {
                diagnostics.push_back(unreadable_file(name, unreadable, {name, 0, 0, 0}));
                continue;
            }
            auto const has_mark = bytes.starts_with(byte_order_mark);
            if (auto source = text_source(name, std::move(bytes), diagnostics))
                present.push_back(
                    {prefix + entry->path().filename().string(), std::move(*source), has_mark});
        }
    }
    std::sort(present.begin(), present.end(),
              [](PresentFile const& a, PresentFile const& b) { return a.name < b.name; });
    return present;
}

/// Shows what stops the import; nothing is written then.
int refuse(Shell const& shell, std::vector<Diagnostic> const& diagnostics, Catalog const& catalog) {
    write_to(shell.err, diagnostics_text(diagnostics, catalog, shell.options.ambiguous));
    write_to(shell.err, printable(catalog(say("Nothing was written."))) + "\n");
    return could_not_run;
}

/// Whether a file is one of a run that was cut off: written as it would be now, or on its way.
bool is_of_this_import(std::string const& name, Plan const& plan) {
    return is_record_of_set(name) ||
           std::any_of(plan.files.begin(), plan.files.end(), [&](PlannedFile const& file) {
               if (name == file.name) return file.state == FileState::unchanged;
               return is_on_its_way(name, file.name);
           });
}

/// Whether neither the folder nor one around it is a workspace, and it is new, empty, or holds
/// nothing but a part of what this import writes.
bool may_become_workspace(fs::path const& folder, Plan const& plan) {
    std::error_code failure;
    if (fs::exists(folder, failure) && !fs::is_directory(folder, failure)) return false;
    for (fs::recursive_directory_iterator entry{folder, failure}, end; !failure && entry != end;
         entry.increment(failure))
        if (!entry->is_directory() &&
            !is_of_this_import(entry->path().lexically_relative(folder).string(), plan))
            return false;
    for (auto around = fs::absolute(folder, failure).lexically_normal();;
         around = around.parent_path()) {
        if (fs::exists(around / "jixiao.yaml", failure)) return false;
        if (around == around.parent_path()) return true;
    }
}

/// What to do with a new workspace.
std::string next_steps(std::string const& folder, Catalog const& catalog) {
    auto text = catalog(say("Created a workspace in {0}. Next:", folder)) + "\n";
    for (auto const* const command : {"lint", "evaluate"})
        text += fmt::format("  jixiao {} -C {}\n", command, shell_word(folder));
    return text;
}

void write_changed(fs::path const& folder, Plan const& plan) {
    std::vector<FileToWrite> files;
    for (auto const& file : plan.files)
        if (file.state != FileState::unchanged) files.push_back({folder / file.name, file.text});
    write_files(files);
}

void read_import(Given const& given, Options& options) {
    options.update = given.has("update");
    options.dry_run = given.has("dry-run");
    options.import.unit = given.value("unit");
    options.import.period = given.value("period");
    if (given.has("year"))
        options.import.year = read_number("--year", given.value("year"), 1990, 2100,
                                          say("expected a year, such as --year 2024"));
    if (given.texts.size() != 1 || (options.output.empty() && !options.dry_run))
        throw Refusal{say("import takes one document and, with -o, a folder"),
                      say("for example: jixiao import budget.txt -o indicators")};
}

int run_import(Shell const& shell) {
    auto const& options = shell.options;
    auto const& name = options.texts.front();
    fs::path const folder{options.output};
    Catalog const catalog{shell.language()};
    auto document = read_document(shell, name);
    ProgressLine line{shell, WorkParts::steps};
    auto const progress = line.report();
    report_progress(progress, 0, 2, catalog(say("finding the tables in {0}", name)));
    auto imported = import_document(std::move(document), name, options.import);
    if (has_errors(imported.diagnostics)) {
        line.erase();
        return refuse(shell, imported.diagnostics, catalog);
    }
    report_progress(progress, 1, 2, catalog(say("proving every row of {0}", name)));
    prove_import(imported, shell.language());
    line.erase();
    if (has_errors(imported.diagnostics)) return refuse(shell, imported.diagnostics, catalog);
    if (!options.dry_run && !options.output.empty()) take_up_sets({folder});
    std::vector<Diagnostic> unreadable;
    auto const present =
        options.output.empty() ? std::vector<PresentFile>{} : present_files(folder, unreadable);
    if (has_errors(unreadable)) return refuse(shell, unreadable, catalog);
    auto plan = plan_files(imported, present, options.update);
    if (has_errors(plan.diagnostics)) return refuse(shell, plan.diagnostics, catalog);
    auto whole = plan;
    for (auto& file : workspace_files(imported, shell.language())) {
        // A run that was cut off may have written it already.
        auto const same = std::any_of(present.begin(), present.end(), [&](PresentFile const& f) {
            return f.name == file.name && f.source.text == file.text;
        });
        if (same) file.state = FileState::unchanged;
        whole.files.push_back(std::move(file));
    }
    auto const is_workspace = !options.output.empty() && may_become_workspace(folder, whole);
    if (is_workspace) plan = std::move(whole);
    if (!options.dry_run) write_changed(folder, plan);
    auto const targets = count_targets(imported, built_in_units());
    if (options.dry_run) {
        write_to(shell.out, printable(rows_read(imported, catalog), true));
        plan.files.clear();
    }
    auto summary = import_summary(imported, targets, plan, catalog);
    if (options.dry_run)
        summary += catalog(say("Nothing was written.")) + "\n";
    else if (is_workspace)
        summary += next_steps(options.output, catalog);
    write_to(shell.out, printable(summary, true));
    return needs_review(imported, targets, plan) ? findings : clean;
}

}  // namespace

Command import_command() {
    return {
        "import",
        say("read a published budget document into tables"),
        {texts_option("FILE", say("the document: a web page, .xlsx, text or CSV; .docx, .pdf and "
                                  "others through a converter; - is standard input")),
         {"-o,--output", "DIR",
          say("the folder of the tables; existing files are merged, not "
              "overwritten")},
         switch_option("--update", say("apply what changed in the document")),
         switch_option("--dry-run", say("show what was read and where, without writing anything")),
         {"--year", "YEAR",
          say("the year of the tables, if the document does not state it or states "
              "it wrongly")},
         {"--unit", "NAME",
          say("the unit of the tables, if the document does not state it or states "
              "it wrongly")},
         period_option(say("the period of the actuals, if the document does not state it or "
                           "states it wrongly: 2024-07, 2024Q3, 2024H1 or 2024"))},
        "jixiao import samples/documents/hongshan-2024-tables.txt -o tables\n"
        "jixiao import budget.docx -o indicators/2024 --update",
        read_import,
        run_import};
}

}  // namespace jixiao
