#include "report/forms/layout.hpp"

#include <algorithm>

namespace jixiao::forms {

std::vector<FieldWord> const& field_words() {
    using enum FieldOf;
    static std::vector<FieldWord> const words{{"project", Field::project, form},
                                              {"code", Field::code, form},
                                              {"authority", Field::authority, form},
                                              {"implementer", Field::implementer, form},
                                              {"unit", Field::unit, form},
                                              {"overall", Field::overall, form},
                                              {"overall-result", Field::overall_result, form},
                                              {"total-weight", Field::total_weight, form, true},
                                              {"total-score", Field::total_score, form, true},
                                              {"total-note", Field::total_note, form, true},
                                              {"grade", Field::grade, form, true},
                                              {"funds-name", Field::funds_name, funds},
                                              {"initial", Field::initial, funds},
                                              {"adjusted", Field::adjusted, funds},
                                              {"spent", Field::spent, funds},
                                              {"execution-rate", Field::execution_rate, funds},
                                              {"spent-forecast", Field::spent_forecast, funds},
                                              {"funds-note", Field::funds_note, funds},
                                              {"funds-weight", Field::funds_weight, funds, true},
                                              {"funds-score", Field::funds_score, funds, true},
                                              {"first", Field::first, row},
                                              {"second", Field::second, row},
                                              {"name", Field::name, row},
                                              {"target", Field::target, row},
                                              {"target-sign", Field::target_sign, row},
                                              {"target-value", Field::target_value, row},
                                              {"target-unit", Field::target_unit, row},
                                              {"actual", Field::actual, row},
                                              {"forecast", Field::forecast, row},
                                              {"cause", Field::cause, row},
                                              {"explanation", Field::explanation, row},
                                              {"reason", Field::reason, row},
                                              {"action", Field::action, row},
                                              {"possibility", Field::possibility, row},
                                              {"remark", Field::remark, row},
                                              {"note", Field::note, row},
                                              {"evidence", Field::evidence, row},
                                              {"basis", Field::basis, row},
                                              {"weight", Field::weight, row, true},
                                              {"score", Field::score, row, true}};
    return words;
}

std::vector<std::string> SheetLayout::words_of(Field field) const {
    std::vector<std::string> words;
    for (auto const& column : columns)
        if (column.cell.shows == field) words.push_back(column.cell.word);
    return words;
}

namespace {

/// Which columns of the coming rows are taken by cells that go down into them.
class Places {
public:
    Places(PlacedLines& placed, std::size_t width) : placed_{placed}, taken_(width) {}

    /// Whether the cells fill the row.
    bool add_row(LayoutLine const& line, FundsLine const* funds) {
        std::size_t column = 0;
        bool is_right = true;
        auto const is_taken = [&](std::size_t at) { return taken_[at] > 0; };
        std::vector<std::size_t> next = taken_;
        for (auto const& cell : line.cells) {
            // A cell that goes down stands in the first of the lines that funds make.
            if (funds && funds != &line.funds.front() && cell.down > 1) continue;
            while (column < taken_.size() && is_taken(column)) ++column;
            placed_.cells.push_back({&cell, funds, placed_.rows, column});
            for (std::size_t i = 0; i < cell.across; ++i, ++column) {
                if (column >= taken_.size() || is_taken(column)) return false;
                next[column] = cell.down;
            }
        }
        for (; column < taken_.size(); ++column) is_right = is_right && is_taken(column);
        taken_ = std::move(next);
        for (auto& rows : taken_) rows -= rows > 0 ? 1 : 0;
        ++placed_.rows;
        return is_right;
    }

    bool is_open() const {
        return std::any_of(taken_.begin(), taken_.end(), [](auto rows) { return rows > 0; });
    }

private:
    PlacedLines& placed_;
    std::vector<std::size_t> taken_;  // rows that each column is still taken for
};

}  // namespace

PlacedLines place_lines(std::vector<LayoutLine> const& lines, TableKind kind, std::size_t width) {
    PlacedLines placed;
    Places places{placed, width};
    LayoutLine const* last = nullptr;
    for (auto const& line : lines) {
        if (line.only_for && *line.only_for != kind) continue;
        last = &line;
        bool is_right = true;
        if (line.funds.empty()) is_right = places.add_row(line, nullptr);
        for (auto const& funds : line.funds) is_right = is_right && places.add_row(line, &funds);
        if (!is_right) {
            placed.wrong = &line;
            return placed;
        }
    }
    if (places.is_open()) placed.wrong = last;
    return placed;
}

}  // namespace jixiao::forms
