#pragma once

#include "read/document/budget_reader.hpp"
#include "read/document/goal_reader.hpp"
#include "read/document/import.hpp"
#include "read/document/remarks.hpp"
#include "read/document/titles.hpp"

#include <string>

namespace jixiao::document {

/// Hands the rows of a document to the table they belong to.
class DocumentReader {
public:
    DocumentReader(Remarks& remarks, ImportOptions options)
        : remarks_{remarks}, options_{std::move(options)}, budgets_{remarks}, goals_{remarks} {}

    void read(std::vector<PrintedRow> const& rows);
    /// The tables, with ids, terms and the unit's name made one.
    Imported finish();

private:
    std::size_t read_at(std::vector<PrintedRow> const& rows, std::size_t at);
    bool take_title(Title const& title, std::string const& text, PrintedRow const& row);
    void take_text(std::string const& text);
    void take_stated(std::string_view text);
    int year_here() const;
    void open(std::optional<TableKind> kind, std::string title, PrintedRow const& row,
              bool is_titled);

    Remarks& remarks_;
    ImportOptions options_;
    BudgetReader budgets_;
    GoalReader goals_;
    std::string number_;  // 表11, of the table to come
    std::string line_;    // a line of text that may be a title, for want of another
    bool line_is_weak_ = true;
    std::string unit_, money_, organisation_;
    int year_ = 0;
};

}  // namespace jixiao::document
