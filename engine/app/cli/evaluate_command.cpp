#include "app/cli/finding.hpp"
#include "app/cli/members.hpp"
#include "app/cli/progress_line.hpp"
#include "app/cli/published_command.hpp"
#include "app/cli/restated.hpp"
#include "base/choose.hpp"
#include "base/kept_to_the_end.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "report/formats.hpp"
#include "report/words/words.hpp"
#include "workspace/history/report_on.hpp"

#include <algorithm>
#include <ostream>
#include <variant>

namespace jixiao {
namespace {

bool fails(Report const& report, std::optional<Status> const& fail_on) {
    if (!fail_on) return false;
    auto const& counts = report.whole.roll_up;
    return counts.red > 0 || (*fail_on == Status::amber && counts.amber > 0);
}

/// Where to write, to whom has reported nothing yet.
void report_where_to_begin(Shell const& shell, Workspace const& workspace, Catalog const& catalog) {
    auto const& unfilled = workspace.actuals.unfilled;
    if (!workspace.actuals.all.empty() || unfilled.empty()) return;
    shell.err << printable(
                     catalog(say("Nothing has been reported yet. Fill in {0}, then evaluate again.",
                                 unfilled.front().file)))
              << '\n';
}

/// Reads "red,amber,missing" into the selection.
void read_statuses(std::string const& list, Selection& selection) {
    std::vector<std::pair<std::string_view, std::variant<Status, State>>> names;
    for (auto const status : worst_first) names.emplace_back(name_of(status), status);
    for (auto const state : all_states)
        if (state != State::rated) names.emplace_back(name_of(state), state);
    for (std::size_t at = 0; at <= list.size();) {
        auto const comma = std::min(list.find(',', at), list.size());
        auto const chosen = choose("--status", list.substr(at, comma - at), names);
        if (auto const* const status = std::get_if<Status>(&chosen))
            selection.statuses.push_back(*status);
        else
            selection.states.push_back(std::get<State>(chosen));
        at = comma + 1;
    }
}

void read_published(Given const& given, Options& options) {
    options.history.as_published = given.has("as-published");
    if (given.has("closing"))
        options.history.closing =
            read_number("--closing", given.value("closing"), 1, 1'000'000,
                        say("run jixiao history for the numbers of the closings"));
    if (!options.history.as_published) {
        if (given.has("closing"))
            throw Refusal{say("{0} can only be used with {1}", "--closing", "--as-published")};
        return;
    }
    if (options.format == "csv")
        throw Refusal{say("{0} cannot be combined with {1}", "--as-published", "--format csv")};
    // What was published was the whole: a part of it could make it look better.
    for (auto const* name : {"table", "term", "status", "fail-on"})
        if (given.has(name))
            throw Refusal{
                say("{0} cannot be combined with {1}", "--" + std::string{name}, "--as-published")};
}

void read_evaluate(Given const& given, Options& options) {
    if (given.has("status")) read_statuses(given.value("status"), options.selection);
    if (given.has("fail-on"))
        options.fail_on = choose<Status>("--fail-on", given.value("fail-on"),
                                         {{"red", Status::red}, {"amber", Status::amber}});
    read_published(given, options);
}

int run_evaluate(Shell const& shell) {
    auto const& options = shell.options;
    if (options.history.as_published) return published_command(shell);
    auto const& format = *choose("--format", options.format, reports::evaluate_choices());
    auto const& members = kept_to_the_end(load_members(shell));
    Catalog const catalog{shell.language(members.language())};
    require_table(members, options.selection.table);
    auto const period = chosen_period(shell, members);
    auto has_errors = members.are_many && report_errors(shell, members.naming, {}, catalog);
    auto& made = kept_to_the_end(std::vector<history::ReportOn>{});
    made.reserve(members.all.size());
    std::vector<reports::ReportOfUnit> shown;
    ProgressLine line{shell, WorkParts::units};
    auto const progress = line.report();
    for (auto const& member : members.all) {
        report_progress(progress, made.size(), members.all.size(), member.folder);
        auto const kept = kept_in(shell, member.folder, member.workspace);
        made.push_back(
            history::report_on(kept, period, options.selection, needs_on(format, shell.look())));
        auto const& [year, closed, report] = made.back();
        line.erase();
        has_errors |= report_errors(shell, member.workspace, {year.now.diagnostics()}, catalog);
        report_restated(shell, kept, closed, year.now, catalog);
        if (!report.parts.empty() || !members.are_many) shown.push_back({&report, member.folder});
    }
    auto const is_empty = std::all_of(made.begin(), made.end(),
                                      [](auto const& each) { return each.report.parts.empty(); });
    if (is_empty && !has_errors) throw Refusal{say("no selected goal covers {0}", period.text())};
    report_progress(progress, made.size(), made.size(), catalog(say("writing the report")));
    auto const text = format.write(shown, catalog, {false, members.are_many, shell.look()});
    line.erase();
    shell.deliver(text);
    for (std::size_t i = 0; i < members.all.size(); ++i)
        if (!made[i].report.parts.empty() || !members.are_many)
            report_where_to_begin(shell, members.all[i].workspace, catalog);
    auto const is_failure = std::any_of(shown.begin(), shown.end(), [&](auto const& each) {
        return fails(*each.report, options.fail_on);
    });
    return has_errors || is_failure ? findings : clean;
}

}  // namespace

Command evaluate_command() {
    return {"evaluate",
            say("rate every indicator red, amber or green, and say why"),
            {period_option(),
             table_option(),
             term_option(),
             {"--status", "LIST",
              say("list only rows with these statuses or states, such as "
                  "red,amber,missing; counts still cover all rows")},
             format_option(listed(reports::evaluate_choices())),
             {"--fail-on", "red|amber",
              say("exit with 1 if any row is red, or (amber) any row is amber or red")},
             switch_option("--as-published",
                           say("show the verdicts recorded when the period was closed")),
             {"--closing", "N", say("which closing of the period (default: the latest)")},
             output_option()},
            "jixiao evaluate\n"
            "jixiao evaluate --period 2024Q3 --status red,amber,missing\n"
            "jixiao evaluate -C samples/hongshan-2024 --term annual\n"
            "jixiao evaluate --format csv -o 2024Q3.csv --fail-on red",
            read_evaluate,
            run_evaluate};
}

}  // namespace jixiao
