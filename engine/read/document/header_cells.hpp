#pragma once

#include "read/document/header_role.hpp"
#include "read/document/row.hpp"

#include <string>
#include <vector>

namespace jixiao::document {

/// The cells of a header above one column, from its first row to its last.
struct HeaderColumn {
    std::vector<std::string> texts;
    std::size_t width = 1;  // columns that the lowest cell spans; 0 when it begins further left
    HeaderRole role;        // of the lowest cell that has one
    TermWord term = TermWord::none;  // of any of them
};

/// The rows from `at` that belong to one header, by the cells that span rows and by the words
/// below.
std::size_t header_height(std::vector<PrintedRow> const& rows, std::size_t at);

std::vector<HeaderColumn> header_columns(std::vector<PrintedRow> const& rows, std::size_t at,
                                         std::size_t height);

/// Whether a row below a header's first can only be one more of it: 前年, 原因说明, 2022年.
bool is_header_below(PrintedRow const& row);

}  // namespace jixiao::document
