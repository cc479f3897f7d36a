#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// One cell of a CSV row.
struct CsvCell {
    std::string_view text;   // without quotes; valid as long as the row and `CsvRow`
    std::size_t offset = 0;  // byte of the row, on the quote where there is one
};

/// Parts a row of RFC 4180 into its cells. Keeps its memory from row to row.
class CsvRow {
public:
    /// `row` is one record without its line end. Nothing may stand between a closing quote and the
    /// next comma, and every quote must be closed: else `broken_at` says where.
    void read(std::string_view row);
    void clear();

    std::vector<CsvCell> const& cells() const { return cells_; }
    /// The byte that RFC 4180 does not allow; npos when the row is in order.
    std::size_t broken_at() const { return broken_at_; }

private:
    void add(std::string_view text, std::size_t offset);
    std::size_t read_quoted(std::string_view row, std::size_t begin);

    std::vector<CsvCell> cells_;
    std::deque<std::string> unescaped_;  // of cells with doubled quotes; views into them stay valid
    std::size_t used_ = 0;               // of `unescaped_`
    std::size_t broken_at_ = std::string_view::npos;
};

}  // namespace jixiao::bulk
