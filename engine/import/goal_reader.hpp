#pragma once

#include "import/frame.hpp"
#include "import/funds_reader.hpp"
#include "import/imported.hpp"
#include "import/indicator_row.hpp"
#include "import/remarks.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace jixiao::importing {

/// Reads the 绩效目标表 of a document row by row.
class GoalReader {
public:
    explicit GoalReader(Remarks& remarks) : remarks_{remarks}, funds_{remarks} {}

    /// A table's title was read; it becomes a table when rows follow.
    void open(TableKind kind, std::string title, std::string number, PrintedRow const& row,
              int year);
    bool is_open() const { return table_.has_value(); }
    void read(PrintedRow const& row);
    void set_money(std::string money) { money_ = std::move(money); }
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
    bool take_header(PrintedRow const& row);
    bool take_marker(PrintedRow const& row);
    void take_indicator(PrintedRow const& row);
    void set_term(bool is_annual);
    ImportedGoal& goal();

    Remarks& remarks_;
    FundsReader funds_;
    std::string funds_number_;
    std::optional<ImportedTable> table_;
    PrintedRow title_;
    bool has_rows_ = false;  // of the form, not of indicators
    bool in_spending_ = false;
    std::unordered_set<std::string> spent_on_;  // names of 项目支出明细 so far
    bool in_header_ = false;                    // more rows of the header may follow
    bool is_annual_ = true;
    std::string goal_name_;
    std::unordered_map<std::string, std::size_t> goal_places_;  // by kind and name
    Carried carried_;
    std::optional<Frame> frame_;                           // of the rows being read
    std::optional<Frame> annual_frame_, long_term_frame_;  // last seen, for parts without a header
    std::string money_ = "万元";
    int long_term_end_ = 0;
    LineRanges passed_;
    std::size_t indicators_ = 0;
    std::vector<ImportedTable> tables_;
};

}  // namespace jixiao::importing
