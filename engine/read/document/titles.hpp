#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// What a line of text, or the only filled cell of a row, says about what follows.
enum class TitleKind {
    none,
    number,      // 表11
    budget,      // one of the public budget tables 1-10
    department,  // 部门整体支出绩效目标申报表
    project,     // 项目支出绩效目标表, 项目支出绩效自评表
    form,        // 绩效目标申报表, 区域绩效目标表: of either
    note,        // 备注：…, 说明：…: ends a table
    part,        // 第三部分 …: ends every table
};

struct Title {
    TitleKind kind = TitleKind::none;
    std::string name;  // of a number: 表11; of a budget table: its name without year and 部门
};

Title title_of(std::string_view text);

/// The project that a title names: 政务云平台 of "政务云平台项目支出绩效评价表"; empty when it
/// names none.
std::string project_in(std::string_view title);

/// The parts of a line, each from a key and its colon on, without a year behind it: 2024年度 |
/// 填报单位：… | 金额单位：万元.
std::vector<std::string_view> parts_of_line(std::string_view text);

/// What stands after a key and its colon: 万元 of "单位：万元"; empty when the text has another
/// key.
std::string_view value_after(std::string_view text, std::string_view key);

}  // namespace jixiao::document
