#include "read/document/row_problem.hpp"

#include "base/decimal.hpp"
#include "read/document/clean_cell.hpp"
#include "read/document/known_units.hpp"
#include "read/document/level_anchors.hpp"
#include "read/document/row_words.hpp"
#include "read/document/words.hpp"
#include "read/document/words_problem.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

/// Points, of which a whole form has a hundred.
bool is_weight(std::string const& cell) {
    auto const points = points_of(cell);
    auto const amount = points ? Decimal::from_text(*points) : std::nullopt;
    return amount && *amount <= Decimal{100};
}

class ProblemSearch {
public:
    ProblemSearch(PrintedRow const& row, Frame const& frame, RowValues const& values,
                  ImportedIndicator const& indicator, std::size_t target_column)
        : row_{row},
          frame_{frame},
          values_{values},
          indicator_{indicator},
          target_column_{target_column} {}

    std::optional<RowProblem> found() const {
        auto const compare = say("compare with the document and add the indicator by hand");
        auto const target = values_.cell_of(Field::target);
        if (indicator_.target.empty() || is_filler(indicator_.target))
            return problem(target, say("the indicator has no target"), say("add it by hand"));
        auto const word = without_blanks(indicator_.target);
        if (label_of(word) || level_of(word) || is_basis(word) || known_units().find(word))
            return problem(target, say("{0} is not a target", indicator_.target), compare);
        if (holds_level(word))
            return problem(target, say("{0} is not a target", indicator_.target), compare);
        if (may_be_weight(word))
            return problem(target,
                           say("the row lacks a cell; {0} may be its weight", indicator_.target),
                           compare);
        if (auto wrong = words_problem(indicator_.path, indicator_.name); !wrong.empty())
            return problem(target, std::move(wrong), compare);
        if (auto const weight = none_as_empty(values_.of(Field::weight));
            !weight.empty() && !is_filler(weight) && !is_weight(weight))
            return problem(values_.cell_of(Field::weight), say("{0} is not a weight", weight),
                           compare);
        if (row_.spans && is_misaligned(row_, frame_))
            return problem(target,
                           say("the cells of this row do not line up with those of the header"),
                           compare);
        if (std::any_of(frame_.levels.begin(), frame_.levels.end(),
                        [&](std::size_t level) { return values_.is_divided(level); }))
            return problem(target, say("a level spans several cells"), compare);
        if (has_several_values())
            return problem(target, say("one name belongs to several rows"), compare);
        if (values_.is_divided(frame_.name))
            return problem(target, say("the name spans several cells"), compare);
        if (values_.is_divided(target_column_) && !values_.at(target_column_).empty() &&
            frame_.columns[target_column_].width > 1)
            return problem(target, say("the target spans several cells"), compare);
        if (values_.covered(target_column_) == Covered::above || values_.is_shared(target_column_))
            return problem(target, say("one target belongs to several names"), compare);
        if (frame_.target_is_lost)
            return problem(target,
                           say("the header ends with a past year; the target column is missing"),
                           compare);
        if (frame_.other_target)
            if (auto const other = values_.at(*frame_.other_target);
                !other.empty() && other != values_.at(target_column_))
                return problem(target,
                               say("two columns give different targets: {0} and {1}",
                                   indicator_.target, other),
                               compare);
        if (auto const* const cut = cut_cell())
            return problem(
                target,
                cut->empty()
                    ? say("a merged cell beside {0} is empty; its text may stand elsewhere",
                          indicator_.name)
                    : say("{0} runs over the edge of its cell; its end may be missing", *cut),
                compare);
        return std::nullopt;
    }

private:
    static RowProblem problem(std::size_t cell, Message message, Message hint) {
        return {cell, std::move(message), std::move(hint)};
    }

    /// ≤800元经济成本指标: a level's cell became a part of the target's.
    static bool holds_level(std::string const& target) {
        auto const anchors = level_anchors(target, 0);
        return std::any_of(anchors.begin(), anchors.end(),
                           [](LevelAnchor const& anchor) { return anchor.word.ends_with("指标"); });
    }

    /// A bare number where the weight behind it is missing.
    bool may_be_weight(std::string const& target) const {
        auto const weight = frame_.column(Field::weight);
        return weight && *weight > target_column_ && values_.at(*weight).empty() &&
               is_weight(target);
    }

    /// Whether the name spans rows that have a level, a target or a weight each.
    bool has_several_values() const {
        auto const weight = frame_.column(Field::weight);
        return values_.is_one_of_several(target_column_) ||
               (weight && values_.is_one_of_several(*weight)) ||
               std::any_of(frame_.levels.begin(), frame_.levels.end(),
                           [&](std::size_t level) { return values_.is_one_of_several(level); });
    }

    /// The text of a cell that is taken and may lack a part of it; nullptr when there is none.
    std::string const* cut_cell() const {
        for (std::size_t i = 0; i < row_.cells.size() && i < frame_.columns.size(); ++i) {
            if (!row_.cells[i].is_cut) continue;
            auto const is_level = std::find(frame_.levels.begin(), frame_.levels.end(), i);
            if (is_level != frame_.levels.end() || frame_.columns[i].field != Field::other)
                return &row_.cells[i].text;
        }
        return nullptr;
    }

    PrintedRow const& row_;
    Frame const& frame_;
    RowValues const& values_;
    ImportedIndicator const& indicator_;
    std::size_t target_column_;
};

}  // namespace

bool is_misaligned(PrintedRow const& row, Frame const& frame) {
    RowValues const values{row, frame, 0};
    for (std::size_t i = 0; i < frame.columns.size(); ++i) {
        auto const field = frame.columns[i].field;
        auto const is_read = field == Field::target || (i >= frame.name && field != Field::other);
        // A row that ends too early lacks a cell, and nobody knows which.
        if (is_read && (i >= row.cells.size() || !values.is_aligned(i))) return true;
    }
    return false;
}

std::optional<RowProblem> row_problem(PrintedRow const& row, Frame const& frame,
                                      RowValues const& values, ImportedIndicator const& indicator,
                                      std::size_t target_column) {
    return ProblemSearch{row, frame, values, indicator, target_column}.found();
}

}  // namespace jixiao::document
