#include "app/bulk/row_splitter.hpp"

#include <algorithm>

namespace jixiao::bulk {
namespace {

constexpr auto npos = std::string_view::npos;

std::vector<std::vector<std::string>> keys_of(CsvColumns const& columns) {
    std::vector<std::vector<std::string>> keys;
    for (auto const& column : columns.all)
        keys.push_back(column.is_known ? column.path : std::vector<std::string>{});
    return keys;
}

}  // namespace

RowShape::RowShape(std::vector<std::vector<std::string>> columns, std::optional<JsonShape> of_json)
    : keys{std::move(columns)},
      json{std::move(of_json)},
      cells(keys.size() + 1),
      actuals{actual_columns(keys)} {}

std::optional<Period> RowShape::latest() const {
    auto const last = std::find_if(actuals.rbegin(), actuals.rend(), [&](auto const& actual) {
        return !cells[actual.column].empty();
    });
    return last == actuals.rend() ? std::nullopt : std::optional{last->period};
}

RowSplitter::RowSplitter(Form form, CsvColumns const& columns) : form_{form} {
    if (form == Form::csv) shapes_.emplace_back(keys_of(columns), std::nullopt);
}

bool RowSplitter::holds_marks(std::string_view text) const {
    return form_ == Form::csv ? holds(text, '"') || holds(text, '\'') : holds(text, '\\');
}

std::size_t RowSplitter::split_cells(std::string_view text, std::size_t begin) {
    auto const cells = shape().filled();
    auto const end = split_row(text, begin, cells);
    if (end != npos && cells.back().ends_with('\r')) cells.back().remove_suffix(1);
    return end;
}

/// Of a chunk where the line has to be found first: it may hold marks, or is JSON.
std::size_t RowSplitter::split_line(std::string_view chunk, std::size_t begin) {
    auto const end = std::min(chunk.find('\n', begin), chunk.size());
    auto row = chunk.substr(begin, end - begin);
    if (may_hold_marks_ && holds_marks(row)) return npos;
    if (form_ == Form::csv) return split_cells(row, 0) == row.size() ? end : npos;
    if (row.ends_with('\r')) row.remove_suffix(1);
    for (auto& each : shapes_) {
        if (!each.json->split(row, each.filled())) continue;
        if (&each != &shapes_.front()) std::swap(each, shapes_.front());
        return end;
    }
    return npos;
}

void RowSplitter::learn(std::string_view line) {
    constexpr std::size_t most_shapes = 8;
    if (form_ == Form::csv || shapes_.size() == most_shapes || holds_marks(line)) return;
    if (auto json = JsonShape::of(line)) {
        auto keys = json->paths();
        shapes_.emplace_back(std::move(keys), std::move(json));
    }
}

}  // namespace jixiao::bulk
