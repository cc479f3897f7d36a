#include "read/document/row_values.hpp"

#include "read/document/known_units.hpp"
#include "read/document/make_target.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace jixiao::document {

std::string RowValues::at(std::size_t column) const {
    auto const first = index_of(column);
    std::string text;
    for (std::size_t i = 0; i < frame_->columns[column].width; ++i)
        if (auto const index = first + static_cast<std::ptrdiff_t>(i); index >= 0)
            text += cell_text(*row_, static_cast<std::size_t>(index));
    return text;
}

std::string RowValues::of(Field field) const {
    auto const column = frame_->column(field);
    return column ? at(*column) : std::string{};
}

bool RowValues::is_divided(std::size_t column) const {
    std::vector<std::string_view> filled;
    for (std::size_t i = 0; i < frame_->columns[column].width; ++i)
        if (auto const index = index_of(column + i); index >= 0)
            if (auto const& text = cell_text(*row_, static_cast<std::size_t>(index));
                !text.empty() && (!filled.empty() || !is_sign(text)))
                filled.push_back(text);
    // ≥ | 1260 | 个 is one value.
    auto const is_number =
        filled.size() == 2 && filled[0].find_first_not_of("0123456789.,") == std::string_view::npos;
    return filled.size() > 1 && !(is_number && known_units().find(filled[1]));
}

bool RowValues::is_aligned(std::size_t column) const {
    return covered(column) != Covered::left &&
           covered(column + frame_->columns[column].width) != Covered::left;
}

bool RowValues::is_shared(std::size_t column) const {
    return rows_of(column) > rows_of(frame_->name);
}

bool RowValues::is_one_of_several(std::size_t column) const {
    return rows_of(column) < rows_of(frame_->name);
}

std::size_t RowValues::rows_of(std::size_t column) const {
    auto const index = index_of(column);
    if (index < 0 || static_cast<std::size_t>(index) >= row_->cells.size()) return 1;
    return row_->cells[static_cast<std::size_t>(index)].rows;
}

Covered RowValues::covered(std::size_t column) const {
    auto const index = index_of(column);
    if (index < 0 || static_cast<std::size_t>(index) >= row_->cells.size()) return Covered::no;
    return row_->cells[static_cast<std::size_t>(index)].covered;
}

std::size_t RowValues::cell_of(Field field) const {
    auto const column = index_of(frame_->column(field).value_or(0));
    auto const last = static_cast<std::ptrdiff_t>(row_->cells.size()) - 1;
    return static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(column, 0, std::max<std::ptrdiff_t>(last, 0)));
}

std::size_t RowValues::beyond() const {
    auto const end = static_cast<std::ptrdiff_t>(frame_->columns.size()) + shift_;
    auto const used = static_cast<std::ptrdiff_t>(used_cells(*row_));
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(used - end, 0));
}

}  // namespace jixiao::document
