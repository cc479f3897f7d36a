#include "tests/forms/form_of_unit.hpp"

#include "evaluate/evaluate.hpp"

#include <stdexcept>

namespace jixiao::tests {

std::unique_ptr<FormsOfUnit> forms_of_unit(forms::Kind kind, std::string const& period) {
    auto unit = std::make_unique<FormsOfUnit>();
    auto& workspace = unit->workspace;
    workspace = load_workspace(JIXIAO_SOURCE_DIR "/tests/forms/unit");
    unit->evaluation = evaluate(workspace.book, workspace.actuals, workspace.profile,
                                workspace.units, *parse_period(period), Detail::verdicts);
    auto const report =
        make_report(unit->evaluation, workspace.profile, Selection{"", TermChoice::annual, {}, {}});
    auto const& executions = unit->evaluation.executions;
    if (kind == forms::Kind::monitoring) {
        unit->forms = forms::monitoring_forms(report, executions);
        return unit;
    }
    unit->scores = score::score_tables(unit->evaluation, executions, workspace.profile);
    unit->forms = forms::self_evaluation_forms(report, executions, unit->scores);
    return unit;
}

forms::Row const& row_of(FormsOfUnit const& unit, std::string const& id) {
    for (auto const& form : unit.forms)
        for (auto const& row : form.rows)
            if (row.verdict->indicator->id == id) return row;
    throw std::out_of_range{id};
}

}  // namespace jixiao::tests
