#include "cli/report_units.hpp"

#include "cli/finding.hpp"
#include "cli/report_file.hpp"
#include "cli/report_text.hpp"
#include "cli/restated.hpp"
#include "cli/usage_error.hpp"
#include "cli/write_files.hpp"
#include "evaluate/places_within.hpp"
#include "handout/page/index.hpp"

#include <spdlog/logger.h>

#include <algorithm>
#include <set>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

std::string lower(std::string text) {
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// What a unit is called: as its tables say, else as its folder.
std::string unit_of(Member const& member) {
    auto const& tables = member.workspace.book.tables;
    if (!tables.empty() && !tables.front().unit.empty()) return tables.front().unit;
    return fs::path{member.folder}.filename().string();
}

/// What a member's report comes to.
struct UnitReport {
    handout::Year year;  // what the handout points into
    handout::Handout handout;
    std::size_t errors = 0;
};

UnitReport report_on(Member const& member, Period period, Shell const& shell,
                     Catalog const& catalog) {
    auto const& workspace = member.workspace;
    UnitReport report;
    report.year = handout::evaluate_year(workspace.book, workspace.actuals, workspace.profile,
                                         workspace.units, period);
    report.year.now = places_within(member.folder, std::move(report.year.now));
    report.handout = handout::make_handout(report.year, workspace.profile, shell.options.selection);
    mark_published(shell, member.folder, workspace, report.year.now, report.handout);
    tell_errors(shell, workspace, {report.year.now.diagnostics}, catalog);
    auto const all = joined_diagnostics(workspace, {report.year.now.diagnostics});
    report.errors = static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](auto& found) { return found.severity == Severity::error; }));
    return report;
}

}  // namespace

std::vector<std::string> distinct_names(std::vector<std::string> const& names) {
    std::set<std::string> taken;
    std::vector<std::string> distinct;
    for (auto const& name : names) {
        auto const part = file_name_part(name);
        auto chosen = part;
        for (int i = 2; !taken.insert(lower(chosen)).second; ++i)
            chosen = part + "-" + std::to_string(i);
        distinct.push_back(chosen);
    }
    return distinct;
}

std::vector<std::string> file_names_of(Members const& members) {
    std::vector<std::string> units;
    for (auto const& member : members.all) units.push_back(unit_of(member));
    return distinct_names(units);
}

void require_folder(std::string const& output) {
    std::error_code ignored;
    if (!fs::is_directory(output, ignored))
        throw UsageError{say("the reports of several workspaces go into a folder"),
                         say("name an existing folder, such as -o reports")};
}

int report_units(Shell const& shell, Members const& members) {
    auto const& options = shell.options;
    require_folder(options.output);
    Catalog const catalog{shell.language(members.language())};
    auto has_errors = tell_errors(shell, members.naming, {}, catalog);
    require_table(members, options.selection.table);
    auto const period = chosen_period(shell, members);
    auto const names = file_names_of(members);
    std::vector<handout::IndexLine> lines;
    std::vector<FileToWrite> files;
    std::vector<RollUp> roll_ups;
    for (std::size_t i = 0; i < members.all.size(); ++i) {
        auto const report = report_on(members.all[i], period, shell, catalog);
        has_errors |= report.errors > 0;
        roll_ups.push_back(report.handout.whole.roll_up);
        lines.push_back({unit_of(members.all[i]), {}, roll_ups.back(), report.errors});
        if (report.handout.parts.empty()) continue;
        lines.back().file =
            names[i] + "-" + period.text() + "." + std::string{ending_of(options.format)};
        files.push_back({fs::path{options.output} / lines.back().file,
                         report_text(report.handout, catalog, options)});
    }
    if (files.empty() && !has_errors)
        throw UsageError{say("no selected goal covers {0}", period.text())};
    files.push_back({fs::path{options.output} / "index.html",
                     handout::index_page(lines, sum_of(roll_ups), period, catalog)});
    write_files(files);
    if (shell.log)
        for (auto const& file : files)
            shell.log->info("wrote {}, {} bytes", file.path.string(), file.text.size());
    return has_errors ? findings : clean;
}

}  // namespace jixiao
