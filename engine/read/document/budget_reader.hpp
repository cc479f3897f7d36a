#pragma once

#include "model/book/budget.hpp"
#include "read/document/remarks.hpp"
#include "read/document/row.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::document {

/// Reads the public budget tables 1-10 row by row.
class BudgetReader {
public:
    explicit BudgetReader(Remarks& remarks) : remarks_{remarks} {}

    /// A table's title was read; it becomes a table when rows follow.
    void open(std::string kind, std::string number, PrintedRow const& title);
    bool is_open() const { return table_.has_value(); }
    void read(PrintedRow const& row);
    void close();

    /// The tables read, each with all its rows as long as its columns.
    std::vector<BudgetTable> take();

private:
    bool is_repeated_header(PrintedRow const& row) const;
    void add_data(PrintedRow const& row);

    Remarks& remarks_;
    std::optional<BudgetTable> table_;
    std::vector<PrintedRow> header_;
    std::size_t width_ = 0;
    std::vector<BudgetTable> tables_;
};

}  // namespace jixiao::document
