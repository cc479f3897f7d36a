#pragma once

#include "read/document/evaluation_head.hpp"
#include "read/document/frames_in_force.hpp"
#include "read/document/funds_reader.hpp"
#include "read/document/imported.hpp"
#include "read/document/indicator_row.hpp"
#include "read/document/remarks.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace jixiao::document {

/// What is known of a form when it begins.
struct FormStart {
    std::optional<TableKind> kind;  // nothing when the title says neither 整体 nor 项目
    std::string title, number;
    int year = 0;
    bool is_titled = true;
};

/// Reads the 绩效目标表 of a document row by row.
class GoalReader {
public:
    explicit GoalReader(Remarks& remarks) : remarks_{remarks}, funds_{remarks}, frames_{remarks} {}

    /// A form begins; it becomes a table when rows of indicators follow.
    void open(FormStart const& start, PrintedRow const& row);
    bool is_open() const { return table_.has_value(); }
    /// The columns that hold from `row` on.
    void begin_rows(Header header, PrintedRow const& row);
    /// `next` is the row of the document behind it; nullptr at its end.
    void read(PrintedRow const& row, PrintedRow const* next);
    void set_money(std::string money) { money_ = std::move(money); }
    /// A year that stands alone below the title, or the first of the document.
    void set_year(int year, bool is_sure);
    int year() const { return table_ ? table_->year : 0; }
    void close();

    /// The tables in the order of the document; goals not yet in the order of files, no ids.
    std::vector<ImportedTable> take();
    /// 整体支出资金情况.
    BudgetTable take_funds();
    /// The last year of long-term goals as a table states it; 0 when none does.
    int long_term_end() const { return long_term_end_; }
    /// Rows that say nothing a table keeps.
    LineRanges const& passed() const { return passed_; }

private:
    void begin_project(PrintedRow const& row);
    void begin_listed_project(PrintedRow const& row);
    bool take_marker(PrintedRow const& row);
    void take_row(PrintedRow const& row, PrintedRow const* next);
    void take_indicator(PrintedRow const& row, PrintedRow const* next, std::size_t at);
    void set_term(bool is_annual);
    ImportedGoal& goal();

    Remarks& remarks_;
    FundsReader funds_;
    EvaluationHead head_;
    std::string funds_number_;
    std::optional<ImportedTable> table_;
    PrintedRow title_;
    bool is_titled_ = true;
    bool has_rows_ = false;  // of the form, not of indicators
    bool year_is_sure_ = false;
    bool in_spending_ = false;
    std::unordered_set<std::string> spent_on_;  // names of 项目支出明细 so far
    bool is_annual_ = true;
    std::optional<bool> long_term_is_left_;  // of two terms side by side
    std::string goal_name_;
    std::unordered_map<std::string, std::size_t> goal_places_;  // by kind and name
    FramesInForce frames_;
    std::string listed_project_;  // of a list of all projects
    std::string money_ = "万元";
    int long_term_end_ = 0;
    LineRanges passed_;
    std::size_t indicators_ = 0;
    std::vector<ImportedTable> tables_;
};

}  // namespace jixiao::document
