#include "cli/finding.hpp"
#include "cli/members.hpp"
#include "cli/published_command.hpp"
#include "cli/restated.hpp"
#include "cli/usage_error.hpp"
#include "evaluate/places_within.hpp"
#include "report/csv.hpp"
#include "report/evaluation_json.hpp"
#include "report/printable.hpp"
#include "report/summary.hpp"
#include "report/terminal.hpp"

#include <algorithm>
#include <ostream>

namespace jixiao {
namespace {

/// The report on one member; what it points into lives as long as `members` and `evaluations`.
struct MemberReport {
    Member const* member = nullptr;
    Report report;
};

std::vector<Report> reports_of(std::vector<MemberReport> const& all) {
    std::vector<Report> reports;
    reports.reserve(all.size());
    for (auto const& each : all) reports.push_back(each.report);
    return reports;
}

std::string json_of(std::vector<MemberReport> const& all, Members const& members,
                    Catalog const& catalog) {
    if (!members.are_many) return evaluation_json(all.front().report, catalog);
    std::vector<std::string> folders;
    folders.reserve(all.size());
    for (auto const& each : all) folders.push_back(each.member->folder);
    return evaluations_json(reports_of(all), folders, catalog);
}

std::string table_of(std::vector<MemberReport> const& all, Members const& members,
                     Catalog const& catalog, Shell const& shell) {
    std::string shown;
    for (auto const& [member, report] : all)
        shown += show_report(report, catalog, look_at(shell, members, *member)) +
                 (members.are_many ? "\n" : "");
    return members.are_many ? shown + units_summary(reports_of(all), catalog, shell.look()) : shown;
}

std::string shown(std::vector<MemberReport> const& all, Members const& members,
                  Catalog const& catalog, Shell const& shell) {
    switch (shell.options.format) {
        case Format::json: return json_of(all, members, catalog);
        case Format::csv: return evaluation_csv(reports_of(all), catalog);
        default: return table_of(all, members, catalog, shell);
    }
}

bool fails(Report const& report, std::optional<Status> const& fail_on) {
    if (!fail_on) return false;
    auto const& counts = report.roll_up;
    return counts.red > 0 || (*fail_on == Status::amber && counts.amber > 0);
}

/// Where to write, to whom has reported nothing yet.
void tell_where_to_begin(Shell const& shell, Workspace const& workspace, Catalog const& catalog) {
    auto const& unfilled = workspace.actuals.unfilled;
    if (!workspace.actuals.all.empty() || unfilled.empty()) return;
    shell.err << printable(
                     catalog(say("Nothing has been reported yet. Fill in {0}, then evaluate again.",
                                 unfilled.front().file)))
              << '\n';
}

}  // namespace

int evaluate_command(Shell const& shell) {
    auto const& options = shell.options;
    if (options.history.as_published) return published_command(shell);
    auto const members = load_members(shell);
    Catalog const catalog{shell.language(members.language())};
    require_table(members, options.selection.table);
    auto const period = chosen_period(shell, members);
    // Only the JSON shows the steps; the others do not pay for them.
    auto const detail = options.format == Format::json ? Detail::derivation : Detail::verdicts;
    auto has_errors = members.are_many && tell_errors(shell, members.naming, {}, catalog);
    std::vector<Evaluation> evaluations;
    evaluations.reserve(members.all.size());
    std::vector<MemberReport> reports;
    for (auto const& member : members.all) {
        auto const& workspace = member.workspace;
        evaluations.push_back(places_within(
            member.folder, evaluate(workspace.book, workspace.actuals, workspace.profile,
                                    workspace.units, period, detail)));
        auto report = make_report(evaluations.back(), workspace.profile, options.selection);
        has_errors |= tell_errors(shell, workspace, {evaluations.back().diagnostics}, catalog);
        tell_restated(shell, member.folder, workspace, period, catalog);
        if (!report.selected.empty() || !members.are_many)
            reports.push_back({&member, std::move(report)});
    }
    auto const is_empty = std::all_of(reports.begin(), reports.end(), [](auto const& each) {
        return each.report.selected.empty();
    });
    if (is_empty && !has_errors)
        throw UsageError{say("no selected goal covers {0}", period.text())};
    shell.deliver(shown(reports, members, catalog, shell));
    for (auto const& each : reports) tell_where_to_begin(shell, each.member->workspace, catalog);
    auto const is_failure = std::any_of(reports.begin(), reports.end(), [&](auto const& each) {
        return fails(each.report, options.fail_on);
    });
    return has_errors || is_failure ? findings : clean;
}

}  // namespace jixiao
