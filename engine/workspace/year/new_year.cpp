#include "workspace/year/new_year.hpp"

#include "base/refusal.hpp"
#include "base/replaced.hpp"
#include "read/workspace/manifest.hpp"
#include "read/workspace/modeline.hpp"
#include "read/workspace/read_table.hpp"
#include "workspace/year/next_manifest.hpp"
#include "workspace/year/next_table.hpp"

#include <algorithm>

namespace jixiao::year {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void refuse(std::string const& file, int year) {
    throw Refusal{say("{0} cannot be carried into {1} by a program", file, year),
                  say("write its lists and maps on lines of their own, then try again")};
}

std::vector<std::string> ids_of(Table const& table, int year) {
    std::vector<std::string> ids;
    for (auto const& goal : table.goals)
        for (auto const& row : goal.indicators)
            if (goal.term.is_annual() || goal.term.to_year >= year) ids.push_back(row.id);
    return ids;
}

/// Throws Refusal unless a table that was made reads as it should: the same rows, those of the year
/// blank, and nothing else wrong.
void prove_table(Source const& made, NextTable const& next, Table const& last, int year,
                 Units const& units) {
    std::vector<Diagnostic> found;
    auto const table = read_table(made, units, found);
    auto const blank =
        std::erase_if(found, [](Diagnostic const& each) { return each.code == "target-blank"; });
    auto const& last_file = last.place.file.text();
    if (!table || has_errors(found) || blank != next.blank_targets || table->year != year ||
        !table->budget.empty() || !table->spending.empty() || !table->sources.empty() ||
        !table->overall.empty() || ids_of(*table, year) != ids_of(last, year))
        refuse(last_file, year);
    for (auto const& goal : table->goals)
        for (auto const& row : goal.indicators)
            if (goal.term.is_annual() && !row.details().revised.empty()) refuse(last_file, year);
}

/// The same of jixiao.yaml: tables and actuals are where they are put, and all actuals of before
/// are earlier ones.
void prove_manifest(Source const& made, Source const& last, NextPlaces const& places, int year) {
    std::vector<Diagnostic> found, known;
    auto const now = read_manifest(made, found);
    auto const before = read_manifest(last, known);
    std::vector<std::string> tables;
    for (auto const& path : places.indicators())
        if (path) tables.push_back(*path);
    if (tables.empty()) tables = {"indicators"};
    auto const is_at = [](std::vector<NamedPath> const& paths,
                          std::vector<std::string> const& texts) {
        return std::equal(paths.begin(), paths.end(), texts.begin(), texts.end(),
                          [](auto const& path, auto const& text) { return path.text == text; });
    };
    if (has_errors(found) || !is_at(now.indicators, tables) ||
        (!before.actuals.empty() && !is_at(now.actuals, {places.actuals()})) ||
        now.earlier.size() != before.earlier.size() + before.actuals.size() ||
        now.units.size() != before.units.size() || now.waivers.size() != before.waivers.size())
        refuse(last.name, year);
}

}  // namespace

fs::path folder_of_next(fs::path const& folder, int year) {
    auto const whole = (fs::absolute(folder) / "").lexically_normal().parent_path();
    auto const name = whole.filename().string();
    auto const last = std::to_string(year - 1);
    auto const next = name.find(last) == std::string::npos
                          ? name + "-" + std::to_string(year)
                          : replaced(name, last, std::to_string(year));
    return whole.parent_path() / next;
}

NewYear new_year(Workspace const& workspace, std::map<std::string, LastYear> const& last, int year,
                 fs::path const& from, fs::path const& to, Catalog const& catalog) {
    NewYear made;
    auto const manifest = (from / "jixiao.yaml").lexically_normal().generic_string();
    Source const before{manifest, workspace.sources.at(manifest)};
    std::vector<Diagnostic> none;
    NextPlaces places{read_manifest(before, none), from, year};
    made.actuals = to / places.actuals();
    for (auto const& table : workspace.book.tables) {
        auto const& file = table.place.file.text();
        Source const source{file, workspace.sources.at(file)};
        auto next = next_table(source, table, last, year, workspace.units, catalog);
        made.blank_targets += next.blank_targets;
        made.kept_rows += next.kept_rows;
        for (auto const& goal : next.ended_goals)
            made.left_out.push_back(catalog(say("{0}: {1}, which has ended", table.title(), goal)));
        if (next.text.empty()) continue;
        next.text = with_modeline("table", std::move(next.text));
        prove_table({file, next.text}, next, table, year, workspace.units);
        made.files.push_back({to / places.place_of(file), std::move(next.text)});
    }
    for (auto const& budget : workspace.budgets)
        made.left_out.push_back(catalog(say("the printed budget tables of {0}", budget.year)));
    auto text = with_modeline("workspace", next_manifest(before, from, to, places));
    prove_manifest({manifest, text}, before, places, year);
    made.files.push_back({to / "jixiao.yaml", std::move(text)});
    return made;
}

}  // namespace jixiao::year
