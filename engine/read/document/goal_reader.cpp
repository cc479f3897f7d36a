#include "read/document/goal_reader.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/form_years.hpp"
#include "read/document/left_out.hpp"
#include "read/document/prove_row.hpp"
#include "read/document/row_words.hpp"
#include "read/document/spending_reader.hpp"
#include "read/document/titles.hpp"
#include "read/document/words.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

/// More than any document has; what a hostile one has beyond is not read, and what was written
/// stays below the largest file that is read again.
constexpr std::size_t most_indicators = 120'000;

std::size_t filled_cells(PrintedRow const& row) {
    return static_cast<std::size_t>(std::count_if(
        row.cells.begin(), row.cells.end(), [](PrintedCell const& c) { return !c.text.empty(); }));
}

}  // namespace

void GoalReader::open(FormStart const& start, PrintedRow const& row) {
    close();
    table_.emplace();
    head_ = {};
    table_->kind = start.kind.value_or(TableKind::project);
    table_->kind_is_known = start.kind.has_value();
    table_->title = start.title;
    table_->number = start.number;
    table_->year = start.year;
    table_->line = row.line;
    table_->part = row.part;
    title_ = row;
    is_titled_ = start.is_titled;
    if (start.kind == TableKind::department) funds_number_ = start.number;
}

void GoalReader::set_year(int year, bool is_sure) {
    if (!table_ || year_is_sure_ || (table_->year != 0 && !is_sure) || !table_->goals.empty())
        return;
    table_->year = year;
    year_is_sure_ = is_sure;
}

void GoalReader::begin_project(PrintedRow const& row) {
    auto const before = *table_;
    auto const money = money_;
    open({before.kind_is_known ? std::optional{before.kind} : std::nullopt, before.title,
          before.number, before.year, is_titled_},
         row);
    table_->unit = before.unit;
    table_->unit_rank = std::min(before.unit_rank, 1);
    money_ = money;
}

void GoalReader::begin_rows(Header header, PrintedRow const& row) {
    in_spending_ = false;
    if (auto const label = label_of(header.label)) {
        set_term(label->is_annual);
        if (!label->is_annual)
            if (auto const years = years_in(header.label)) table_->long_term = years;
    }
    frames_.begin(std::move(header.frames), row);
    if (frames_.size() == 1) {
        auto const& frame = frames_[0];
        if (frame.term != TermWord::none) set_term(frame.term == TermWord::annual);
        if (frame.span && table_->year == 0) table_->year = frame.span->second;
    }
    if (frames_.size() == 2) frames_.settle_terms(long_term_is_left_, row);
    frames_.remember(is_annual_);
    for (std::size_t i = 0; i < frames_.size(); ++i) {
        auto const& frame = frames_[i];
        if (frame.span) table_->long_term = frame.span;
        if (frame.column(Field::actual))
            table_->period = period_of(frame.actual_title, table_->title);
    }
}

void GoalReader::read(PrintedRow const& row, PrintedRow const* next) {
    if (!table_) return;
    frames_.leave_grid(row);
    if (row.cells.size() >= 2 && table_->goals.empty()) has_rows_ = true;
    if (take_sole_fact(sole_text(row), *table_)) return;
    if (auto const end = stated_end(row)) long_term_end_ = *end;
    if (auto const sides = stated_sides(row)) {
        long_term_is_left_ = sides->long_term_is_left;
        if (sides->years) table_->long_term = sides->years;
    }
    auto const names_project = without_blanks(cell_text(row, 0)) == "项目名称" &&
                               table_->kind == TableKind::project &&
                               (!table_->project.empty() || !table_->goals.empty());
    if (names_project) begin_project(row);
    if (table_->kind == TableKind::department && funds_.take(row, table_->year)) return;
    if (begins_spending(row)) {
        in_spending_ = true;
        return;
    }
    if (in_spending_) {
        in_spending_ = take_spending(row, *table_, spent_on_, money_, remarks_);
        if (in_spending_) return;
    }
    if (frames_.empty() && head_.take(row, *table_, money_in(row).value_or(money_))) return;
    if (take_marker(row)) return;
    if (!frames_.hold_for(row)) {
        if (!take_facts(row, *table_, money_, remarks_)) passed_.add(row.line);
        return;
    }
    take_row(row, next);
}

bool GoalReader::take_marker(PrintedRow const& row) {
    auto const at = first_filled(row);
    auto const label = label_of(cell_text(row, at));
    // "长期绩效目标1 | 成本指标 | …" is a row of indicators, "年度目标1: | 一是……" is not.
    if (!label || filled_cells(row) > 2) return false;
    auto const& rest = cell_text(row, at + 1);
    if (!frames_.empty() && filled_cells(row) == 2 && (rest.empty() || level_of(rest)))
        return false;
    if (is_filler(rest)) return true;
    auto const same_part = !frames_.empty() && label->is_annual == is_annual_ && !label->is_table;
    set_term(label->is_annual);
    if (label->is_goal && !label->is_table) goal_name_ = label->name;
    if (!label->is_annual)
        if (auto const years = years_in(cell_text(row, at))) table_->long_term = years;
    // A part whose header was lost on a page break has the columns of the last one of its kind.
    if (!same_part) frames_.recall(label->is_annual);
    return true;
}

void GoalReader::set_term(bool is_annual) {
    if (is_annual != is_annual_ || goal_name_.empty()) {
        frames_.forget_levels();
        if (is_annual != is_annual_) goal_name_.clear();
    }
    is_annual_ = is_annual;
}

void GoalReader::begin_listed_project(PrintedRow const& row) {
    auto const& frame = frames_[0];
    auto const cell = [&](Field field) {
        auto const column = frame.column(field);
        return column ? cell_text(row, *column) : std::string{};
    };
    auto const project = cell(Field::project);
    if (project.empty() || project == listed_project_ || label_of(project)) return;
    listed_project_ = project;
    auto const frames = frames_;
    auto const before = *table_;
    auto const has_goals = !before.goals.empty();
    if (has_goals) {
        open({TableKind::project, before.title, before.number, before.year, is_titled_}, row);
        table_->period = before.period;
        frames_ = frames;
        frames_.forget_levels();
    }
    table_->kind = TableKind::project;
    table_->kind_is_known = true;
    table_->project = project;
    table_->line = row.line;
    take_listed_facts(cell(Field::department), cell(Field::code), cell(Field::budget), money_,
                      *table_);
    if (table_->unit.empty()) table_->unit = before.unit;
}

void GoalReader::take_row(PrintedRow const& row, PrintedRow const* next) {
    if (indicators_ >= most_indicators) return;
    if (frames_[0].column(Field::project)) begin_listed_project(row);
    auto const label = label_of(cell_text(row, first_filled(row)));
    if (frames_.size() == 1 && label && label->is_annual != is_annual_) {
        set_term(label->is_annual);
        if (!row.spans) {
            if (frames_.know(is_annual_)) frames_.recall(is_annual_);
            remarks_.note(
                import_codes::repaired, row, 0,
                say("the header before this row is missing; the last one of its kind is used"));
        }
    }
    if (is_head_row_of(row, frames_[0].name)) {
        passed_.add(row.line);
        return;
    }
    for (std::size_t i = 0; i < frames_.size(); ++i) {
        if (frames_.size() == 2) {
            is_annual_ = frames_[i].term == TermWord::annual;
            goal_name_.clear();
        }
        take_indicator(row, next, i);
    }
}

void GoalReader::take_indicator(PrintedRow const& row, PrintedRow const* next, std::size_t at) {
    auto read = read_indicator_row(row, frames_[at], frames_.carried(at));
    prove_row(read);
    if (next != nullptr && next->grid == row.grid) doubt_if_wrapped(read, *next, frames_[at]);
    if (read.label && read.label->is_goal && read.kind == RowKind::indicator)
        goal_name_ = read.label->name;
    for (auto& remark : read.remarks)
        remarks_.add(remark.severity, remark.code, row, remark.cell, std::move(remark.message),
                     std::move(remark.hint));
    if (read.kind != RowKind::indicator) return report_left_out(row, read.kind, remarks_, passed_);
    goal().indicators.push_back(std::move(read.indicator));
    if (++indicators_ == most_indicators)
        remarks_.warn(row, 0,
                      say("a document with more than {0} indicators is read up to this line only",
                          most_indicators));
}

ImportedGoal& GoalReader::goal() {
    std::string const name = !goal_name_.empty() ? goal_name_
                             : is_annual_        ? "年度目标1"
                                                 : "长期目标1";
    auto& goals = table_->goals;
    auto const [place, is_new] =
        goal_places_.emplace((is_annual_ ? "annual " : "long-term ") + name, goals.size());
    if (!is_new) return goals[place->second];
    // Long-term goals get their years when the whole document is read.
    goals.push_back({name, is_annual_ ? Term{0, 0} : Term{0, 1}, {}});
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
    } else if (table_ && has_rows_ && is_titled_) {
        remarks_.warn(title_, 0, say("no row of indicators was found below this title"),
                      say("check that the table has the columns 一级指标, 三级指标 and 指标值"));
    }
    table_.reset();
    frames_.clear();
    goal_name_.clear();
    is_annual_ = true;
    long_term_is_left_.reset();
    has_rows_ = in_spending_ = year_is_sure_ = false;
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

}  // namespace jixiao::document
