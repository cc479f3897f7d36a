#include "report/forms/check_form.hpp"

#include "report/forms/form_findings.hpp"
#include "report/forms/joined.hpp"
#include "report/forms/row_text.hpp"
#include "report/words/words.hpp"

namespace jixiao::forms {
namespace {

Message lacks_column(Row const& row, std::string const& category) {
    auto const& name = row.name;
    auto const& cause = row.cause;
    if (category.empty())
        return cause ? say("the reason of \"{0}\" has no category, so {1} is ticked", name, *cause)
                     : say("the reason of \"{0}\" has no category, so nothing is ticked", name);
    return cause ? say("the form has no column for the category {0} of \"{1}\", so {2} is ticked",
                       category, name, *cause)
                 : say("the form has no column for the category {0} of \"{1}\", so nothing is "
                       "ticked",
                       category, name);
}

void check_category(FormFindings& findings, Row const& row,
                    std::vector<std::string> const& causes) {
    auto const& category = row.verdict->actual->remarks().reason->category;
    if (column_of(category, causes)) return;
    findings.warn("form-category", findings.place_of(row), lacks_column(row, category),
                  say("use one of the form's categories: {0}", joined(causes, "、")));
}

Message lacks_reason(Row const& row) {
    if (row.points) return say("\"{0}\" needs a reason: {1}", row.name, row.points->why);
    auto const status = row.verdict->status;
    if (status == Status::amber || status == Status::red)
        return say("\"{0}\" is {1} but has no reason for variance", row.name, word_of(status));
    return say("\"{0}\" will not be met but has no reason for variance", row.name);
}

void check_reason(FormFindings& findings, Row const& row) {
    auto const& place = findings.place_of(row);
    auto const causes = findings.form().layout->words_of(Field::cause);
    auto const shows_reason = findings.is_shown({Field::cause, Field::reason, Field::explanation});
    if (!has_reason(row) && shows_reason)
        findings.error("form-reason", place, lacks_reason(row),
                       say("add reason: {category: 人员保障, text: …}"));
    else if (has_reason(row) && !causes.empty())
        check_category(findings, row, causes);
    auto const* const actual = row.verdict->actual;
    auto const shows_action = findings.is_shown({Field::action, Field::explanation});
    if (shows_action && (!actual || actual->remarks().action.empty()))
        findings.warn("form-action", place, say("\"{0}\" has no corrective action", row.name),
                      say("add action: …"));
}

/// 全年预计 and 完成目标可能性.
void check_outlook(FormFindings& findings, Row const& row) {
    auto const& verdict = *row.verdict;
    auto const is_open =
        (verdict.state == State::rated || verdict.state == State::not_due) && !is_over(verdict);
    if (!is_open) return;
    if (verdict.target_amount && row.forecast.empty() && findings.is_shown({Field::forecast}))
        findings.warn(
            "form-forecast", findings.place_of(row),
            say("\"{0}\" has no forecast for the year, and none can be computed", row.name),
            say("add a forecast, such as forecast: 12家"));
    if ((!row.likelihood || row.is_proposed) && findings.is_shown({Field::possibility}))
        findings.error(
            "form-possibility", findings.place_of(row),
            row.is_proposed
                ? say("\"{0}\" does not say whether the target will be met; the form shows a "
                      "proposal",
                      row.name)
                : say("\"{0}\" does not say whether the target will be met", row.name),
            say("add possibility: 确定能, 有可能 or 完全不可能"));
}

void check_score(FormFindings& findings, Row const& row) {
    if (row.points->applies && !row.points->score &&
        findings.is_shown({Field::score, Field::total_score, Field::grade}))
        findings.error("form-score", findings.place_of(row),
                       say("\"{0}\" has no score: {1}", row.name, row.points->why),
                       say("see docs/scores.md for how a row is scored"));
}

/// What the table states of the row.
void check_target(FormFindings& findings, Row const& row) {
    auto const& indicator = *row.verdict->indicator;
    auto const lacks_first = row.first.empty() && findings.is_shown({Field::first});
    auto const lacks_second = row.second.empty() && findings.is_shown({Field::second});
    if (lacks_first || lacks_second)
        findings.error("form-path", indicator.place,
                       say("\"{0}\" has no {1}", row.name, lacks_first ? "一级指标" : "二级指标"),
                       say("add path: [产出指标, 数量指标]"));
    if (findings.is_shown({Field::target_sign}) && row.columns.sign.empty())
        findings.warn(
            "form-target", indicator.target_place,
            say("the target {0} of \"{1}\" cannot be put into 指标性质, 指标值 and 度量单位",
                row.target, row.name),
            say("state one number with its sign and unit, or fill the cells in by hand"));
}

void check_row(FormFindings& findings, Row const& row) {
    check_target(findings, row);
    auto const& form = findings.form();
    if (row.verdict->state == State::missing && findings.is_shown({Field::actual}))
        return findings.error("form-actual", findings.place_of(row),
                              say("\"{0}\" has no actual for {1}", row.name, form.as_of.text()),
                              say("report a value, 未到期 or 不适用"));
    if (needs_reason(row)) check_reason(findings, row);
    if (form.kind == Kind::monitoring)
        check_outlook(findings, row);
    else
        check_score(findings, row);
}

}  // namespace

std::vector<Diagnostic> check_form(Form const& form) {
    FormFindings findings{form};
    check_head(findings);
    check_funds(findings);
    for (auto const& row : form.rows) check_row(findings, row);
    return findings.take();
}

}  // namespace jixiao::forms
