#include "import/document_reader.hpp"

#include "import/clean_cell.hpp"
#include "import/settle_tables.hpp"
#include "import/words.hpp"

#include <numeric>
#include <utility>

namespace jixiao::importing {
namespace {

/// Longer rows are no tables, and their lines would be refused when the files are read.
constexpr std::size_t longest_row = std::size_t{16} << 10;

std::size_t bytes_of(PrintedRow const& row) {
    return std::accumulate(
        row.cells.begin(), row.cells.end(), std::size_t{0},
        [](std::size_t sum, PrintedCell const& cell) { return sum + cell.text.size(); });
}

}  // namespace

void DocumentReader::read(PrintedRow const& row) {
    if (bytes_of(row) > longest_row) {
        remarks_.warn(row, 0, say("this row is longer than {0} KiB; left out", longest_row >> 10));
        return;
    }
    auto const& text = sole_text(row);
    if (!text.empty() && text.size() < 400) {
        if (take_title(title_of(text), text, row)) return;
        take_text(text);
    } else if (title_of(cell_text(row, 0)).kind == TitleKind::number) {
        // A line of the contents, 表1 | 收支总表.
        number_.clear();
        budgets_.close();
        return;
    }
    if (goals_.is_open())
        goals_.read(row);
    else
        budgets_.read(row);
}

bool DocumentReader::take_title(Title const& title, std::string const& text,
                                PrintedRow const& row) {
    switch (title.kind) {
        case TitleKind::none: return false;
        case TitleKind::number: number_ = title.name; break;
        case TitleKind::budget:
            goals_.close();
            budgets_.open(title.name, std::exchange(number_, {}), row);
            return true;
        case TitleKind::department:
        case TitleKind::project: {
            if (auto const year = year_in(text)) year_ = *year;
            auto const kind =
                title.kind == TitleKind::department ? TableKind::department : TableKind::project;
            budgets_.close();
            goals_.open(kind, title.name, number_, row, year_);
            return true;
        }
        case TitleKind::note: budgets_.close(); return true;
        case TitleKind::part: break;
    }
    budgets_.close();
    goals_.close();
    return true;
}

void DocumentReader::take_text(std::string const& text) {
    if (year_ == 0 && text.size() < 100)
        if (auto const year = year_in(text)) year_ = *year;
    for (auto const* key : {"部门/单位", "部门（单位）", "单位名称", "编制单位"})
        if (auto const unit = value_after(text, key); !unit.empty() && unit_.empty()) unit_ = unit;
    for (auto const* key : {"单位", "资金单位", "金额单位"})
        if (auto const money = value_after(text, key); money.find("元") != std::string_view::npos) {
            if (money_.empty()) money_ = money;
            goals_.set_money(std::string{money});
        }
}

Imported DocumentReader::finish() {
    Imported imported;
    imported.tables = goals_.take();
    imported.budget.tables = budgets_.take();
    if (auto funds = goals_.take_funds(); !funds.rows.empty())
        imported.budget.tables.push_back(std::move(funds));
    imported.passed = goals_.passed();
    imported.budget.year = year_;
    imported.budget.unit = unit_;
    imported.budget.money = money_.empty() ? "万元" : money_;
    settle_tables(imported, goals_.long_term_end(), remarks_);
    imported.diagnostics = remarks_.take();
    return imported;
}

}  // namespace jixiao::importing
