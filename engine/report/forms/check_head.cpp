#include "report/forms/form_findings.hpp"

#include <algorithm>

namespace jixiao::forms {
namespace {

/// The stated ones are 100 with the points for the budget, or without.
void check_weights(FormFindings& findings) {
    auto const& form = findings.form();
    auto const& rows = form.rows;
    Fraction stated, used;
    std::size_t count = 0;
    for (auto const& row : rows) {
        used = used + Fraction{row.points->weight};
        if (!row.verdict->indicator->weight) continue;
        stated = stated + Fraction{*row.verdict->indicator->weight};
        ++count;
    }
    auto const& place = form.table->place;
    auto const& budget = form.points->budget.weight;
    auto const whole = used + Fraction{budget};
    if (count == 0)
        findings.warn("form-weight", place,
                      say("\"{0}\" states no weights; the points are shared out by the rules",
                          findings.title()),
                      say("add weight: to every row of the annual goals"));
    else if (count < rows.size())
        findings.error("form-weight", place,
                       say("{0} of {1} rows of \"{2}\" have no weight", rows.size() - count,
                           rows.size(), findings.title()),
                       say("add weight: to every row of the annual goals"));
    else if (stated != used && stated != whole)
        findings.error("form-weight", place,
                       say("the weights of \"{0}\" add up to {1}, not to {2}", findings.title(),
                           stated.text(), used.text()),
                       say("correct them: with the {0} points for budget execution they make {1}",
                           budget, whole.text()));
}

}  // namespace

FormFindings::FormFindings(Form const& form) : form_{form} {
    auto const& layout = *form.layout;
    auto const add = [&](LayoutCell const& cell) {
        if (cell.shows) shown_.push_back(*cell.shows);
    };
    for (auto const* lines : {&layout.above, &layout.below})
        for (auto const& at : place_lines(*lines, form.table->kind, layout.width()).cells)
            add(*at.cell);
    for (auto const& column : layout.columns) add(column.cell);
}

bool FormFindings::is_shown(std::initializer_list<Field> fields) const {
    return std::find_first_of(shown_.begin(), shown_.end(), fields.begin(), fields.end()) !=
           shown_.end();
}

Place const& FormFindings::place_of(Row const& row) const {
    auto const* const actual = row.verdict->actual;
    auto const is_of_period = actual && actual->period.last == form_.as_of.last;
    return is_of_period ? actual->name_place : row.verdict->indicator->place;
}

void check_head(FormFindings& findings) {
    auto const& form = findings.form();
    auto const& table = *form.table;
    auto const title = findings.title();
    auto const in_table = [&](std::string const& text, Field field, char const* code,
                              Message message, Message hint) {
        if (text.empty() && findings.is_shown({field}))
            findings.error(code, table.place, std::move(message), std::move(hint));
    };
    in_table(table.authority, Field::authority, "form-head", say("\"{0}\" has no 主管部门", title),
             say("add authority: with its name to the table"));
    in_table(table.code, Field::code, "form-head", say("\"{0}\" has no 项目代码", title),
             say("add code: to the table"));
    in_table(table.overall, Field::overall, "form-overall",
             say("\"{0}\" has no 年度总体目标", title),
             say("add overall: with its text to the table"));
    if (form.overall_result.empty() && findings.is_shown({Field::overall_result}))
        findings.error("form-overall", form.file,
                       say("\"{0}\" has no 实际完成情况 of its 年度总体目标", title),
                       say("add it under overall: in the actuals, as {0}: …", title));
    auto const shows_points = findings.is_shown(
        {Field::weight, Field::score, Field::total_weight, Field::total_score, Field::grade});
    if (form.points && shows_points) check_weights(findings);
}

}  // namespace jixiao::forms
