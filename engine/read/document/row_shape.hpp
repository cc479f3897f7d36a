#pragma once

#include "read/document/frame.hpp"
#include "read/document/row.hpp"
#include "read/document/words.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace jixiao::document {

/// A level that stands before the name of an indicator.
struct LevelCell {
    std::size_t index = 0;
    Level level;
};

/// What stands where in a row of indicators, by the words in it.
struct RowShape {
    std::optional<Label> label;
    std::vector<LevelCell> levels;
    std::optional<std::size_t> name;  // nothing when only labels and levels stand in the row
    /// How far the row stands to the right of its columns; negative when cells before were lost.
    std::ptrdiff_t shift = 0;
};

RowShape shape_of(PrintedRow const& row, Frame const& frame);

/// Whether a known level stands where the frame has no level, or one of another depth, or the row
/// has nothing below its name or its target: it lost cells.
bool is_displaced(PrintedRow const& row, Frame const& frame);

}  // namespace jixiao::document
