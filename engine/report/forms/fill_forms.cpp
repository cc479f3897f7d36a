#include "report/forms/fill_forms.hpp"

#include "base/refusal.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/forms/read_layout.hpp"

namespace jixiao::forms {
namespace {

void require_period_of(Kind kind, Period period) {
    constexpr auto december = 12;
    if (kind == Kind::self_evaluation && period.last.month() != december)
        throw Refusal{say("a self-evaluation covers a whole year, not {0}", period.text()),
                      say("for example: --period {0}", period.year())};
}

std::shared_ptr<SheetLayout const> layout_for(Kind kind, Workspace const& workspace,
                                              std::vector<Diagnostic>& diagnostics) {
    auto const layout = layout_of(workspace, diagnostics);
    auto const& sheet = kind == Kind::monitoring ? *layout->monitoring : *layout->self_evaluation;
    return {layout, &sheet};
}

/// A file with lines for the end of the period, else one that waits for them.
std::optional<Place> file_of(Period period, Actuals const& actuals) {
    auto const first_line = [](FileName const& file) { return Place{file, 1, 1, 1}; };
    for (auto const& actual : actuals.all)
        if (actual.period.last == period.last) return first_line(actual.name_place.file);
    for (auto const& outlay : actuals.outlays)
        if (outlay.period.last == period.last) return first_line(outlay.name_place.file);
    for (auto const& file : actuals.unfilled)
        if (file.period.last == period.last) return first_line(file.file);
    return std::nullopt;
}

void add_from_actuals(Form& form, Actuals const& actuals) {
    if (auto const file = file_of(form.as_of, actuals)) form.file = *file;
    for (auto const& result : actuals.overall)
        if (result.period.last == form.as_of.last && is_named(*form.table, result.name))
            form.overall_result = result.text;
}

}  // namespace

FilledForms fill_forms(Workspace const& workspace, Kind kind, Period period,
                       std::string const& table) {
    require_period_of(kind, period);
    FilledForms filled;
    filled.as_of = period;
    filled.year = evaluate_year(workspace, period, {});
    auto const& evaluation = filled.year.now;
    filled.diagnostics = evaluation.diagnostics();
    auto const report =
        make_report(filled.year, workspace.profile, {table, TermChoice::annual, {}, {}});
    auto const& executions = evaluation.executions;
    auto const is_scored = kind == Kind::self_evaluation;
    if (is_scored) {
        filled.scores = score::score_tables(evaluation, executions, workspace.profile);
        filled.diagnostics.insert(filled.diagnostics.end(), filled.scores.diagnostics.begin(),
                                  filled.scores.diagnostics.end());
    }
    filled.forms = make_forms(kind, layout_for(kind, workspace, filled.of_layout), report,
                              executions, is_scored ? &filled.scores : nullptr);
    for (auto& form : filled.forms) add_from_actuals(form, workspace.actuals);
    return filled;
}

}  // namespace jixiao::forms
