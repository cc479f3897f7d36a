#pragma once

#include "read/document/header_role.hpp"
#include "read/document/imported.hpp"
#include "read/document/row.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace jixiao::document {

/// Reads what a self-evaluation or a monitoring form prints above its indicators: the funds by
/// source, with 年初预算数, 全年预算数 and 执行数 each, and 年度总体目标 with what came of it.
class EvaluationHead {
public:
    /// Takes what the row says; false when it says nothing of the kind. `money` is the unit of
    /// amounts.
    bool take(PrintedRow const& row, ImportedTable& table, std::string const& money);

private:
    enum class Amount { initial, adjusted, spent, other };
    struct Column {
        std::size_t index = 0;
        Amount amount = Amount::other;
    };
    struct GoalColumns {
        std::size_t goal = 0, result = 0;
    };

    static Amount amount_of(std::string_view title);
    bool take_titles(PrintedRow const& row);
    bool take_funds(PrintedRow const& row, ImportedTable& table, std::string const& money) const;
    bool take_goal(PrintedRow const& row, ImportedTable& table);

    std::vector<Column> columns_;            // of the funds; empty where none were named yet
    std::vector<GoalColumns> goal_columns_;  // one, when 预期目标 and 实际完成情况 were named
};

}  // namespace jixiao::document
