#include "report/forms/check_form.hpp"

#include "report/words/words.hpp"

namespace jixiao::forms {
namespace {

class FormCheck {
public:
    explicit FormCheck(Form const& form) : form_{form} {}

    std::vector<Diagnostic> findings() {
        for (auto const& row : form_.rows) check(row);
        if (form_.points) check_money();
        return std::move(found_);
    }

private:
    void check(Row const& row) {
        auto const& verdict = *row.verdict;
        if (verdict.state == State::missing)
            return add(row, Severity::error, "form-actual",
                       say("\"{0}\" has no actual for {1}", row.name, form_.as_of.text()),
                       say("report a value, 未到期 or 不适用"));
        if (needs_reason(row) && !has_reason(row))
            add(row, Severity::error, "form-reason",
                form_.kind == Kind::monitoring
                    ? say("\"{0}\" is {1} but has no reason for variance", row.name,
                          word_of(verdict.status))
                    : say("\"{0}\" needs a reason: {1}", row.name, row.points->why),
                say("add reason: {category: 人员保障, text: …}"));
        if (form_.kind == Kind::monitoring)
            check_outlook(row);
        else
            check_score(row);
    }

    /// 全年预计 and 完成目标可能性, which the form has columns for.
    void check_outlook(Row const& row) {
        auto const& verdict = *row.verdict;
        auto const is_open =
            (verdict.state == State::rated || verdict.state == State::not_due) && !is_over(verdict);
        if (is_open && verdict.target_amount && row.forecast.empty())
            add(row, Severity::warning, "form-forecast",
                say("\"{0}\" has no forecast for the year, and none can be computed", row.name),
                say("add a forecast, such as forecast: 12家"));
        if (is_open && !row.likelihood)
            add(row, Severity::warning, "form-possibility",
                say("\"{0}\" does not say whether the target will be met", row.name),
                say("add possibility: 确定能, 有可能 or 完全不可能"));
    }

    void check_score(Row const& row) {
        if (row.points->applies && !row.points->score)
            add(row, Severity::error, "form-score",
                say("\"{0}\" has no score: {1}", row.name, row.points->why),
                say("see docs/scores.md for how a row is scored"));
    }

    void check_money() {
        auto const& money = form_.points->budget;
        if (money.score) return;
        found_.push_back(
            {Severity::error,
             "form-budget",
             form_.table->place,
             say("the budget of {0} has no score: {1}", jixiao::title_of(*form_.table), money.why),
             say("report the spending under budget: in the actuals"),
             {}});
    }

    /// Where the line of the actuals stands, else the indicator.
    void add(Row const& row, Severity severity, char const* code, Message message, Message hint) {
        auto const* const actual = row.verdict->actual;
        auto const is_of_period = actual && actual->period.last == form_.as_of.last;
        found_.push_back({severity,
                          code,
                          is_of_period ? actual->name_place : row.verdict->indicator->place,
                          std::move(message),
                          std::move(hint),
                          {}});
    }

    Form const& form_;
    std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> check_form(Form const& form) {
    return FormCheck{form}.findings();
}

}  // namespace jixiao::forms
