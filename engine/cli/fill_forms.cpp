#include "cli/fill_forms.hpp"

#include "cli/usage_error.hpp"
#include "evaluate/evaluate.hpp"

namespace jixiao {
namespace {

void require_period_of(forms::Kind kind, Period period) {
    constexpr auto december = 12;
    if (kind == forms::Kind::self_evaluation && period.last.month() != december)
        throw UsageError{say("a self-evaluation covers a whole year, not {0}", period.text()),
                         say("for example: --period {0}", period.year())};
}

}  // namespace

FilledForms fill_forms(Shell const& shell, Workspace const& workspace, forms::Kind kind,
                       Period period) {
    require_period_of(kind, period);
    FilledForms filled;
    filled.as_of = period;
    filled.evaluation = evaluate(workspace.book, workspace.actuals, workspace.profile,
                                 workspace.units, period, Detail::verdicts);
    filled.diagnostics = filled.evaluation.diagnostics;
    Selection const selection{shell.options.selection.table, TermChoice::annual, {}, {}};
    auto const report = make_report(filled.evaluation, workspace.profile, selection);
    auto const& executions = filled.evaluation.executions;
    if (kind == forms::Kind::monitoring) {
        filled.forms = forms::monitoring_forms(report, executions);
        return filled;
    }
    filled.scores = score::score_tables(filled.evaluation, executions, workspace.profile);
    filled.diagnostics.insert(filled.diagnostics.end(), filled.scores.diagnostics.begin(),
                              filled.scores.diagnostics.end());
    filled.forms = forms::self_evaluation_forms(report, executions, filled.scores);
    return filled;
}

}  // namespace jixiao
