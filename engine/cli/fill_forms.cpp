#include "cli/fill_forms.hpp"

#include "cli/finding.hpp"
#include "cli/usage_error.hpp"
#include "evaluate/evaluate.hpp"

namespace jixiao {
namespace {

Period period_of_form(Shell const& shell, Workspace const& workspace, forms::Kind kind) {
    constexpr auto december = 12;
    auto const period = chosen_period(shell, workspace);
    if (kind == forms::Kind::self_evaluation && period.last.month() != december)
        throw UsageError{say("a self-evaluation is of a whole year, not of {0}", period.text()),
                         say("as in --period {0}", period.year())};
    return period;
}

}  // namespace

FilledForms fill_forms(Shell const& shell, Workspace const& workspace, forms::Kind kind) {
    auto const period = period_of_form(shell, workspace, kind);
    auto evaluation = evaluate(workspace.book, workspace.actuals, workspace.profile,
                               workspace.units, period, Detail::verdicts);
    Selection const selection{shell.options.selection.table, TermChoice::annual, {}, {}};
    FilledForms filled;
    filled.as_of = period;
    filled.forms = forms::make_forms(kind, make_report(evaluation, workspace.profile, selection),
                                     workspace.units);
    filled.diagnostics = std::move(evaluation.diagnostics);
    filled.verdicts = std::move(evaluation.verdicts);  // which leaves them where they are
    return filled;
}

}  // namespace jixiao
