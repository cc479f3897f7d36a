#pragma once

#include "base/diagnostic.hpp"
#include "model/book/book.hpp"
#include "model/book/budget.hpp"
#include "read/document/line_ranges.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jixiao::document {

/// One row of a 绩效目标表, as texts.
struct ImportedIndicator {
    std::string id;
    std::vector<std::string> path;
    std::string name;
    std::string target;
    std::map<int, std::string> history;  // by year
    std::string basis;
    std::string weight;
    std::string direction;  // where 指标性质 says which way is better, and no sign does
    std::string actual, score, reason;  // of a self-evaluation; empty otherwise
    std::size_t line = 0;               // of the document
    std::size_t part = 0;               // page or sheet
};

struct ImportedGoal {
    std::string name;
    Term term;
    std::vector<ImportedIndicator> indicators;
};

/// The funds of one source, each amount with its unit; empty where the form has none.
struct ImportedFund {
    std::string source;                    // 年度资金总额, 当年财政拨款
    std::string initial, adjusted, spent;  // 年初预算数, 全年预算数, 执行数
};

/// One 绩效目标表 of a document, in the order and the words of the tables' files.
struct ImportedTable {
    TableKind kind = TableKind::department;
    bool kind_is_known = true;
    std::string title;   // as printed above it
    std::string number;  // 表11; may be empty
    std::string unit;
    int unit_rank = 0;  // how sure it is whose name that is: 4 单位名称, 3 主管部门, 2 实施单位
    int year = 0;
    std::string period;  // of the actuals: 2022, 2025-07; empty without any
    std::optional<std::pair<int, int>> long_term;  // the years of its long-term goals, if stated
    std::string budget;                            // with its unit: 18000万元
    std::string project, code;
    std::string authority, implementer;  // 主管部门, 实施单位
    std::vector<Spending> spending;
    std::vector<ImportedFund> funds;     // the total first
    std::string goal_text, goal_result;  // 年度总体目标, and what came of it
    std::vector<ImportedGoal> goals;     // annual ones first; none is empty
    std::size_t line = 0;                // of the title
    std::size_t part = 0;                // its page or sheet
};

/// What a document held.
struct Imported {
    std::vector<ImportedTable> tables;
    Budget budget;
    std::vector<Diagnostic> diagnostics;  // by place; codes import-…
    LineRanges passed;  // rows of forms that say nothing a table keeps: persons, descriptions
};

/// Codes of diagnostics, by what happened to a row.
namespace import_codes {
inline constexpr auto* mended = "import-mended";      // blanks of line wraps, tags
inline constexpr auto* repaired = "import-repaired";  // a cell moved back to its column
inline constexpr auto* missing = "import-missing";    // a cell the document does not have
inline constexpr auto* doubtful = "import-doubtful";  // kept, and to be looked at
inline constexpr auto* skipped = "import-skipped";    // not taken over
inline constexpr auto* scored = "import-score";       // a printed score is not the computed one
}  // namespace import_codes

}  // namespace jixiao::document
