#pragma once

#include "base/fraction.hpp"
#include "report/report.hpp"
#include "rules/score/score.hpp"

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

/// One indicator, with the texts of its cells. A text is empty where the unit has to fill it in.
struct Row {
    Verdict const* verdict = nullptr;
    std::string first, second, name;   // 一级指标, 二级指标, 三级指标
    std::string target;                // 年度指标值, in force as of the period
    std::string actual;                // 1-N月执行情况, 实际完成值
    std::string forecast;              // 全年预计完成情况
    std::optional<std::size_t> cause;  // which of reason_categories is ticked
    std::string explanation;           // 原因说明; 偏差原因分析及改进措施
    std::optional<Likelihood> likelihood;
    bool is_proposed = false;                 // by the program, for the unit to confirm
    std::string remark;                       // 备注
    score::RowScore const* points = nullptr;  // 分值 and 得分; of a self-evaluation
};

/// The form of one table for a period.
struct Form {
    Kind kind = Kind::monitoring;
    Table const* table = nullptr;
    Period as_of;
    Execution const* funds = nullptr;
    score::TableScore const* points = nullptr;  // of a self-evaluation
    std::vector<Row> rows;                      // of the annual goals, in the order of the table
};

/// 绩效运行监控表 of all tables of a report on the annual goals, with the money of `executions`.
/// They point into both.
std::vector<Form> monitoring_forms(Report const& report, std::vector<Execution> const& executions);
/// 绩效自评表 with the points of `scores`, into which they point too.
std::vector<Form> self_evaluation_forms(Report const& report,
                                        std::vector<Execution> const& executions,
                                        score::SelfEvaluation const& scores);

/// Whether the form wants to know why: amber and red rows of a monitoring, and rows of a
/// self-evaluation as its scores say.
bool needs_reason(Row const& row);
/// The unit's own 偏差原因, in words.
bool has_reason(Row const& row);

/// "1-9月", "1月": from the start of the year to the end of the period.
std::string months_of(Period const& period);
/// 项目支出绩效运行监控表, 部门整体支出绩效自评表 …
std::string title_of(Form const& form);

}  // namespace jixiao::forms
