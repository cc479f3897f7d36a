#include "tests/report/terminal/sample_evaluation.hpp"

namespace jixiao::samples {
namespace {

struct Row {
    char const* group;
    char const* name;
    char const* target;
    char const* actual;
    Status status;
    State state;
    Trend trend;
    std::optional<Fraction> achievement;
};

std::vector<Row> department_rows() {
    return {
        {"产出指标", "净增高新技术企业数量", "≥115家", "78家", Status::green, State::rated,
         Trend::better, Fraction::of(78, 115)},
        {"产出指标", "新增技改项目", "≥7个", "4个", Status::amber, State::rated, Trend::same,
         Fraction::of(4, 7)},
        {"产出指标", "服务软件企业上云 (Software & Cloud services, phase 2)", "≥5家", "2家",
         Status::red, State::rated, Trend::worse, Fraction::of(2, 5)},
        {"产出指标", "双创孵化载体绩效考核合格", "≥10家", "未到期", Status::unrated, State::not_due,
         Trend::none, std::nullopt},
        {"效益指标", "扩大产业规模，培育发展库内软件和信息技术企业提质增效", "提质增效", "达成",
         Status::green, State::rated, Trend::none, std::nullopt},
        {"效益指标", "名称里有控制字符\x1b[31m和\r\n换行", "≥99.9%", "-1.5%", Status::amber,
         State::rated, Trend::worse, Fraction::of(9996, 10000)},
        {"满意度指标", "单位职工满意度", "≥95%", "", Status::unrated, State::missing, Trend::none,
         std::nullopt},
    };
}

std::vector<Row> project_rows() {
    return {
        {"产出指标", "=HYPERLINK(\"http://example.org\")", "+5%", "@SUM(A1)", Status::unrated,
         State::invalid, Trend::none, std::nullopt},
        {"产出指标", "技术合同成交额", "90亿元", "120亿元", Status::green, State::rated,
         Trend::same, Fraction::of(4, 3)},
        {"成本指标", "涉法问题合法解决率", "100%", "不适用", Status::unrated, State::not_applicable,
         Trend::none, std::nullopt},
        {"效益指标", "全村人均纯收入", "超过上年", "2.1万元", Status::unrated, State::undecidable,
         Trend::none, std::nullopt},
    };
}

Goal goal_of(std::string const& name, Term term, std::vector<Row> const& rows,
             std::string const& prefix) {
    Goal goal{name, term, {}};
    for (auto const& row : rows) {
        Indicator indicator;
        indicator.id = prefix + std::to_string(goal.indicators.size() + 1);
        indicator.path = {row.group, "数量指标"};
        indicator.name = row.name;
        indicator.target.text = row.target;
        goal.indicators.push_back(indicator);
    }
    return goal;
}

void judge(Evaluation& evaluation, Table const& table, Goal const& goal,
           std::vector<Row> const& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& row = rows[i];
        Verdict verdict;
        verdict.indicator = &goal.indicators[i];
        verdict.goal = &goal;
        verdict.table = &table;
        verdict.as_of = evaluation.as_of;
        verdict.status = row.status;
        verdict.state = row.state;
        verdict.rule = row.state == State::rated ? 4 : 1;
        verdict.target = &verdict.indicator->target;
        verdict.actual_text = row.actual;
        verdict.achievement = row.achievement;
        verdict.trend = row.trend;
        verdict.reason.said = literal("截至9月应完成86.25，实际完成" + std::string{row.actual} +
                                      "，低于进度的80%，不低于60%");
        verdict.derivation = {literal("第一步"), literal("第二步")};
        if (row.trend != Trend::none) {
            verdict.previous = Period{Month::of(2024, 4), Month::of(2024, 6)};
            verdict.previous_status = Status::amber;
        }
        evaluation.verdicts.own().push_back(verdict);
    }
}

}  // namespace

std::unique_ptr<Sample> every_state() {
    auto sample = std::make_unique<Sample>();
    auto& [book, actuals, year] = *sample;
    auto& evaluation = year.now;
    Table department;
    department.unit = "某区科学技术和经济信息化局";
    department.year = 2024;
    department.goals = {goal_of("年度目标1", {2024, 2024}, department_rows(), "D-A-0")};
    Table project = department;
    project.kind = TableKind::project;
    project.project = "科学技术研究与开发资金";
    project.code = "42011122T000000000001";
    project.goals = {goal_of("长期目标1", {2024, 2026}, project_rows(), "P1-L-0")};
    book.tables = {department, project};
    evaluation.as_of = Period{Month::of(2024, 7), Month::of(2024, 9)};
    evaluation.profile = "cn-default";
    judge(evaluation, book.tables[0], book.tables[0].goals[0], department_rows());
    judge(evaluation, book.tables[1], book.tables[1].goals[0], project_rows());
    auto& verdicts = evaluation.verdicts.own();
    verdicts[0].forecast = Fraction{109};
    verdicts[0].forecast_is_stated = true;
    verdicts[0].likelihood = Likelihood::possible;
    verdicts[0].plan = Fraction::of(3, 4);
    verdicts[0].due = Fraction::of(345, 4);
    verdicts[0].progress_ratio = Fraction::of(312, 345);
    verdicts[0].target_amount = Decimal{115};
    verdicts[0].actual_amount = Fraction{78};
    verdicts[0].target_unit = "家";
    verdicts[8].flags = {Flag::target_looks_low};
    return sample;
}

}  // namespace jixiao::samples
