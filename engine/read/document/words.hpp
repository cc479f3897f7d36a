#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::document {

/// Which level of the frame a word can stand on: 产出指标 is a first level, 数量指标 a second;
/// 成本指标 and 满意度指标 are either, by the generation of the form.
struct Level {
    bool first = false, second = false;
};

/// The level of a cell: 产出指标, also "产出指标（50分）"; nothing for anything else.
std::optional<Level> level_of(std::string_view cell);

/// A cell that ends like a level but is none of the known words: 产业发展指标.
bool may_be_level(std::string_view cell);

/// The cell without what a form adds to a level: "产出指标（50分）" is 产出指标.
std::string level_name(std::string_view cell);

/// 年度目标1, 长期绩效 目标2, 年度绩效指标, 长期绩效目标表.
struct Label {
    bool is_annual = true;
    int number = 0;         // of the goal; 0 when there is none
    bool is_goal = false;   // 目标, not 指标
    bool is_table = false;  // the title of a part
    std::string name;       // without a colon
};
std::optional<Label> label_of(std::string_view cell);

/// Dots that stand for "and so on" where a form has room for more: ……
bool is_filler(std::string_view cell);

/// Where a target comes from: 计划数据, 行业标准, 历史数据.
bool is_basis(std::string_view cell);

/// A figure as a budget prints it: 20,730.23, -5, 100.00%, （12.5）.
bool is_amount(std::string_view cell);

/// The year of "2022年", "2023年实际"; nothing without one.
std::optional<int> year_in(std::string_view text);

}  // namespace jixiao::document
