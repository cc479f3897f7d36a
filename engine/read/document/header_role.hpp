#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::document {

/// What a column of an indicator table holds.
enum class Field {
    other,
    label,     // 年度绩效指标, 目标名称
    level,     // 一级指标, 指标类型; HeaderRole::level says which
    name,      // 三级指标, 指标名称
    specific,  // 具体指标: the name or the target, whichever the header lacks
    history,   // of HeaderRole::year
    year,      // 2025年, and nothing else
    target,
    sign,    // 指标方向: ≥, ≤, 大于等于
    nature,  // 指标性质: signs in some forms, 正向 and 反向 in others
    unit,
    weight,      // 分值, 权重
    actual,      // 实际完成值, 1-7月执行情况
    forecast,    // 全年预计完成情况
    score,       // 得分
    reason,      // 偏差原因分析
    basis,       // 指标值确定依据
    project,     // 项目名称
    department,  // 项目单位, 主管部门
    code,        // 项目编码
    budget,      // 预算数
    goal,        // 年度绩效目标, as a text
};

enum class TermWord { none, annual, long_term };

/// What the words of a header's cell say about its column.
struct HeaderRole {
    Field field = Field::other;
    int level = 0;  // 1 for 一级; 0 for a word that counts none, as 指标类型
    int year = 0;   // of the value; -1 and -2 are counted back from the table's
    TermWord term = TermWord::none;
};

HeaderRole role_of(std::string_view cell);

/// A header's words as they are compared: without blanks, what brackets hold, colons and stars.
std::string header_words(std::string_view cell);

}  // namespace jixiao::document
