#include "app/cli/compare_scores.hpp"

#include "rules/score/score.hpp"
#include "rules/status/evaluate.hpp"

#include <map>
#include <set>

namespace jixiao {

using namespace document;
namespace {

/// The printed rows with a score, by id.
std::map<std::string, ImportedIndicator const*> scored_rows(Imported const& imported) {
    std::map<std::string, ImportedIndicator const*> rows;
    for (auto const& table : imported.tables)
        for (auto const& goal : table.goals)
            for (auto const& row : goal.indicators)
                if (!row.score.empty() && !row.weight.empty()) rows[row.id] = &row;
    return rows;
}

}  // namespace

void compare_scores(Imported& imported, Workspace const& workspace) {
    auto const printed = scored_rows(imported);
    if (printed.empty()) return;
    std::set<std::string> periods;
    for (auto const& table : imported.tables) periods.insert(table.period);
    auto const file =
        imported.diagnostics.empty() ? std::string{} : imported.diagnostics[0].place.file.text();
    for (auto const& text : periods) {
        auto const period = parse_period(text);
        constexpr auto december = 12;
        if (!period || period->last.month() != december) continue;
        auto const evaluation = evaluate(workspace.book, workspace.actuals, workspace.profile,
                                         workspace.units, *period, Detail::verdicts);
        auto const scores =
            score::score_tables(evaluation, evaluation.executions, workspace.profile);
        for (auto const& table : scores.tables)
            for (auto const& row : table.rows) {
                auto const found = printed.find(row.verdict->indicator->id);
                if (found == printed.end() || !row.score || row.is_entered) continue;
                auto const& [id, from] = *found;
                auto const weight = Decimal::from_text(from->weight);
                auto const score = Decimal::from_text(from->score);
                if (!weight || !score || row.weight != *weight || *row.score == *score) continue;
                imported.diagnostics.push_back({Severity::note,
                                                import_codes::scored,
                                                {file, from->line, 1, 1},
                                                say("{0}: the printed score is {1}, the computed "
                                                    "one {2}",
                                                    from->name, from->score, row.score->text()),
                                                {},
                                                {}});
            }
    }
}

}  // namespace jixiao
