#include "import/indicator_path.hpp"

namespace jixiao::importing {
namespace {

using Index = std::ptrdiff_t;

/// Whether a level that could be either is the second one here.
bool stands_as_second(LevelCell const& cell, std::string const& word, RowShape const& shape,
                      Frame const& frame, Carried const& carried) {
    auto const second_column = frame.column(Field::second_level);
    if (!second_column) return false;
    if (!cell.level.first) return true;
    if (!cell.level.second) return false;
    // In its column, counted as the row stands, the form has said which it is.
    if (static_cast<Index>(cell.index) - shape.shift == static_cast<Index>(*second_column))
        return true;
    // A first level is never printed without a second beside it, so one that stands alone in a row
    // that lost cells is the second of what is above: 成本指标 below 产出指标.
    return shape.shift != 0 && word == "成本指标" && carried.first == "产出指标";
}

void remark_moved(LevelCell const& cell, Field field, RowShape const& shape, Frame const& frame,
                  std::string const& word, std::vector<RowRemark>& remarks) {
    auto const column = frame.column(field);
    if (!column || shape.shift != 0 || cell.index == *column) return;
    remarks.push_back({Severity::note,
                       import_codes::repaired,
                       cell.index,
                       say("{0} stands in another column; read as the {1}", word,
                           field == Field::first_level ? say("first level") : say("second level")),
                       {}});
}

}  // namespace

std::vector<std::string> path_of(PrintedRow const& row, RowShape const& shape, Frame const& frame,
                                 Carried& carried, std::vector<RowRemark>& remarks) {
    auto const word_of = [&](LevelCell const& cell) {
        return level_name(cell_text(row, cell.index));
    };
    if (shape.levels.size() == 2) {
        carried = {word_of(shape.levels[0]), word_of(shape.levels[1])};
        if (!shape.levels[0].level.first)
            remarks.push_back({Severity::warning, import_codes::doubtful, shape.levels[0].index,
                               say("{0} is no first level", carried.first),
                               say("check the path of this row")});
        remark_moved(shape.levels[0], Field::first_level, shape, frame, carried.first, remarks);
        remark_moved(shape.levels[1], Field::second_level, shape, frame, carried.second, remarks);
    } else if (shape.levels.size() == 1) {
        auto const& cell = shape.levels[0];
        auto const word = word_of(cell);
        if (stands_as_second(cell, word, shape, frame, carried)) {
            carried.second = word;
            remark_moved(cell, Field::second_level, shape, frame, word, remarks);
        } else {
            carried = {word, {}};
            remark_moved(cell, Field::first_level, shape, frame, word, remarks);
        }
    }
    std::vector<std::string> path;
    if (!carried.first.empty()) path.push_back(carried.first);
    if (!carried.second.empty()) path.push_back(carried.second);
    if (carried.first.empty())
        remarks.push_back({Severity::warning, import_codes::doubtful, shape.name.value_or(0),
                           say("no first level stands here or above"),
                           say("add it to the path of this indicator")});
    return path;
}

}  // namespace jixiao::importing
