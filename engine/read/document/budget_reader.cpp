#include "read/document/budget_reader.hpp"

#include "base/utf8.hpp"
#include "read/document/clean_cell.hpp"
#include "read/document/flatten_header.hpp"
#include "read/document/words.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

constexpr std::size_t most_header_rows = 4;

bool has_amount(PrintedRow const& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](PrintedCell const& cell) { return is_amount(cell.text); });
}

bool same_texts(PrintedRow const& a, PrintedRow const& b) {
    return std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                      [](PrintedCell const& x, PrintedCell const& y) { return x.text == y.text; });
}

/// A merged cell stands in the name of every column below it: names stay short enough for a line.
void shorten(std::vector<std::string>& columns) {
    constexpr std::size_t most_cells_of_name = 100;
    for (auto& column : columns) column = fit_cells(column, most_cells_of_name);
}

}  // namespace

void BudgetReader::open(std::string kind, std::string number, PrintedRow const& title) {
    close();
    table_.emplace();
    table_->kind = std::move(kind);
    table_->number = std::move(number);
    table_->place = {remarks_.file(), title.line, 1, 1};
}

bool BudgetReader::is_repeated_header(PrintedRow const& row) const {
    return std::any_of(header_.begin(), header_.end(),
                       [&](PrintedRow const& known) { return same_texts(known, row); });
}

void BudgetReader::read(PrintedRow const& row) {
    if (!table_ || row.cells.size() < 2) return;
    // Above the header of a spreadsheet: the unit, the money, a remark, in a row of one cell.
    if (header_.empty() && !sole_text(row).empty()) return;
    auto const is_header =
        table_->rows.empty() && !has_amount(row) && header_.size() < most_header_rows;
    if (is_header) {
        header_.push_back(row);
        width_ = std::max(width_, row.cells.size());
    } else if (!is_repeated_header(row)) {
        add_data(row);
    }
}

void BudgetReader::add_data(PrintedRow const& row) {
    if (header_.empty()) return;  // no budget table starts with figures
    auto const used = used_cells(row);
    if (used > width_)
        remarks_.warn(row, used - 1, say("this row has {0} cells, its table has {1}", used, width_),
                      say("check which column the last figures belong to"));
    width_ = std::max(width_, used);
    std::vector<BudgetCell> cells;
    for (std::size_t i = 0; i < used; ++i)
        cells.push_back({row.cells[i].text, {remarks_.file(), row.line, 1, 1}});
    table_->rows.push_back(std::move(cells));
}

void BudgetReader::close() {
    if (table_ && !header_.empty()) {
        // The header's last columns are often padding of the page, unless figures stand below.
        auto used = std::size_t{0};
        for (auto const& row : header_) used = std::max(used, used_cells(row));
        for (auto const& row : table_->rows) used = std::max(used, row.size());
        table_->columns = flatten_header(header_, used);
        shorten(table_->columns);
        for (auto& row : table_->rows) row.resize(used);
        auto const again = !tables_.empty() && tables_.back().kind == table_->kind &&
                           tables_.back().columns == table_->columns;
        if (again)  // the title was printed again on the next page
            std::move(table_->rows.begin(), table_->rows.end(),
                      std::back_inserter(tables_.back().rows));
        else
            tables_.push_back(std::move(*table_));
    }
    table_.reset();
    header_.clear();
    width_ = 0;
}

std::vector<BudgetTable> BudgetReader::take() {
    close();
    return std::move(tables_);
}

}  // namespace jixiao::document
