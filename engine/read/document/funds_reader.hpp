#pragma once

#include "model/book/budget.hpp"
#include "read/document/remarks.hpp"
#include "read/document/row.hpp"

#include <string>

namespace jixiao::document {

/// Reads the funds of a 部门整体支出绩效目标表 into one budget table, 整体支出资金情况: 收入构成
/// and 支出构成 with their shares and past years, and the projects with their budgets of the year.
class FundsReader {
public:
    explicit FundsReader(Remarks& remarks) : remarks_{remarks} {}

    /// Whether the row was one of the funds.
    bool take(PrintedRow const& row, int year);
    /// The total of 支出构成, else of 收入构成; empty when neither was read.
    std::string const& total() const { return total_; }
    /// The table; without rows when the document has none.
    BudgetTable finish(std::string number);

private:
    enum class Part { none, funds, projects };
    bool take_funds(PrintedRow const& row);
    bool take_project(PrintedRow const& row);

    Remarks& remarks_;
    BudgetTable table_;
    Part part_ = Part::none;
    std::string group_, total_;
    std::size_t amount_column_ = 0, budget_column_ = 0;
    int years_[2] = {0, 0};
};

}  // namespace jixiao::document
