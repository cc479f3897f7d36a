#pragma once

#include "base/fraction.hpp"
#include "report/forms/layout.hpp"
#include "report/report.hpp"
#include "rules/score/score.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::forms {

/// 绩效运行监控表 (财预〔2019〕136号), 绩效自评表 (财预〔2020〕10号). docs/forms.md says which key
/// of the actuals goes into which column. The words of a form are Chinese in every language.
enum class Kind { monitoring, self_evaluation };

/// "monitoring", "self-evaluation": as --form takes them.
std::string_view name_of(Kind kind);
/// 绩效运行监控表, 绩效自评表.
std::string_view word_of(Kind kind);

/// A target as 指标性质, 指标值 and 度量单位: ≥, 115, 家. What is no single number stands whole in
/// the middle: 定性 for words, without a sign for anything else.
struct TargetColumns {
    std::string sign, value, unit;
};

/// One indicator, with the texts of its cells. A text is empty where the unit has to fill it in.
struct Row {
    Verdict const* verdict = nullptr;
    std::string first, second, name;   // 一级指标, 二级指标, 三级指标
    std::string target;                // 年度指标值, in force as of the period
    TargetColumns columns;             // the same in three columns
    std::string actual;                // 1-N月执行情况, 实际完成值
    std::string forecast;              // 全年预计完成情况
    std::optional<std::string> cause;  // the category of 偏差原因, as the form words it
    std::string reason;                // 偏差原因, with its category where no column shows it
    std::string explanation;           // the same, with 改进措施
    std::optional<Likelihood> likelihood;
    bool is_proposed = false;                 // by the program, for the unit to confirm
    std::string remark;                       // 备注
    score::RowScore const* points = nullptr;  // 分值 and 得分; of a self-evaluation
};

/// The form of one table for a period.
struct Form {
    Kind kind = Kind::monitoring;
    Table const* table = nullptr;
    std::shared_ptr<SheetLayout const> layout;
    Period as_of;
    std::string overall_result;  // 实际完成情况 of 年度总体目标
    Place file;  // where what the period's files lack would stand; the table's when there is none
    Execution const* funds = nullptr;
    score::TableScore const* points = nullptr;  // of a self-evaluation
    std::vector<Row> rows;                      // of the annual goals, in the order of the table
};

/// The form of every table of a report on the annual goals, with the money of `executions` and, of
/// a self-evaluation, the points of `scores`. They point into all three.
std::vector<Form> make_forms(Kind kind, std::shared_ptr<SheetLayout const> const& layout,
                             Report const& report, std::vector<Execution> const& executions,
                             score::SelfEvaluation const* scores);

/// Whether the form wants to know why: amber and red rows of a monitoring and those that the unit
/// gives up, and rows of a
/// self-evaluation as its scores say.
bool needs_reason(Row const& row);
/// The unit's own 偏差原因, in words.
bool has_reason(Row const& row);

/// "1-9月", "1月": from the start of the year to the end of the period.
std::string months_of(Period const& period);
/// 项目支出绩效运行监控表, 部门整体支出绩效自评表 … as the layout has it.
std::string title_of(Form const& form);
/// What a file of the forms is called behind the name of its unit: "2024年1-9月-绩效运行监控表",
/// "2024年度-绩效自评表".
std::string file_name_of(Kind kind, Period const& period);
/// The texts of a layout with the year and the months of the form.
std::string filled_in(std::string text, Form const& form);

/// What a line of 资金 shows, in 元; a sum of sources is known when each of them is.
struct Funds {
    std::optional<Fraction> initial, adjusted, spent, forecast, rate;
    std::vector<std::string> sources;  // of the table, that stand in the line
};
Funds funds_of(Form const& form, FundsLine const& line);
/// The lines of 资金 that the form of such a table has.
std::vector<FundsLine const*> funds_lines(Form const& form);
/// Whether this source of funds is one of the line's: named by it, or by none and it has the
/// others.
bool stands_in(Form const& form, FundsLine const& line, std::string const& source);

}  // namespace jixiao::forms
