#pragma once

#include "import/budget_reader.hpp"
#include "import/goal_reader.hpp"
#include "import/remarks.hpp"
#include "import/titles.hpp"

#include <string>

namespace jixiao::importing {

/// Hands the rows of a document to the table they belong to.
class DocumentReader {
public:
    explicit DocumentReader(Remarks& remarks)
        : remarks_{remarks}, budgets_{remarks}, goals_{remarks} {}

    void read(PrintedRow const& row);
    /// The tables, with ids, terms and the unit's name made one.
    Imported finish();

private:
    bool take_title(Title const& title, std::string const& text, PrintedRow const& row);
    void take_text(std::string const& text);

    Remarks& remarks_;
    BudgetReader budgets_;
    GoalReader goals_;
    std::string number_;  // 表11, of the table to come
    std::string unit_, money_;
    int year_ = 0;
};

}  // namespace jixiao::importing
