#include "report/forms/form_findings.hpp"
#include "report/words/words.hpp"

#include <algorithm>

namespace jixiao::forms {
namespace {

void check_amounts(FormFindings& findings, SourceExecution const& source) {
    auto const& form = findings.form();
    auto const check = [&](std::optional<Fraction> const& amount, char const* word, Message hint) {
        if (!amount)
            findings.error("form-source", form.file,
                           say("\"{0}\" has no {1} for the source of funds \"{2}\"",
                               findings.title(), word, source.name),
                           std::move(hint));
    };
    if (form.funds->adjusted && findings.is_shown({Field::adjusted}))
        check(source.adjusted, "调整后预算数",
              say("add it under sources: of the budget in the actuals, as {0}: {adjusted: …}",
                  source.name));
    if (form.funds->spent && findings.is_shown({Field::spent, Field::execution_rate}))
        check(source.spent, "执行数",
              say("add it under sources: of the budget in the actuals, as {0}: …", source.name));
}

void check_sources(FormFindings& findings) {
    auto const& form = findings.form();
    auto lines = funds_lines(form);
    std::erase_if(lines, [](FundsLine const* line) { return line->is_total; });
    if (lines.empty() || !form.funds) return;
    auto const& place = form.table->budget_place;
    if (form.table->sources.empty() && form.funds->initial)
        return findings.error(
            "form-source", place,
            say("\"{0}\" does not state its budget by source of funds", findings.title()),
            say("add sources: to the table, such as sources: {一般公共预算: 1200万元}"));
    for (auto const& source : form.funds->sources) {
        auto const has_line = std::any_of(lines.begin(), lines.end(), [&](FundsLine const* line) {
            return stands_in(form, *line, source.name);
        });
        if (!has_line)
            findings.error("form-source", place,
                           say("the layout of the form has no line for the source of funds \"{0}\"",
                               source.name),
                           say("use a name that it has, or add a line with sources: others to it"));
        check_amounts(findings, source);
    }
}

}  // namespace

void check_funds(FormFindings& findings) {
    auto const& form = findings.form();
    auto const funds = form.funds ? *form.funds : Execution{};
    auto const title = findings.title();
    if (!funds.initial && findings.is_shown({Field::initial}))
        findings.error("form-budget", form.table->budget_place,
                       say("\"{0}\" has no 年初预算数", title),
                       say("add budget: to the table, such as budget: 1200万元"));
    auto const has_rate =
        findings.is_shown({Field::execution_rate, Field::funds_score, Field::total_score});
    if (!funds.spent && (has_rate || findings.is_shown({Field::spent})))
        findings.error("form-budget", form.file,
                       say("\"{0}\" has no 执行数, and so no 执行率", title),
                       say("report the spending under budget: in the actuals"));
    else if (funds.spent && !funds.rate && has_rate)
        findings.error("form-budget", form.file,
                       say("\"{0}\" has no 执行率: {1}", title, funds.reason),
                       say("state the budget: adjusted: under budget: in the actuals"));
    constexpr auto december = 12;
    auto const is_open = form.as_of.last.month() != december;
    if (is_open && !funds.forecast && findings.is_shown({Field::spent_forecast}))
        findings.warn("form-budget", form.file, say("\"{0}\" has no 全年预计执行数", title),
                      say("add forecast: under budget: in the actuals"));
    auto const is_behind = funds.status == Status::amber || funds.status == Status::red;
    if (is_behind && funds.note.empty() && findings.is_shown({Field::funds_note}))
        findings.warn("form-budget", form.file,
                      say("the budget execution of \"{0}\" is {1} and nothing says why", title,
                          word_of(funds.status)),
                      say("add note: under budget: in the actuals"));
    check_sources(findings);
}

}  // namespace jixiao::forms
