#include "read/document/document_reader.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/form_years.hpp"
#include "read/document/organisation.hpp"
#include "read/document/settle_tables.hpp"
#include "read/document/words.hpp"

#include <numeric>
#include <utility>

namespace jixiao::document {
namespace {

/// Longer rows are no tables, and their lines would be refused when the files are read.
constexpr std::size_t longest_row = std::size_t{16} << 10;

std::size_t bytes_of(PrintedRow const& row) {
    return std::accumulate(
        row.cells.begin(), row.cells.end(), std::size_t{0},
        [](std::size_t sum, PrintedCell const& cell) { return sum + cell.text.size(); });
}

}  // namespace

void DocumentReader::read(std::vector<PrintedRow> const& rows) {
    for (std::size_t at = 0; at < rows.size();) at += read_at(rows, at);
}

/// Reads a row, or a header of several; how many there were.
std::size_t DocumentReader::read_at(std::vector<PrintedRow> const& rows, std::size_t at) {
    auto const& row = rows[at];
    if (bytes_of(row) > longest_row) {
        remarks_.warn(row, 0, say("this row is longer than {0} KiB; left out", longest_row >> 10));
        return 1;
    }
    auto const& text = sole_text(row);
    if (!text.empty() && text.size() < 400) {
        if (organisation_.empty()) organisation_ = organisation_in(text);
        if (take_title(title_of(text), text, row)) return 1;
        take_text(text);
    } else if (title_of(cell_text(row, 0)).kind == TitleKind::number) {
        // A line of the contents, 表1 | 收支总表.
        number_.clear();
        budgets_.close();
        return 1;
    }
    if (auto header = read_header(rows, at, year_here())) {
        budgets_.close();
        if (!goals_.is_open()) open(std::nullopt, line_, row, false);
        auto const taken = header->rows;
        goals_.begin_rows(std::move(*header), row);
        return taken;
    }
    if (!goals_.is_open() && !budgets_.is_open() && names_form(row))
        open(std::nullopt, line_, row, false);
    if (goals_.is_open())
        goals_.read(row, at + 1 < rows.size() ? &rows[at + 1] : nullptr);
    else
        budgets_.read(row);
    return 1;
}

/// The year of the table that is read, as far as it is known.
int DocumentReader::year_here() const {
    return options_.year.value_or(goals_.is_open() ? goals_.year() : year_);
}

void DocumentReader::open(std::optional<TableKind> kind, std::string title, PrintedRow const& row,
                          bool is_titled) {
    budgets_.close();
    goals_.open({kind, std::move(title), number_, year_, is_titled}, row);
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
        case TitleKind::project:
        case TitleKind::form: {
            auto const year = year_in(text);
            if (year) year_ = *year;
            std::optional<TableKind> kind;
            if (title.kind == TitleKind::department) kind = TableKind::department;
            if (title.kind == TitleKind::project) kind = TableKind::project;
            open(kind, title.name, row, true);
            if (year) goals_.set_year(*year, true);
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
    if (auto const year = year_alone(text)) {
        year_ = *year;
        goals_.set_year(*year, true);
    } else if (year_ == 0 && text.size() < 100) {
        if (auto const found = year_in(text)) year_ = *found;
        goals_.set_year(year_, false);
    }
    auto const is_sentence = text.find("。") != std::string::npos ||
                             text.find("，") != std::string::npos ||
                             text.find(',') != std::string::npos;
    auto const names_form = text.find("绩效") != std::string::npos;
    if (text.size() < 200 && !is_sentence && (names_form || line_is_weak_)) {
        line_ = text;
        line_is_weak_ = !names_form;
    }
    for (auto const part : parts_of_line(text)) take_stated(part);
}

/// What a line says by itself: 填报单位：… , 金额单位：万元.
void DocumentReader::take_stated(std::string_view text) {
    if (organisation_.empty()) organisation_ = organisation_in(text);
    for (auto const* key : {"单位", "责任单位"})
        if (organisation_.empty()) organisation_ = organisation_in(value_after(text, key));
    for (auto const* key : {"部门/单位", "部门（单位）", "单位名称", "编制单位", "填报单位",
                            "填报部门", "预算单位", "申报单位", "部门名称"})
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
    if (unit_.empty()) unit_ = organisation_;
    imported.budget.year = options_.year.value_or(year_);
    imported.budget.unit = options_.unit.empty() ? unit_ : options_.unit;
    imported.budget.money = money_.empty() ? "万元" : money_;
    settle_tables(imported, goals_.long_term_end(), options_, remarks_);
    imported.diagnostics = remarks_.take();
    return imported;
}

}  // namespace jixiao::document
