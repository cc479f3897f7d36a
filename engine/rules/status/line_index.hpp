#pragma once

#include "model/book/known_lines.hpp"
#include "rules/status/target_reading.hpp"

#include <cstdint>

namespace jixiao {

/// The lines that serve each row, sorted by the end of their period. The order in which the actuals
/// are given does not matter. Valid as long as the actuals.
class LineIndex {
public:
    LineIndex(Actuals const& actuals, std::shared_ptr<NameIndex const> const& names);
    /// Rows have the numbers of the names.
    Lines of_row(std::size_t row) const {
        return Lines{lines_}.subspan(begins_[row], begins_[row + 1] - begins_[row]);
    }

private:
    std::vector<Actual const*> lines_;   // those of one row side by side
    std::vector<std::uint32_t> begins_;  // by row; behind the last, all of them
};

}  // namespace jixiao
