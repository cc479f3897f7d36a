#pragma once

#include "read/document/frame.hpp"
#include "read/document/row.hpp"

#include <cstddef>
#include <string>

namespace jixiao::document {

/// The cells of a row by the columns of its frame, moved by `shift` where the row lost cells.
class RowValues {
public:
    RowValues(PrintedRow const& row, Frame const& frame, std::ptrdiff_t shift)
        : row_{&row}, frame_{&frame}, shift_{shift} {}

    /// What stands in a column, or below a title that spans several; empty when nothing does.
    std::string at(std::size_t column) const;
    std::string of(Field field) const;
    /// Whether a title's columns hold more than one cell with something in it; a sign and the value
    /// beside it are one.
    bool is_divided(std::size_t column) const;
    /// Whether the row's cells begin and end where the title's columns do.
    bool is_aligned(std::size_t column) const;
    /// Whether the column belongs to a cell that begins further left, or further up.
    Covered covered(std::size_t column) const;
    /// Whether the column's cell goes on beside the names of further rows.
    bool is_shared(std::size_t column) const;
    /// Whether the name goes on beside further cells of the column.
    bool is_one_of_several(std::size_t column) const;
    /// The place of a field in the row, for remarks.
    std::size_t cell_of(Field field) const;
    /// Filled cells to the right of the last column.
    std::size_t beyond() const;

private:
    std::ptrdiff_t index_of(std::size_t column) const {
        return static_cast<std::ptrdiff_t>(column) + shift_;
    }

    std::size_t rows_of(std::size_t column) const;

    PrintedRow const* row_;
    Frame const* frame_;
    std::ptrdiff_t shift_;
};

}  // namespace jixiao::document
