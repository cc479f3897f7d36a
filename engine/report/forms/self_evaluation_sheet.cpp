#include "base/catalog.hpp"
#include "report/forms/sheet_frame.hpp"

#include <algorithm>

namespace jixiao::forms {
namespace {

class SelfEvaluationSheet {
public:
    explicit SelfEvaluationSheet(Form const& form)
        : form_{form},
          points_{*form.points},
          frame_{form, {9.5, 11, 34, 15, 15, 9, 9, 38}},
          catalog_{Language::zh} {}

    workbook::Sheet sheet() {
        frame_.title(std::to_string(form_.as_of.year()) + "年度");
        frame_.owner();
        funds();
        headings();
        frame_.paths(frame_.row());
        for (auto const& row : form_.rows) line(row);
        total();
        notes();
        frame_.signatures();
        return frame_.take();
    }

private:
    /// From the left.
    enum Column : std::size_t { name = 2, target, actual, weight, score, explanation };

    /// The points with how they arise as a comment; where there are none, why.
    void put_score(std::size_t column, std::optional<Decimal> const& points, Message const& why) {
        auto& cell = frame_.number(column, points);
        if (points)
            cell.comment = catalog_(why);
        else
            cell.text = "—";
    }

    void funds() {
        frame_.heading(0, "年度资金（万元）", 2, 2);
        frame_.heading(Column::name, "年初预算数");
        frame_.heading(Column::target, "全年预算数");
        frame_.heading(Column::actual, "全年执行数");
        frame_.heading(Column::weight, "分值");
        frame_.heading(Column::score, "执行率");
        frame_.heading(Column::explanation, "得分");
        frame_.next_row();
        auto const funds = form_.funds ? *form_.funds : Execution{};
        frame_.money(Column::name, funds.initial);
        frame_.money(Column::target, funds.adjusted);
        frame_.money(Column::actual, funds.spent);
        frame_.number(Column::weight, points_.budget.weight);
        frame_.share(Column::score, funds.rate);
        put_score(Column::explanation, points_.budget.score, points_.budget.why);
        frame_.next_row();
    }

    void headings() {
        auto const top = frame_.row();
        frame_.heading(0, "一级指标");
        frame_.heading(1, "二级指标");
        frame_.heading(Column::name, "三级指标");
        frame_.heading(Column::target, "年度指标值");
        frame_.heading(Column::actual, "实际完成值");
        frame_.heading(Column::weight, "分值");
        frame_.heading(Column::score, "得分");
        frame_.heading(Column::explanation, "偏差原因分析及改进措施");
        frame_.next_row();
        frame_.repeat_from(top);
    }

    void line(Row const& row) {
        frame_.text(Column::name, row.name);
        frame_.middle(Column::target, row.target);
        frame_.middle(Column::actual, row.actual);
        if (row.points->applies) {
            frame_.number(Column::weight, row.points->weight);
            put_score(Column::score, row.points->score, row.points->why);
        } else {
            frame_.middle(Column::weight, "—");
            frame_.middle(Column::score, "—");
        }
        frame_.text(Column::explanation, row.explanation);
        frame_.next_row();
    }

    Decimal whole_weight() const {
        Fraction sum = points_.budget.weight;
        for (auto const& row : points_.rows) sum = sum + Fraction{row.weight};
        return sum.rounded(Decimal::max_digits / 2);
    }

    void total() {
        frame_.heading(0, "总分", Column::weight);
        frame_.number(Column::weight, whole_weight());
        frame_.number(Column::score, points_.total);
        auto const grade = points_.grade ? "等级：" + catalog_(score::word_of(*points_.grade))
                                         : catalog_(points_.withheld);
        frame_.text(Column::explanation, grade);
        frame_.next_row();
    }

    /// Why some points are missing, and where the weights come from.
    void notes() {
        for (auto const& row : form_.rows)
            if (row.points->applies && !row.points->score)
                frame_.note("未评分：" + row.name + "，" + catalog_(row.points->why));
        if (!points_.budget.score) frame_.note("未评分：预算执行，" + catalog_(points_.budget.why));
        auto const has = [&](score::WeightFrom from) {
            return std::any_of(points_.rows.begin(), points_.rows.end(), [&](auto const& row) {
                return row.applies && row.weight_from == from;
            });
        };
        if (has(score::WeightFrom::spread)) frame_.note("分值：指标表没有列出，按评价规则分配。");
        if (has(score::WeightFrom::rescaled))
            frame_.note("分值：按指标表所列，折算到评价规则给指标的总分。");
    }

    Form const& form_;
    score::TableScore const& points_;
    SheetFrame frame_;
    Catalog catalog_;
};

}  // namespace

workbook::Sheet self_evaluation_sheet(Form const& form) {
    return SelfEvaluationSheet{form}.sheet();
}

}  // namespace jixiao::forms
