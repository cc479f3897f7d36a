#include "workspace/entries/start_period.hpp"

#include "base/refusal.hpp"
#include "model/book/annual_years.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/file_name.hpp"
#include "system/folder_lock.hpp"
#include "system/write_file.hpp"
#include "workspace/entries/money_lines.hpp"

#include <algorithm>

namespace jixiao::entries {
namespace fs = std::filesystem;
namespace {

/// 2024Q4.yaml, or for one owner 2024Q4-综合科.yaml.
fs::path file_for(Workspace const& workspace, Choice const& choice, Period period) {
    if (workspace.actuals_folder.empty())
        throw Refusal{say("jixiao.yaml names no folder under actuals, only files"),
                      say("name the new file with -o, and add it to actuals")};
    auto name = period.text();
    for (auto const& part : {choice.owner, choice.table})
        if (!part.empty()) name += "-" + file_name_part(part);
    return workspace.actuals_folder / (name + ".yaml");
}

void make_file(fs::path const& file, std::string const& text) {
    auto const folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure) throw Refusal{say("cannot create {0}: {1}", folder.string(), failure.message())};
    FolderLock const lock{folder};
    if (fs::exists(file))
        throw Refusal{say("{0} already exists; nothing in it was changed", file.string()),
                      say("fill it in, or remove it first")};
    write_file(file, text);
}

/// At the end of a year, a line for what became of each 年度总体目标: no owner reports it alone.
std::string blank_overall(Book const& book, Choice const& choice, Period period,
                          Catalog const& catalog) {
    constexpr auto december = 12;
    if (period.last.month() != december || !choice.owner.empty()) return {};
    std::string lines;
    for (auto const& table : book.tables)
        if (!table.overall.empty() && (choice.table.empty() || is_named(table, choice.table)))
            lines += "  " + yaml_scalar(table.title()) + ":\n";
    if (lines.empty()) return {};
    auto const remark = catalog(
        say("What became of the overall target of each table; the self-evaluation form shows it"));
    return "# " + remark + "\noverall:\n" + lines;
}

/// Entries of a year stay in the workspace of its tables, also where goals of several years go on.
void require_year_of_tables(Book const& book, Period period) {
    auto const years = annual_years(book);
    if (!years) return;
    if (period.year() > years->last)
        throw Refusal{
            say("the annual goals of the tables end with {0}, before {1}", years->last,
                period.text()),
            say("make the workspace of the next year: jixiao new-year {0}", years->last + 1)};
    if (period.year() < years->first)
        throw Refusal{say("the annual goals of the tables begin with {0}, after {1}", years->first,
                          period.text()),
                      say("start it in the workspace of {0}", period.year())};
}

}  // namespace

StartedPeriod start_period(Workspace const& workspace, Choice const& choice, Period period,
                           fs::path file, Catalog const& catalog) {
    require_year_of_tables(workspace.book, period);
    auto const evaluation = evaluate(workspace, period);
    auto const lines =
        lines_to_fill(evaluation, workspace.book, workspace.actuals, choice, catalog);
    if (lines.empty()) throw Refusal{say("no selected goal covers {0}", period.text())};
    if (file.empty()) file = file_for(workspace, choice, period);
    make_file(
        file,
        blank_actuals(catalog.language(), period, usual_values(workspace.actuals), lines,
                      money_to_fill(money_lines(evaluation, workspace.actuals, choice), catalog)) +
            blank_overall(workspace.book, choice, period, catalog));
    auto const due = std::count_if(lines.begin(), lines.end(),
                                   [](BlankLine const& line) { return line.is_due; });
    return {std::move(file), due, static_cast<std::ptrdiff_t>(lines.size()) - due};
}

}  // namespace jixiao::entries
