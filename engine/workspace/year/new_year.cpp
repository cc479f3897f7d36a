#include "workspace/year/new_year.hpp"

#include "base/refusal.hpp"
#include "base/replaced.hpp"
#include "read/workspace/manifest.hpp"
#include "read/workspace/read_table.hpp"
#include "workspace/year/next_manifest.hpp"
#include "workspace/year/next_table.hpp"

#include <algorithm>
#include <set>

namespace jixiao::year {
namespace fs = std::filesystem;
namespace {

/// The result of a row; a value to date also of one that could not be held to its target.
std::string result_of(Verdict const& verdict) {
    if (verdict.state == State::rated) return verdict.actual_text;
    auto const is_value = verdict.state == State::undecidable && verdict.actual != nullptr &&
                          verdict.actual->values == Values::to_date &&
                          verdict.actual->value.has_value();
    return is_value ? verdict.actual->text : std::string{};
}

/// What counts at the end of the year, of every row by its id.
std::map<std::string, LastYear> results_of(Evaluation const& closing) {
    std::map<std::string, LastYear> results;
    for (auto const& verdict : closing.verdicts)
        results[verdict.indicator->id] = {verdict.target->text, result_of(verdict)};
    return results;
}

/// The file's name with the new year in it, in the folder of tables; another one where two files
/// of last year have the same.
fs::path place_of(fs::path const& file, int year, std::set<fs::path>& taken) {
    auto const stem =
        replaced(file.stem().string(), std::to_string(year - 1), std::to_string(year));
    auto name = fs::path{"indicators"} / (stem + ".yaml");
    for (int number = 2; !taken.insert(name).second; ++number)
        name = fs::path{"indicators"} / (stem + "-" + std::to_string(number) + ".yaml");
    return name;
}

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
            if (goal.term.is_annual() && !row.revised.empty()) refuse(last_file, year);
}

/// The same of jixiao.yaml: the folders are those of the new workspace, and all actuals of before
/// are earlier ones.
void prove_manifest(Source const& made, Source const& last, int year) {
    std::vector<Diagnostic> found, known;
    auto const now = read_manifest(made, found);
    auto const before = read_manifest(last, known);
    auto const is_one = [](std::vector<NamedPath> const& paths, std::string_view path) {
        return paths.size() == 1 && paths.front().text == path;
    };
    if (has_errors(found) || !is_one(now.indicators, "indicators") ||
        (!before.actuals.empty() && !is_one(now.actuals, "actuals")) ||
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

NewYear new_year(Workspace const& workspace, Evaluation const& closing, int year,
                 fs::path const& from, fs::path const& to, Catalog const& catalog) {
    NewYear made;
    auto const results = results_of(closing);
    std::set<fs::path> taken;
    for (auto const& table : workspace.book.tables) {
        auto const& file = table.place.file.text();
        Source const source{file, workspace.sources.at(file)};
        auto next = next_table(source, table, results, year, workspace.units, catalog);
        made.blank_targets += next.blank_targets;
        made.kept_rows += next.kept_rows;
        for (auto const& goal : next.ended_goals)
            made.left_out.push_back(catalog(say("{0}: {1}, which has ended", table.title(), goal)));
        if (next.text.empty()) continue;
        prove_table({file, next.text}, next, table, year, workspace.units);
        made.files.push_back({to / place_of(file, year, taken), std::move(next.text)});
    }
    for (auto const& budget : workspace.budgets)
        made.left_out.push_back(catalog(say("the printed budget tables of {0}", budget.year)));
    auto const manifest = (from / "jixiao.yaml").lexically_normal().generic_string();
    auto const source = workspace.sources.find(manifest);
    if (source == workspace.sources.end()) return made;
    Source const last{manifest, source->second};
    auto text = next_manifest(last, from, to);
    prove_manifest({manifest, text}, last, year);
    made.files.push_back({to / "jixiao.yaml", std::move(text)});
    return made;
}

}  // namespace jixiao::year
