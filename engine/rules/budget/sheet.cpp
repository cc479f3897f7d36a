#include "rules/budget/sheet.hpp"

#include "rules/budget/columns.hpp"

#include <algorithm>

namespace jixiao::budget {
namespace {

std::string const no_text;
Figure const no_figure;

bool has_figures(Column const& column) {
    return column.kind == ColumnKind::money || column.kind == ColumnKind::share;
}

}  // namespace

Sheet::Sheet(BudgetTable const& table)
    : table_{&table}, kind_{kind_of(table.kind)}, columns_{read_columns(table)} {
    auto const first = std::find_if(columns_.begin(), columns_.end(), has_figures);
    label_end_ = static_cast<std::size_t>(first - columns_.begin());
    figures_.resize(table.rows.size() * columns_.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        auto const width = std::min(table.rows[row].size(), columns_.size());
        for (std::size_t at = label_end_; at < width; ++at) {
            auto const& cell = table.rows[row][at].text;
            auto& figure = figures_[row * columns_.size() + at];
            if (columns_[at].kind == ColumnKind::money) figure = read_figure(cell);
            if (columns_[at].kind == ColumnKind::share) figure = read_share(cell);
        }
    }
}

std::string const& Sheet::text(std::size_t row, std::size_t column) const {
    auto const& cells = table_->rows[row];
    return column < cells.size() ? cells[column].text : no_text;
}

Figure const& Sheet::figure(std::size_t row, std::size_t column) const {
    return figures_.empty() ? no_figure : figures_[row * columns_.size() + column];
}

Place const& Sheet::place(std::size_t row, std::size_t column) const {
    auto const& cells = table_->rows[row];
    return column < cells.size() ? cells[column].place : table_->place;
}

std::optional<std::size_t> Sheet::column(ColumnKind kind) const {
    for (std::size_t at = 0; at < columns_.size(); ++at)
        if (columns_[at].kind == kind) return at;
    return std::nullopt;
}

std::vector<std::size_t> Sheet::all(ColumnKind kind) const {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < columns_.size(); ++at)
        if (columns_[at].kind == kind) found.push_back(at);
    return found;
}

std::optional<std::size_t> Sheet::money(std::string_view heading) const {
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        auto const& path = columns_[at].path;
        if (columns_[at].kind != ColumnKind::money) continue;
        if (path.back() == heading) return at;
        auto const in_group = path.size() > 1 && path[path.size() - 2] == heading;
        if (in_group && is_total(path.back())) return at;
    }
    return std::nullopt;
}

std::optional<std::size_t> Sheet::total_column() const {
    auto const columns = all(ColumnKind::money);
    auto const total = std::find_if(columns.begin(), columns.end(),
                                    [&](auto at) { return is_total(columns_[at].name()); });
    if (total != columns.end()) return *total;
    return columns.size() == 1 ? std::optional{columns.front()} : std::nullopt;
}

std::string Sheet::code(std::size_t row) const {
    std::string code;
    auto const first = column(ColumnKind::code);
    for (auto at = first.value_or(label_end_); at < label_end_; ++at) {
        if (columns_[at].kind != ColumnKind::code) break;
        code += tidy(text(row, at));
    }
    return code;
}

std::string const& Sheet::label(std::size_t row) const {
    // The names of a coded table stand in a column of their own, whatever stands after it.
    auto const name = column(ColumnKind::name);
    if (name && *name < label_end_) return text(row, *name);
    for (auto at = label_end_; at-- > 0;)
        if (!text(row, at).empty()) return text(row, at);
    return no_text;
}

bool Sheet::is_total_row(std::size_t row) const {
    auto silent = true;
    for (std::size_t at = 0; at < label_end_; ++at) {
        auto const words = tidy(text(row, at));
        if (is_total(words)) return true;
        silent = silent && words.empty();
    }
    if (!silent || label_end_ == 0) return false;
    for (auto at = label_end_; at < columns_.size(); ++at)
        if (figure(row, at).state != Figure::State::empty) return true;
    return false;
}

std::optional<std::size_t> Sheet::total_row() const {
    for (std::size_t row = 0; row < row_count(); ++row)
        if (is_total_row(row)) return row;
    return std::nullopt;
}

std::string const& Sheet::title() const {
    return table_->number.empty() ? table_->kind : table_->number;
}

std::string Sheet::describe(std::size_t row, std::size_t column) const {
    auto words = title();
    auto const add = [&](std::string const& word) {
        if (!word.empty()) words += " " + word;
    };
    // The nearest words to the left name a figure of a table with two sides.
    auto const two_sided = all(ColumnKind::name).size() > 1;
    auto name = label(row);
    for (auto at = column; two_sided && at-- > 0;)
        if (columns_[at].kind == ColumnKind::name) {
            name = text(row, at);
            break;
        }
    add(code(row));
    add(name);
    return words + " · " + table_->columns[column];
}

}  // namespace jixiao::budget
