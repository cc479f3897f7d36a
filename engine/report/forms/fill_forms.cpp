#include "report/forms/fill_forms.hpp"

#include "base/refusal.hpp"
#include "report/evaluate_workspace.hpp"

namespace jixiao::forms {
namespace {

void require_period_of(Kind kind, Period period) {
    constexpr auto december = 12;
    if (kind == Kind::self_evaluation && period.last.month() != december)
        throw Refusal{say("a self-evaluation covers a whole year, not {0}", period.text()),
                      say("for example: --period {0}", period.year())};
}

}  // namespace

FilledForms fill_forms(Workspace const& workspace, Kind kind, Period period,
                       std::string const& table) {
    require_period_of(kind, period);
    FilledForms filled;
    filled.as_of = period;
    filled.year = evaluate_year(workspace, period, {});
    auto const& evaluation = filled.year.now;
    filled.diagnostics = evaluation.diagnostics;
    auto const report =
        make_report(filled.year, workspace.profile, {table, TermChoice::annual, {}, {}});
    auto const& executions = evaluation.executions;
    if (kind == Kind::monitoring) {
        filled.forms = monitoring_forms(report, executions);
        return filled;
    }
    filled.scores = score::score_tables(evaluation, executions, workspace.profile);
    filled.diagnostics.insert(filled.diagnostics.end(), filled.scores.diagnostics.begin(),
                              filled.scores.diagnostics.end());
    filled.forms = self_evaluation_forms(report, executions, filled.scores);
    return filled;
}

}  // namespace jixiao::forms
