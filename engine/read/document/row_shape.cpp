#include "read/document/row_shape.hpp"

namespace jixiao::document {
namespace {

/// Whether at least a name and a value stand after the cell.
bool two_follow(PrintedRow const& row, std::size_t index) {
    std::size_t filled = 0;
    for (auto i = index + 1; i < row.cells.size(); ++i)
        if (!row.cells[i].text.empty()) ++filled;
    return filled >= 2;
}

}  // namespace

RowShape shape_of(PrintedRow const& row, Frame const& frame) {
    RowShape shape;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto const& text = row.cells[i].text;
        if (text.empty() || is_filler(text)) continue;
        if (auto const level = level_of(text); level && shape.levels.size() < 2) {
            shape.levels.push_back({i, *level});
        } else if (auto label = label_of(text); label && !shape.label && shape.levels.empty()) {
            shape.label = std::move(label);
        } else if (i < frame.name && shape.levels.size() < 2 && may_be_level(text) &&
                   two_follow(row, i)) {
            shape.levels.push_back({i, {true, true}});
        } else {
            shape.name = i;
            shape.shift = static_cast<std::ptrdiff_t>(i) - static_cast<std::ptrdiff_t>(frame.name);
            break;
        }
    }
    return shape;
}

bool is_displaced(PrintedRow const& row, Frame const& frame) {
    auto const target = frame.column(Field::target);
    if (cell_text(row, frame.name).empty() || cell_text(row, target.value_or(0)).empty())
        return true;
    for (std::size_t i = 0; i < std::min(row.cells.size(), frame.name + 1); ++i) {
        auto const level = level_of(row.cells[i].text);
        if (!level) continue;
        auto const depth = std::find(frame.levels.begin(), frame.levels.end(), i);
        if (depth == frame.levels.end()) return true;
        if (frame.levels.size() < 2) continue;
        if (depth == frame.levels.begin() ? !level->first : !level->second) return true;
    }
    return false;
}

}  // namespace jixiao::document
