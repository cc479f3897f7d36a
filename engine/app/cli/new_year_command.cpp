#include "app/cli/finding.hpp"
#include "app/cli/restated.hpp"
#include "app/cli/shell.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "base/shell_word.hpp"
#include "system/write_file.hpp"
#include "workspace/year/plan_new_year.hpp"

#include <ostream>

namespace jixiao {
namespace {

namespace fs = std::filesystem;

void read_new_year(Given const& given, Options& options) {
    if (given.texts.size() != 1)
        throw Refusal{say("new-year takes the new year"), say("for example: jixiao new-year 2025")};
    options.import.year = read_number("new-year", given.texts.front(), 1991, 2100,
                                      say("for example: jixiao new-year 2025"));
    options.history.with_gaps = given.has("before-closing");
}

/// Where the targets are, from the new workspace: all of them.
fs::path folder_of_tables(year::PlannedYear const& planned) {
    std::optional<fs::path> folder;
    for (auto const& file : planned.made.files) {
        auto const place = file.path.lexically_relative(planned.folder);
        if (place == "jixiao.yaml") continue;
        if (folder && *folder != place.parent_path()) return {};
        folder = place.parent_path();
    }
    return folder.value_or(fs::path{});
}

std::string summary(year::PlannedYear const& planned, fs::path const& to, Catalog const& catalog) {
    auto const folder = to.string();
    auto const& made = planned.made;
    std::vector<std::string> lines{
        catalog(say("Created the workspace of {0} in {1}:", planned.year, folder))};
    for (auto const& file : made.files)
        lines.push_back("  " + file.path.lexically_relative(planned.folder).generic_string());
    lines.push_back(
        catalog(say("Annual targets left blank, with last year's target and result "
                    "beside them: {0}. Rows of longer goals, kept as they are: {1}.",
                    made.blank_targets, made.kept_rows)));
    for (auto const& left_out : made.left_out)
        lines.push_back(catalog(say("Left out: {0}", left_out)));
    if (planned.is_closed)
        lines.push_back(catalog(say("The results of last year are those of {0}, as it was closed.",
                                    title_of(planned.results_of))));
    if (planned.differing > 0)
        lines.push_back(catalog(say(
            "{0} rows are others in the files today. If the files are right, record that "
            "(jixiao close {1} --restate --reason …), remove the new folder, and make it again; "
            "if they are wrong, restore them.",
            planned.differing, planned.results_of.text())));
    if (planned.differing > 0 && made.kept_rows > 0)
        lines.push_back(
            catalog(say("Totals over years count what the actuals of last year say, and not the "
                        "closing: check names the rows where they differ.")));
    lines.push_back(catalog(
        say("Next: fill in the targets in {0}, then", (to / folder_of_tables(planned)).string())));
    lines.push_back("  jixiao check -C " + shell_word(folder));
    lines.push_back("  jixiao start " + planned.first.text() + " -C " + shell_word(folder));
    if (!planned.is_closed)
        lines.push_back(
            catalog(say("The results are those of {0}, before {1} was "
                        "closed: check them again at the end.",
                        planned.results_of.text(), planned.year - 1)));
    std::string shown;
    for (auto const& line : lines) shown += printable(line) + "\n";
    return shown;
}

int run_new_year(Shell const& shell) {
    auto const& options = shell.options;
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    if (has_errors(workspace.diagnostics)) {
        report_errors(shell, workspace, {}, catalog);
        shell.err << printable(catalog(say("Nothing was written: fix the errors first"))) << '\n';
        return findings;
    }
    auto const planned =
        year::plan_new_year(kept_in(shell, options.folder, workspace), *options.import.year,
                            options.history.with_gaps, options.output, catalog);
    year::create(planned);
    write_to(shell.out,
             summary(planned, options.output.empty() ? planned.folder : fs::path{options.output},
                     catalog));
    return clean;
}

}  // namespace

Command new_year_command() {
    return {"new-year",
            say("create the workspace of the next year from this one, with blank targets"),
            {texts_option("YEAR", say("the new year, the one after that of the tables")),
             {"-o,--output", "DIR",
              say("the folder of the new workspace (default: beside this one, with the year in its "
                  "name)")},
             switch_option("--before-closing",
                           say("go on although the last year has not been closed"))},
            "jixiao new-year 2025\n"
            "jixiao new-year 2025 -C health-2024 -o health-2025",
            read_new_year,
            run_new_year};
}

}  // namespace jixiao
