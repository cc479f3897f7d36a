#pragma once

#include "read/document/header_role.hpp"
#include "read/document/row.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace jixiao::document {

struct Column {
    Field field = Field::other;
    int year = 0;           // of history: a year, or -1 for 上年 and -2 for 前年
    std::size_t width = 1;  // the columns that its title spans
    std::string unit = {};  // of its bare numbers: 目标值（万元）
};

/// What stands where in the rows of one term of an indicator table.
struct Frame {
    std::vector<Column> columns;
    std::vector<std::size_t> levels;  // columns from the first level down; none is the name's
    std::size_t name = 0;
    std::vector<std::size_t> starts;          // columns that the header's lowest cells begin in
    std::optional<std::size_t> other_target;  // a second column of targets: they have to agree
    bool target_is_lost = false;  // past years end the header: the year's own column is cut off
    TermWord term = TermWord::none;
    std::optional<std::pair<int, int>> span;  // the years of the goals: base year + 1 to the last
    std::string actual_title;                 // 1-7月执行情况

    /// The column of a field; nothing when the table has none.
    std::optional<std::size_t> column(Field field) const;
    /// The same with a column for each cell of the header.
    Frame without_spans() const;
};

/// The header of an indicator table: one frame, or one for each of two terms side by side.
struct Header {
    std::size_t rows = 1;
    std::vector<Frame> frames;
    std::string label;  // of the rows below, as the header's own first cell has it
};

/// The header that begins at a row; nothing when none does. A header has a name and a target, and
/// most of its cells are words of headers. `year` is the table's, 0 when it is not known yet.
std::optional<Header> read_header(std::vector<PrintedRow> const& rows, std::size_t at, int year);

}  // namespace jixiao::document
