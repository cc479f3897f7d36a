#include "read/document/settle_tables.hpp"

#include "base/fraction.hpp"
#include "base/nearest.hpp"
#include "read/document/titles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

namespace jixiao::document {
namespace {

Diagnostic about(ImportedTable const& table, Remarks const& remarks, Message message) {
    return {Severity::note,
            import_codes::repaired,
            {remarks.file_of(table.part), table.line, 1, 1},
            std::move(message),
            {},
            {}};
}

/// Forms of one unit spell its name differently (…与经济信息化局, …和经济信息局); the department's
/// own table decides.
void unify_units(Imported& imported, Remarks& remarks) {
    auto const department = std::find_if(
        imported.tables.begin(), imported.tables.end(),
        [](ImportedTable const& t) { return t.kind == TableKind::department && !t.unit.empty(); });
    if (department == imported.tables.end()) {
        for (auto& table : imported.tables)
            if (table.unit.empty()) table.unit = imported.budget.unit;
        if (!imported.tables.empty() && imported.budget.unit.empty())
            imported.budget.unit = imported.tables.front().unit;
        return;
    }
    auto const unit = department->unit;
    if (imported.budget.unit.empty() || nearest(imported.budget.unit, {unit}))
        imported.budget.unit = unit;
    for (auto& table : imported.tables) {
        if (table.unit == unit) continue;
        if (!table.unit.empty() && !nearest(table.unit, {unit})) continue;
        if (!table.unit.empty())
            if (table.unit_rank >= 4)
                remarks.add(about(
                    table, remarks,
                    say("the unit is written {0} here; {1} is used, as in the department's table",
                        table.unit, unit)));
        table.unit = unit;
    }
}

/// What stands for the year of a table, and for the years before it.
void settle_years(ImportedTable& table, int long_term_end) {
    auto const year = table.year;
    for (auto& goal : table.goals) {
        if (goal.term.from_year == goal.term.to_year)
            goal.term = {year, year};
        else if (table.long_term)
            goal.term = {table.long_term->first, table.long_term->second};
        else
            goal.term = {year, long_term_end > year ? long_term_end : year + 2};
        for (auto& row : goal.indicators) {
            std::map<int, std::string> history;
            for (auto& [past, value] : row.history)
                history[past < 0 ? year + past : past] = std::move(value);
            row.history = std::move(history);
        }
    }
    std::stable_partition(table.goals.begin(), table.goals.end(),
                          [](ImportedGoal const& goal) { return goal.term.is_annual(); });
}

/// A form whose title says neither 整体 nor 项目 is a project's when it names one.
void settle_kind(ImportedTable& table, Remarks& remarks) {
    if (table.kind == TableKind::department) return;
    if (table.project.empty()) table.project = project_in(table.title);
    if (!table.project.empty()) return;
    if (!table.kind_is_known) {
        table.kind = TableKind::department;
        return;
    }
    table.project = table.title;
    remarks.add({Severity::warning,
                 import_codes::doubtful,
                 {remarks.file_of(table.part), table.line, 1, 1},
                 say("the form names no project; its title is used as the name"),
                 say("enter the name after project: in its file"),
                 {}});
}

void settle_period(ImportedTable& table, ImportOptions const& options) {
    auto const has_actuals =
        std::any_of(table.goals.begin(), table.goals.end(), [](ImportedGoal const& goal) {
            return std::any_of(goal.indicators.begin(), goal.indicators.end(),
                               [](ImportedIndicator const& row) { return !row.actual.empty(); });
        });
    if (!has_actuals)
        table.period.clear();
    else
        table.period =
            !options.period.empty() ? options.period : std::to_string(table.year) + table.period;
}

/// What no document leaves out and no guess can stand for.
void ask_for_missing(Imported const& imported, Remarks& remarks) {
    for (auto const& table : imported.tables) {
        auto const ask = [&](Message message, Message hint) {
            remarks.add({Severity::error,
                         "import-incomplete",
                         {remarks.file_of(table.part), table.line, 1, 1},
                         std::move(message),
                         std::move(hint),
                         {}});
        };
        if (table.year == 0)
            ask(say("the document does not state the year of the table"),
                say("give it with --year, such as --year 2024"));
        if (table.unit.empty())
            ask(say("the document does not state the unit of the table"),
                say("give the unit's full name with --unit"));
    }
}

/// A project and a department have one table each: which of two holds nobody knows, so the later
/// is left out.
void drop_repeated(Imported& imported, Remarks& remarks) {
    std::set<std::tuple<std::string, int, TableKind, std::string, std::string>> seen;
    std::erase_if(imported.tables, [&](ImportedTable const& table) {
        auto const is_project = table.kind == TableKind::project;
        auto const& name = is_project ? table.project : table.unit;
        auto const is_new =
            seen.emplace(table.unit, table.year, table.kind, name, table.code).second;
        if (is_new) return false;
        remarks.add({Severity::warning,
                     import_codes::doubtful,
                     {remarks.file_of(table.part), table.line, 1, 1},
                     say("{0} has a table further above; this one is left out", name),
                     say("compare the two; import them apart if they are two projects"),
                     {}});
        return true;
    });
}

/// Weights of a whole table add up to 100, or to what the budget's part leaves of it.
void check_weights(ImportedTable const& table, Remarks& remarks) {
    Fraction sum{0};
    for (auto const& goal : table.goals) {
        if (!goal.term.is_annual()) continue;
        for (auto const& row : goal.indicators) {
            auto const weight = Decimal::from_text(row.weight);
            if (!weight) return;
            sum = sum + Fraction{*weight};
        }
    }
    for (auto const whole : {0, 100, 90, 80, 1})
        if (sum == Fraction{Decimal{whole}}) return;
    remarks.add(
        {Severity::warning,
         import_codes::doubtful,
         {remarks.file_of(table.part), table.line, 1, 1},
         say("the weights of the table add up to {0}, neither to 100 nor to 90", sum.text()),
         say("compare with the document; a row or a weight may be missing"),
         {}});
}

void number_indicators(ImportedTable& table, std::string const& prefix) {
    std::size_t annual = 0, long_term = 0;
    for (auto& goal : table.goals)
        for (auto& indicator : goal.indicators)
            indicator.id = goal.term.is_annual() ? fmt::format("{}-A-{:02}", prefix, ++annual)
                                                 : fmt::format("{}-L-{:02}", prefix, ++long_term);
}

}  // namespace

void settle_tables(Imported& imported, int long_term_end, ImportOptions const& options,
                   Remarks& remarks) {
    for (auto& table : imported.tables) {
        if (options.year) table.year = *options.year;
        if (table.year == 0) table.year = imported.budget.year;
        if (!options.unit.empty()) table.unit = options.unit;
        settle_kind(table, remarks);
    }
    unify_units(imported, remarks);
    drop_repeated(imported, remarks);
    std::size_t departments = 0, projects = 0;
    for (auto& table : imported.tables) {
        auto const has_long_term =
            std::any_of(table.goals.begin(), table.goals.end(),
                        [](auto const& g) { return g.term.from_year != g.term.to_year; });
        if (has_long_term && long_term_end == 0 && !table.long_term)
            remarks.add(about(table, remarks,
                              say("the long-term goals do not state their last year; {0} is used",
                                  table.year + 2)));
        settle_years(table, long_term_end);
        settle_period(table, options);
        check_weights(table, remarks);
        auto const is_department = table.kind == TableKind::department;
        auto const count = is_department ? ++departments : ++projects;
        number_indicators(table, !is_department ? fmt::format("P{}", count)
                                 : count == 1   ? std::string{"D"}
                                                : fmt::format("D{}", count));
    }
    ask_for_missing(imported, remarks);
}

}  // namespace jixiao::document
