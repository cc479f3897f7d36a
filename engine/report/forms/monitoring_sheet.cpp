#include "base/catalog.hpp"
#include "model/book/vocabulary.hpp"
#include "report/forms/sheet_frame.hpp"

namespace jixiao::forms {
namespace {

constexpr auto tick = "√";
constexpr auto proposal = "建议";  // where the unit has not said so itself

/// The columns from the left.
struct Column {
    enum : std::size_t {
        target = 3,
        actual = 4,
        forecast = 5,
        causes = 6,
        explanation = 11,
        likelihoods = 12,
        remark = 15
    };
};

/// Why there is no rate.
std::string funds_note(Form const& form) {
    if (!form.funds || form.funds->rate) return {};
    return Catalog{Language::zh}(form.funds->reason);
}

void put_funds(SheetFrame& frame, Form const& form) {
    auto const months = months_of(form.as_of);
    auto const is_project = form.table->kind == TableKind::project;
    frame.heading(0, is_project ? "项目资金（万元）" : "部门资金（万元）", 2, 2);
    frame.heading(2, "年初预算数");
    frame.heading(Column::target, "调整后预算数");
    frame.heading(Column::actual, months + "执行数");
    frame.heading(Column::forecast, months + "执行率");
    frame.heading(Column::causes, "全年预计执行数", 5);
    frame.heading(Column::explanation, "说明", 5);
    frame.next_row();
    auto const funds = form.funds ? *form.funds : Execution{};
    frame.money(2, funds.initial);
    frame.money(Column::target, funds.adjusted);
    frame.money(Column::actual, funds.spent);
    frame.share(Column::forecast, funds.rate);
    frame.money(Column::causes, funds.forecast, 5);
    frame.text(Column::explanation, funds_note(form), 5);
    frame.next_row();
}

void put_headings(SheetFrame& frame, Form const& form) {
    auto const top = frame.row();
    frame.heading(0, "一级指标", 1, 2);
    frame.heading(1, "二级指标", 1, 2);
    frame.heading(2, "三级指标", 1, 2);
    frame.heading(Column::target, "年度指标值", 1, 2);
    frame.heading(Column::actual, months_of(form.as_of) + "执行情况", 1, 2);
    frame.heading(Column::forecast, "全年预计完成情况", 1, 2);
    frame.heading(Column::causes, "偏差原因分析", 6);
    frame.heading(Column::likelihoods, "完成目标可能性", 3);
    frame.heading(Column::remark, "备注", 1, 2);
    frame.next_row();
    for (std::size_t i = 0; i < reason_categories.size(); ++i)
        frame.heading(Column::causes + i, reason_categories[i]);
    frame.heading(Column::explanation, "原因说明");
    for (std::size_t i = 0; i < likelihood_words.size(); ++i)
        frame.heading(Column::likelihoods + i, likelihood_words[i].first);
    frame.next_row();
    frame.repeat_from(top);
}

void put_row(SheetFrame& frame, Row const& row) {
    frame.text(2, row.name);
    frame.middle(Column::target, row.target);
    frame.middle(Column::actual, row.actual);
    frame.middle(Column::forecast, row.forecast);
    for (std::size_t i = 0; i < reason_categories.size(); ++i)
        frame.middle(Column::causes + i, row.cause == i ? tick : "");
    frame.text(Column::explanation, row.explanation);
    for (std::size_t i = 0; i < likelihood_words.size(); ++i)
        frame.middle(Column::likelihoods + i, row.likelihood != likelihood_words[i].second ? ""
                                              : row.is_proposed ? proposal
                                                                : tick);
    frame.text(Column::remark, row.remark);
    frame.next_row();
}

}  // namespace

workbook::Sheet monitoring_sheet(Form const& form) {
    SheetFrame frame{form, {9.5, 10.5, 24, 12, 11, 11, 5, 5, 5, 5, 5, 23, 5, 5, 5, 14}};
    frame.title(std::to_string(form.as_of.year()) + "年" + months_of(form.as_of));
    frame.owner();
    put_funds(frame, form);
    put_headings(frame, form);
    frame.paths(frame.row());
    for (auto const& row : form.rows) put_row(frame, row);
    frame.signatures();
    return frame.take();
}

}  // namespace jixiao::forms
