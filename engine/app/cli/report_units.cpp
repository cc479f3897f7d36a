#include "app/cli/report_units.hpp"

#include "app/cli/finding.hpp"
#include "app/cli/progress_line.hpp"
#include "app/cli/restated.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "report/file_name.hpp"
#include "report/formats.hpp"
#include "report/page/index.hpp"
#include "system/write_files.hpp"
#include "workspace/history/report_on.hpp"

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

std::size_t count_errors(Workspace const& workspace, Evaluation const& now) {
    auto const all = joined_diagnostics(workspace, {now.diagnostics()});
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [](auto& found) { return found.severity == Severity::error; }));
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

void report_files_written(Shell const& shell, std::size_t files, Catalog const& catalog) {
    shell.report_written(say("Files written to {1}: {0}", files, shell.options.output), catalog);
}

void require_folder(std::string const& output) {
    std::error_code ignored;
    if (output.empty() || (fs::exists(output, ignored) && !fs::is_directory(output, ignored)))
        throw Refusal{say("the reports of several workspaces go into a folder"),
                      say("name a folder, such as -o reports/")};
}

int report_units(Shell const& shell, Members const& members) {
    auto const& options = shell.options;
    require_folder(options.output);
    auto const& format = *choose("--format", options.format, reports::report_choices());
    Catalog const catalog{shell.language(members.language())};
    auto has_errors = report_errors(shell, members.naming, {}, catalog);
    require_table(members, options.selection.table);
    auto const period = chosen_period(shell, members);
    auto const names = file_names_of(members);
    std::vector<reports::IndexLine> lines;
    std::vector<FileToWrite> files;
    std::vector<RollUp> roll_ups;
    ProgressLine line{shell, WorkParts::units};
    auto const progress = line.report();
    for (std::size_t i = 0; i < members.all.size(); ++i) {
        auto const& [folder, workspace] = members.all[i];
        report_progress(progress, i, members.all.size(), names[i]);
        auto const [year, closed, report] = history::report_on(
            kept_in(shell, folder, workspace), period, options.selection, format.needs);
        line.erase();
        report_errors(shell, workspace, {year.now.diagnostics()}, catalog);
        auto const errors = count_errors(workspace, year.now);
        has_errors |= errors > 0;
        roll_ups.push_back(report.whole.roll_up);
        lines.push_back({unit_of(members.all[i]), {}, roll_ups.back(), errors});
        if (report.parts.empty()) continue;
        report_progress(progress, i, members.all.size(), names[i]);
        lines.back().file = names[i] + "-" + period.text() + "." + std::string{format.ending};
        files.push_back({fs::path{options.output} / lines.back().file,
                         format.write({{&report, folder}}, catalog, {options.bom, false, {}})});
    }
    if (files.empty() && !has_errors)
        throw Refusal{say("no selected goal covers {0}", period.text())};
    files.push_back({fs::path{options.output} / "index.html",
                     reports::index_page(lines, sum_of(roll_ups), period, catalog)});
    line.erase();
    write_files(files);
    report_files_written(shell, files.size(), catalog);
    if (shell.log)
        for (auto const& file : files)
            shell.log->info("wrote {}, {} bytes", printable(file.path.string()), file.text.size());
    return has_errors ? findings : clean;
}

}  // namespace jixiao
