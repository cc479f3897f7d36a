#include "import/settle_tables.hpp"

#include "text/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::importing {
namespace {

Diagnostic about(ImportedTable const& table, Remarks const& remarks, Message message) {
    return {Severity::note,
            import_codes::repaired,
            {remarks.file(), table.line, 1, 1},
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
            remarks.add(about(table, remarks,
                              say("the unit is written {0} here; {1} is taken, as in the "
                                  "department's table",
                                  table.unit, unit)));
        table.unit = unit;
    }
}

void settle_terms(ImportedTable& table, int long_term_end) {
    auto const end = long_term_end > table.year ? long_term_end : table.year + 2;
    for (auto& goal : table.goals)
        if (!goal.term.is_annual()) goal.term.to_year = end;
    std::stable_partition(table.goals.begin(), table.goals.end(),
                          [](ImportedGoal const& goal) { return goal.term.is_annual(); });
}

void number_indicators(ImportedTable& table, std::string const& prefix) {
    std::size_t annual = 0, long_term = 0;
    for (auto& goal : table.goals)
        for (auto& indicator : goal.indicators)
            indicator.id = goal.term.is_annual() ? fmt::format("{}-A-{:02}", prefix, ++annual)
                                                 : fmt::format("{}-L-{:02}", prefix, ++long_term);
}

}  // namespace

void settle_tables(Imported& imported, int long_term_end, Remarks& remarks) {
    unify_units(imported, remarks);
    std::size_t departments = 0, projects = 0;
    for (auto& table : imported.tables) {
        auto const has_long_term = std::any_of(table.goals.begin(), table.goals.end(),
                                               [](auto const& g) { return !g.term.is_annual(); });
        if (has_long_term && long_term_end == 0)
            remarks.add(about(table, remarks,
                              say("no last year of the long-term goals is stated; {0} is taken",
                                  table.year + 2)));
        settle_terms(table, long_term_end);
        auto const is_department = table.kind == TableKind::department;
        auto const count = is_department ? ++departments : ++projects;
        number_indicators(table, !is_department ? fmt::format("P{}", count)
                                 : count == 1   ? std::string{"D"}
                                                : fmt::format("D{}", count));
    }
}

}  // namespace jixiao::importing
