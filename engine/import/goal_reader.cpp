#include "import/goal_reader.hpp"

#include "import/clean_cell.hpp"
#include "import/facts.hpp"
#include "import/spending_reader.hpp"
#include "import/titles.hpp"
#include "import/words.hpp"

#include <algorithm>

namespace jixiao::importing {
namespace {

/// More than any document has; what a hostile one has beyond is not read, and what was written
/// stays below the largest file that is read again.
constexpr std::size_t most_indicators = 120'000;

std::size_t first_filled(PrintedRow const& row) {
    auto const found = std::find_if(row.cells.begin(), row.cells.end(),
                                    [](PrintedCell const& c) { return !c.text.empty(); });
    return static_cast<std::size_t>(found - row.cells.begin());
}

std::size_t filled_cells(PrintedRow const& row) {
    return static_cast<std::size_t>(std::count_if(
        row.cells.begin(), row.cells.end(), [](PrintedCell const& c) { return !c.text.empty(); }));
}

/// 长期目标（截止2026年）.
std::optional<int> stated_end(PrintedRow const& row) {
    for (auto const& cell : row.cells)
        if (cell.text.size() < 100 && cell.text.find("长期") != std::string::npos &&
            cell.text.find("截止") != std::string::npos)
            return year_in(
                cell.text.substr(cell.text.find("截止") + std::string_view{"截止"}.size()));
    return std::nullopt;
}

}  // namespace

void GoalReader::open(TableKind kind, std::string title, std::string number, PrintedRow const& row,
                      int year) {
    close();
    table_.emplace();
    table_->kind = kind;
    table_->title = std::move(title);
    table_->number = number;
    table_->year = year;
    table_->line = row.line;
    title_ = row;
    if (kind == TableKind::department) funds_number_ = std::move(number);
}

void GoalReader::begin_project(PrintedRow const& row) {
    auto const& before = *table_;
    auto const title = before.title, number = before.number;
    auto const year = before.year;
    open(TableKind::project, title, number, row, year);
}

void GoalReader::read(PrintedRow const& row) {
    if (!table_) return;
    if (row.cells.size() >= 2) has_rows_ = true;
    for (auto const* key : {"单位名称", "部门（单位）名称", "预算部门"})
        if (auto const unit = value_after(sole_text(row), key); !unit.empty()) {
            table_->unit = unit;
            return;
        }
    if (auto const end = stated_end(row)) long_term_end_ = *end;
    auto const names_project = without_blanks(cell_text(row, 0)) == "项目名称" &&
                               table_->kind == TableKind::project && !table_->project.empty();
    if (names_project) begin_project(row);
    if (take_header(row)) {
        in_spending_ = false;
        return;
    }
    if (table_->kind == TableKind::department && funds_.take(row, table_->year)) return;
    if (begins_spending(row)) {
        in_spending_ = true;
        return;
    }
    if (in_spending_) {
        in_spending_ = take_spending(row, *table_, spent_on_, money_, remarks_);
        if (in_spending_) return;
    }
    if (take_marker(row)) return;
    if (!frame_) {
        if (!take_facts(row, *table_, money_, remarks_)) passed_.add(row.line);
        return;
    }
    take_indicator(row);
}

bool GoalReader::take_header(PrintedRow const& row) {
    if (in_header_) {
        if (frame_->take(row, table_->year)) return true;
        in_header_ = false;
        frame_->end(table_->year);
        (is_annual_ ? annual_frame_ : long_term_frame_) = frame_;
    }
    auto frame = Frame::begin(row);
    if (!frame) return false;
    if (auto const label = label_of(cell_text(row, 0))) set_term(label->is_annual);
    frame_ = std::move(frame);
    in_header_ = true;
    return true;
}

bool GoalReader::take_marker(PrintedRow const& row) {
    auto const at = first_filled(row);
    auto const label = label_of(cell_text(row, at));
    // "长期绩效目标1 | 成本指标 | …" is a row of indicators, "年度目标1: | 一是……" is not.
    if (!label || filled_cells(row) > 2) return false;
    auto const& rest = cell_text(row, at + 1);
    if (frame_ && filled_cells(row) == 2 && (rest.empty() || level_of(rest))) return false;
    if (is_filler(rest)) return true;
    auto const same_part = frame_ && label->is_annual == is_annual_ && !label->is_table;
    set_term(label->is_annual);
    if (label->is_goal && !label->is_table) goal_name_ = label->name;
    // A part whose header was lost on a page break has the columns of the last one of its kind.
    if (!same_part) frame_ = label->is_annual ? annual_frame_ : long_term_frame_;
    return true;
}

void GoalReader::set_term(bool is_annual) {
    if (is_annual != is_annual_ || goal_name_.empty()) {
        carried_ = {};
        if (is_annual != is_annual_) goal_name_.clear();
    }
    is_annual_ = is_annual;
}

void GoalReader::take_indicator(PrintedRow const& row) {
    if (indicators_ >= most_indicators) return;
    auto const label = label_of(cell_text(row, first_filled(row)));
    if (label && label->is_annual != is_annual_) {
        set_term(label->is_annual);
        auto const& known = is_annual_ ? annual_frame_ : long_term_frame_;
        if (known) frame_ = known;
        remarks_.note(
            import_codes::repaired, row, 0,
            say("the header before this row is missing; read by the last one of its kind"));
    }
    auto read = read_indicator_row(row, *frame_, carried_);
    if (read.label && read.label->is_goal && read.kind == RowKind::indicator)
        goal_name_ = read.label->name;
    for (auto& remark : read.remarks)
        remarks_.add(remark.severity, remark.code, row, remark.cell, std::move(remark.message),
                     std::move(remark.hint));
    if (read.kind == RowKind::indicator) {
        goal().indicators.push_back(std::move(read.indicator));
        if (++indicators_ == most_indicators)
            remarks_.warn(row, 0,
                          say("a document with more than {0} indicators is read only up to "
                              "this line",
                              most_indicators));
    } else if (read.kind == RowKind::empty_form) {
        remarks_.note(import_codes::skipped, row, first_filled(row),
                      say("this level has no indicator"));
    } else if (read.kind == RowKind::empty_goal || is_head_row(row) || row.cells.size() == 1 ||
               is_filler(cell_text(row, first_filled(row)))) {
        passed_.add(row.line);
    } else {
        remarks_.warn(row, first_filled(row), say("this row is none of the table's; left out"),
                      say("add what it says by hand"));
    }
}

ImportedGoal& GoalReader::goal() {
    std::string const name = !goal_name_.empty() ? goal_name_
                             : is_annual_        ? "年度目标1"
                                                 : "长期目标1";
    auto& goals = table_->goals;
    auto const [place, is_new] =
        goal_places_.emplace((is_annual_ ? "annual " : "long-term ") + name, goals.size());
    if (!is_new) return goals[place->second];
    // Long-term goals get their last year when the whole document is read.
    auto const year = table_->year;
    goals.push_back({name, is_annual_ ? Term{year, year} : Term{year, year + 1}, {}});
    return goals.back();
}

void GoalReader::close() {
    if (table_ && !table_->goals.empty()) {
        if (table_->kind == TableKind::department && !funds_.total().empty()) {
            auto total = funds_.total();
            std::erase(total, ',');
            table_->budget = total + money_;
        }
        tables_.push_back(std::move(*table_));
    } else if (table_ && has_rows_) {
        remarks_.warn(
            title_, 0, say("no row of indicators was found below this title"),
            say("check that the table's columns 一级指标, 三级指标 and 指标值 are there"));
    }
    table_.reset();
    frame_.reset();
    carried_ = {};
    goal_name_.clear();
    is_annual_ = true;
    has_rows_ = in_spending_ = in_header_ = false;
    spent_on_.clear();
    goal_places_.clear();
}

std::vector<ImportedTable> GoalReader::take() {
    close();
    return std::move(tables_);
}

BudgetTable GoalReader::take_funds() {
    return funds_.finish(funds_number_);
}

}  // namespace jixiao::importing
