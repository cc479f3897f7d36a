#include "report/forms/check_form.hpp"

#include "report/words/words.hpp"

#include <algorithm>

namespace jixiao::forms {
namespace {

class FormCheck {
public:
    explicit FormCheck(Form const& form) : form_{form}, layout_{*form.layout} {}

    std::vector<Diagnostic> findings() {
        check_head();
        check_money();
        check_sources();
        if (form_.points) check_weights();
        for (auto const& row : form_.rows) check(row);
        return std::move(found_);
    }

private:
    std::string title() const { return form_.table->title(); }

    /// What stands above the indicators, as far as the layout shows it for this table.
    void check_head() {
        auto const& table = *form_.table;
        auto const in_table = [&](bool is_blank, Field field, char const* code, Message message,
                                  Message hint) {
            if (is_blank && is_shown(field))
                add(Severity::error, code, table.place, std::move(message), std::move(hint));
        };
        in_table(table.authority.empty(), Field::authority, "form-head",
                 say("\"{0}\" has no 主管部门", title()),
                 say("add authority: with its name to the table"));
        in_table(table.code.empty(), Field::code, "form-head",
                 say("\"{0}\" has no 项目代码", title()), say("add code: to the table"));
        in_table(table.overall.empty(), Field::overall, "form-overall",
                 say("\"{0}\" has no 年度总体目标", title()),
                 say("add overall: with its text to the table"));
        if (form_.overall_result.empty() && is_shown(Field::overall_result))
            add(Severity::error, "form-overall", form_.file,
                say("\"{0}\" has no 实际完成情况 of its 年度总体目标", title()),
                say("add it under overall: in the actuals, as {0}: …", title()));
    }

    bool is_shown(Field field) const {
        auto const shows = [&](std::vector<LayoutLine> const& lines) {
            auto const placed = place_lines(lines, form_.table->kind, layout_.width());
            return std::any_of(placed.cells.begin(), placed.cells.end(),
                               [&](PlacedCell const& at) { return at.cell->shows == field; });
        };
        return shows(layout_.above) || shows(layout_.below);
    }

    void check_money() {
        auto const funds = form_.funds ? *form_.funds : Execution{};
        if (!funds.initial)
            add(Severity::error, "form-budget", form_.table->budget_place,
                say("\"{0}\" has no 年初预算数", title()),
                say("add budget: to the table, such as budget: 1200万元"));
        if (!funds.spent)
            add(Severity::error, "form-budget", form_.file,
                say("\"{0}\" has no 执行数, and so no 执行率", title()),
                say("report the spending under budget: in the actuals"));
        else if (!funds.rate)
            add(Severity::error, "form-budget", form_.file,
                say("\"{0}\" has no 执行率: {1}", title(), funds.reason),
                say("state the budget: adjusted: under budget: in the actuals"));
        auto const is_open = form_.as_of.last.month() != 12;
        if (is_shown(Field::spent_forecast) && is_open && !funds.forecast)
            add(Severity::warning, "form-budget", form_.file,
                say("\"{0}\" has no 全年预计执行数", title()),
                say("add forecast: under budget: in the actuals"));
        auto const is_behind = funds.status == Status::amber || funds.status == Status::red;
        if (is_shown(Field::funds_note) && is_behind && funds.note.empty())
            add(Severity::warning, "form-budget", form_.file,
                say("the budget execution of \"{0}\" is {1} and nothing says why", title(),
                    word_of(funds.status)),
                say("add note: under budget: in the actuals"));
    }

    /// The lines of funds by source.
    std::vector<FundsLine const*> source_lines() const {
        std::vector<FundsLine const*> lines;
        for (auto const* all : {&layout_.above, &layout_.below})
            for (auto const& line : *all)
                for (auto const& funds : line.funds)
                    if (!funds.is_total) lines.push_back(&funds);
        return lines;
    }

    void check_sources() {
        auto const lines = source_lines();
        if (lines.empty() || !form_.funds) return;
        auto const& table = *form_.table;
        if (table.sources.empty() && form_.funds->initial)
            return add(Severity::error, "form-source", table.budget_place,
                       say("\"{0}\" does not state its budget by source of funds", title()),
                       say("add sources: to the table, such as sources: {一般公共预算: 1200万元}"));
        for (auto const& source : form_.funds->sources) {
            auto const has_line =
                std::any_of(lines.begin(), lines.end(), [&](FundsLine const* line) {
                    auto const shown = funds_of(form_, *line).sources;
                    return std::find(shown.begin(), shown.end(), source.name) != shown.end();
                });
            if (!has_line)
                add(Severity::error, "form-source", table.budget_place,
                    say("the layout of the form has no line for the source of funds \"{0}\"",
                        source.name),
                    say("use a name that it has, or add a line with sources: others to it"));
            auto const stated = [&](std::optional<Fraction> const& amount, char const* word,
                                    Message hint) {
                if (!amount)
                    add(Severity::error, "form-source", form_.file,
                        say("\"{0}\" has no {1} for the source of funds \"{2}\"", title(), word,
                            source.name),
                        std::move(hint));
            };
            if (form_.funds->adjusted)
                stated(source.adjusted, "调整后预算数",
                       say("add it under sources: of the budget in the actuals, as {0}: {adjusted: "
                           "…}",
                           source.name));
            if (form_.funds->spent)
                stated(source.spent, "执行数",
                       say("add it under sources: of the budget in the actuals, as {0}: …",
                           source.name));
        }
    }

    /// The stated ones are 100 with the points for the budget, or without.
    void check_weights() {
        Fraction stated, used;
        std::size_t count = 0;
        for (auto const& row : form_.rows) {
            used = used + Fraction{row.points->weight};
            if (!row.verdict->indicator->weight) continue;
            stated = stated + Fraction{*row.verdict->indicator->weight};
            ++count;
        }
        auto const whole = used + Fraction{form_.points->budget.weight};
        auto const place = form_.table->place;
        if (count == 0)
            add(Severity::warning, "form-weight", place,
                say("\"{0}\" states no weights; the points are shared out by the rules", title()),
                say("add weight: to every row of the annual goals"));
        else if (count < form_.rows.size())
            add(Severity::error, "form-weight", place,
                say("{0} of {1} rows of \"{2}\" have no weight", form_.rows.size() - count,
                    form_.rows.size(), title()),
                say("add weight: to every row of the annual goals"));
        else if (stated != used && stated != whole)
            add(Severity::error, "form-weight", place,
                say("the weights of \"{0}\" add up to {1}, not to {2}", title(), stated.text(),
                    used.text()),
                say("correct them: with the {0} points for budget execution they make {1}",
                    form_.points->budget.weight, whole.text()));
    }

    void check(Row const& row) {
        auto const& verdict = *row.verdict;
        if (row.first.empty() || row.second.empty())
            add(Severity::error, "form-path", verdict.indicator->place,
                say("\"{0}\" has no {1}", row.name, row.first.empty() ? "一级指标" : "二级指标"),
                say("add path: [产出指标, 数量指标]"));
        if (layout_.shows(Field::target_sign) && row.columns.sign.empty())
            add(Severity::warning, "form-target", verdict.indicator->target_place,
                say("the target {0} of \"{1}\" cannot be put into 指标性质, 指标值 and 度量单位",
                    row.target, row.name),
                say("state one number with its sign and unit, or fill the cells in by hand"));
        if (verdict.state == State::missing)
            return add(row, Severity::error, "form-actual",
                       say("\"{0}\" has no actual for {1}", row.name, form_.as_of.text()),
                       say("report a value, 未到期 or 不适用"));
        if (needs_reason(row)) check_reason(row);
        if (form_.kind == Kind::monitoring)
            check_outlook(row);
        else
            check_score(row);
    }

    void check_reason(Row const& row) {
        auto const& verdict = *row.verdict;
        if (!has_reason(row))
            add(row, Severity::error, "form-reason",
                row.points ? say("\"{0}\" needs a reason: {1}", row.name, row.points->why)
                : verdict.status == Status::green || verdict.status == Status::unrated
                    ? say("\"{0}\" will not be met but has no reason for variance", row.name)
                    : say("\"{0}\" is {1} but has no reason for variance", row.name,
                          word_of(verdict.status)),
                say("add reason: {category: 人员保障, text: …}"));
        else if (auto const causes = layout_.words_of(Field::cause); !causes.empty())
            check_category(row, causes);
        if (!verdict.actual || verdict.actual->action.empty())
            add(row, Severity::warning, "form-action",
                say("\"{0}\" has no corrective action", row.name), say("add action: …"));
    }

    void check_category(Row const& row, std::vector<std::string> const& causes) {
        auto const& category = row.verdict->actual->reason->category;
        if (row.cause != causes.back() || causes.back() == category) return;
        add(row, Severity::warning, "form-category",
            category.empty()
                ? say("the reason of \"{0}\" has no category, so {1} is ticked", row.name,
                      causes.back())
                : say("the form has no column for the category {0} of \"{1}\", so {2} is ticked",
                      category, row.name, causes.back()),
            say("use one of the form's categories: {0}", listed(causes)));
    }

    static std::string listed(std::vector<std::string> const& words) {
        std::string text;
        for (auto const& word : words) text += (text.empty() ? "" : "、") + word;
        return text;
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
        auto const is_stated = row.likelihood && !row.is_proposed;
        if (is_open && !is_stated)
            add(row, Severity::error, "form-possibility",
                row.likelihood
                    ? say("\"{0}\" does not say whether the target will be met; the form shows a "
                          "proposal",
                          row.name)
                    : say("\"{0}\" does not say whether the target will be met", row.name),
                say("add possibility: 确定能, 有可能 or 完全不可能"));
    }

    void check_score(Row const& row) {
        if (row.points->applies && !row.points->score)
            add(row, Severity::error, "form-score",
                say("\"{0}\" has no score: {1}", row.name, row.points->why),
                say("see docs/scores.md for how a row is scored"));
    }

    /// Where the line of the actuals stands, else the indicator.
    void add(Row const& row, Severity severity, char const* code, Message message, Message hint) {
        auto const* const actual = row.verdict->actual;
        auto const is_of_period = actual && actual->period.last == form_.as_of.last;
        add(severity, code, is_of_period ? actual->name_place : row.verdict->indicator->place,
            std::move(message), std::move(hint));
    }

    void add(Severity severity, char const* code, Place place, Message message, Message hint) {
        found_.push_back(
            {severity, code, std::move(place), std::move(message), std::move(hint), {}});
    }

    Form const& form_;
    SheetLayout const& layout_;
    std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> check_form(Form const& form) {
    return FormCheck{form}.findings();
}

}  // namespace jixiao::forms
