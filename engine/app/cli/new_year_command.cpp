#include "app/cli/finding.hpp"
#include "app/cli/new_folder.hpp"
#include "app/cli/open_history.hpp"
#include "app/cli/shell.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "base/shell_word.hpp"
#include "model/book/annual_years.hpp"
#include "report/evaluate_workspace.hpp"
#include "system/write_file.hpp"
#include "workspace/year/new_year.hpp"

#include <algorithm>
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

/// A period with which a year ended.
struct YearEnd {
    Period period;
    bool is_closed = false;
};

/// The period in which the last year ended: as it was closed, or, where that may wait, the last
/// one reported. Throws Refusal.
YearEnd end_of_year(Shell const& shell, Workspace const& workspace, int last) {
    auto const store = open_history(shell, shell.options.folder, workspace);
    std::optional<Period> closed;
    for (auto const& closing : store.closings(unit_of(workspace, store)))
        if (closing.period.last == Month::of(last, 12)) closed = closing.period;
    if (closed) return {*closed, true};
    auto const reported = workspace.actuals.usual();
    if (!shell.options.history.with_gaps) {
        auto const usual = reported && reported->last == Month::of(last, 12)
                               ? reported->text()
                               : std::to_string(last) + "-12";
        throw Refusal{
            say("{0} has not been closed, so its results are not final", last),
            say("close it first: jixiao close {0}; or go on with --before-closing", usual)};
    }
    auto const is_reported = reported && reported->year() == last;
    return {is_reported ? *reported : Period{Month::of(last, 1), Month::of(last, 12)}};
}

/// Throws Refusal unless the tables are those of the year before.
void require_year_before(Workspace const& workspace, int year) {
    auto const years = annual_years(workspace.book);
    if (!years)
        throw Refusal{say("no table has an annual goal, so no year follows"),
                      say("add the goals to the tables that are there")};
    auto const last = years->last;
    if (last != year - 1)
        throw Refusal{
            say("the annual goals of the tables are for {0}; {1} does not follow it", last, year),
            say("make the year after: jixiao new-year {0}", last + 1)};
}

std::string summary(year::NewYear const& made, fs::path const& to, int year,
                    std::string const& first_period, Catalog const& catalog) {
    auto const folder = to.string();
    std::vector<std::string> lines{
        catalog(say("Created the workspace of {0} in {1}:", year, folder))};
    for (auto const& file : made.files)
        lines.push_back("  " + file.path.lexically_relative(to).generic_string());
    lines.push_back(
        catalog(say("Annual targets left blank, with last year's target and result "
                    "beside them: {0}. Rows of longer goals, kept as they are: {1}.",
                    made.blank_targets, made.kept_rows)));
    for (auto const& left_out : made.left_out)
        lines.push_back(catalog(say("Left out: {0}", left_out)));
    lines.push_back(catalog(say("Next: fill in the targets in {0}, then", folder + "/indicators")));
    lines.push_back("  jixiao check -C " + shell_word(folder));
    lines.push_back("  jixiao start " + first_period + " -C " + shell_word(folder));
    std::string shown;
    for (auto const& line : lines) shown += printable(line) + "\n";
    return shown;
}

int run_new_year(Shell const& shell) {
    auto const& options = shell.options;
    auto const year = *options.import.year;
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    if (has_errors(workspace.diagnostics)) {
        report_errors(shell, workspace, {}, catalog);
        shell.err << printable(catalog(say("Nothing was written: fix the errors first"))) << '\n';
        return findings;
    }
    require_year_before(workspace, year);
    fs::path const from{options.folder};
    auto const to = options.output.empty()
                        ? year::folder_of_next(from, year)
                        : (fs::absolute(options.output) / "").lexically_normal().parent_path();
    auto const [period, is_closed] = end_of_year(shell, workspace, year - 1);
    auto const made =
        year::new_year(workspace, evaluate(workspace, period), year, from, to, catalog);
    require_new_or_empty(to, made.files);
    write_files(made.files);
    std::error_code failure;
    fs::create_directories(to / "actuals", failure);
    if (failure)
        throw Refusal{say("cannot create {0}: {1}", (to / "actuals").string(), failure.message())};
    // Months go on with months, quarters with quarters.
    auto const usual = workspace.actuals.usual().value_or(period);
    Period const first{Month::of(year, 1), {Month::of(year, 1).index + usual.months() - 1}};
    auto const shown = options.output.empty() ? to : fs::path{options.output};
    write_to(shell.out, summary(made, to, year, first.text(), catalog));
    if (!is_closed)
        write_to(shell.out, printable(catalog(say("The results are those of {0}, before {1} was "
                                                  "closed: check them again at the end.",
                                                  period.text(), year - 1))) +
                                "\n");
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
