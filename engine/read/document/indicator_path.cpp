#include "read/document/indicator_path.hpp"

namespace jixiao::document {
namespace {

using Index = std::ptrdiff_t;

/// Whether a level that could be either is the second one here.
bool stands_as_second(LevelCell const& cell, std::string const& word, RowShape const& shape,
                      Frame const& frame, Carried const& carried) {
    if (frame.levels.size() < 2) return false;
    auto const second_column = frame.levels[1];
    if (!cell.level.first) return true;
    if (!cell.level.second) return false;
    // In its column, counted as the row stands, the form has said which it is.
    if (static_cast<Index>(cell.index) - shape.shift == static_cast<Index>(second_column))
        return true;
    // A first level is never printed without a second beside it, so one that stands alone in a row
    // that lost cells is the second of what is above: 成本指标 below 产出指标.
    return shape.shift != 0 && word == "成本指标" && carried.at(0) == "产出指标";
}

void remark_moved(LevelCell const& cell, std::size_t level, RowShape const& shape,
                  Frame const& frame, std::string const& word, std::vector<RowRemark>& remarks) {
    if (level >= frame.levels.size() || shape.shift != 0 || cell.index == frame.levels[level])
        return;
    remarks.push_back({Severity::note,
                       import_codes::repaired,
                       cell.index,
                       say("{0} is in the wrong column; read as the {1}", word,
                           level == 0 ? say("first level") : say("second level")),
                       {}});
}

std::vector<std::string> path_of(Carried const& carried, std::size_t levels) {
    std::vector<std::string> path;
    for (std::size_t i = 0; i < levels; ++i)
        if (!carried.at(i).empty()) path.push_back(carried.at(i));
    return path;
}

}  // namespace

std::vector<std::string> path_by_columns(PrintedRow const& row, Frame const& frame,
                                         Carried& carried) {
    RowValues const values{row, frame, 0};
    for (std::size_t level = 0; level < frame.levels.size(); ++level) {
        auto const column = frame.levels[level];
        if (auto word = values.at(column); !word.empty())
            carried.set(level, level_name(word));
        else if (values.covered(column) == Covered::left)
            carried.set(level, {});  // a level above spans this one's column
    }
    return path_of(carried, frame.levels.size());
}

std::vector<std::string> path_by_shape(PrintedRow const& row, RowShape const& shape,
                                       Frame const& frame, Carried& carried,
                                       std::vector<RowRemark>& remarks) {
    auto const word_of = [&](LevelCell const& cell) {
        return level_name(cell_text(row, cell.index));
    };
    if (shape.levels.size() == 2) {
        carried.set(0, word_of(shape.levels[0]));
        carried.set(1, word_of(shape.levels[1]));
        if (!shape.levels[0].level.first)
            remarks.push_back({Severity::warning, import_codes::doubtful, shape.levels[0].index,
                               say("{0} is not a first level", carried.at(0)),
                               say("check the path of this row")});
        remark_moved(shape.levels[0], 0, shape, frame, carried.at(0), remarks);
        remark_moved(shape.levels[1], 1, shape, frame, carried.at(1), remarks);
    } else if (shape.levels.size() == 1) {
        auto const& cell = shape.levels[0];
        auto const word = word_of(cell);
        std::size_t const level = stands_as_second(cell, word, shape, frame, carried) ? 1 : 0;
        carried.set(level, word);
        remark_moved(cell, level, shape, frame, word, remarks);
    }
    auto path = path_of(carried, 2);
    if (carried.at(0).empty())
        remarks.push_back({Severity::warning, import_codes::doubtful, shape.name.value_or(0),
                           say("there is no first level here or above"),
                           say("add it to the path of this indicator")});
    return path;
}

}  // namespace jixiao::document
