#pragma once

#include "base/diagnostic.hpp"
#include "model/book/book.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::forms {

/// What a cell of a form can show; docs/forms.md says of each what it is and where it comes from.
enum class Field {
    project,
    code,
    authority,
    implementer,
    unit,
    overall,
    overall_result,
    total_weight,
    total_score,
    total_note,
    grade,
    funds_name,
    initial,
    adjusted,
    spent,
    execution_rate,
    spent_forecast,
    funds_note,
    funds_weight,
    funds_score,
    first,
    second,
    name,
    target,
    target_sign,
    target_value,
    target_unit,
    actual,
    forecast,
    cause,
    explanation,
    reason,
    action,
    possibility,
    remark,
    note,
    evidence,
    basis,
    weight,
    score
};

/// What a field belongs to: the form as a whole, a line of funds, or an indicator.
enum class FieldOf { form, funds, row };

/// A field as a layout file names it.
struct FieldWord {
    std::string_view word;
    Field field;
    FieldOf of;
    bool needs_points = false;  // of a self-evaluation only
};
std::vector<FieldWord> const& field_words();

/// A cell: a heading, a fixed text, or a field. Takes the next free columns of its line.
struct LayoutCell {
    std::string text;  // {year} and {months} stand for those of the period
    bool is_heading = false;
    std::optional<Field> shows;
    std::string word;  // of a cause or a likelihood: the one that is ticked here
    std::size_t across = 1, down = 1;
    Place place;
};

/// A line of 资金: of the whole, of some sources of funds, or of those that no other line names.
struct FundsLine {
    std::string heading;
    bool is_total = false, is_others = false;
    std::vector<std::string> sources;
};

/// A line above or below the indicators; one with funds repeats for each of them.
struct LayoutLine {
    std::optional<TableKind> only_for;
    std::vector<FundsLine> funds;
    std::vector<LayoutCell> cells;
    Place place;
};

/// A column of the indicators. Neighbours of one group stand under one heading.
struct LayoutColumn {
    LayoutCell cell;  // its text is the heading
    std::string group;
    double width = 0;  // in digits
};

/// How one form is laid out.
struct SheetLayout {
    std::string project_title, department_title, period;
    std::vector<LayoutLine> above, below;
    std::string side;  // beside all indicators, such as 绩效指标; none when side_width is 0
    double side_width = 0;
    std::vector<LayoutColumn> columns;
    std::vector<std::string> footer;

    std::size_t width() const { return columns.size() + (side_width > 0 ? 1 : 0); }
    /// The words of the columns that show this field: of causes, of likelihoods.
    std::vector<std::string> words_of(Field field) const;
};

/// A layout file, built in or of a workspace.
struct Layout {
    std::string name, title, source;
    std::optional<SheetLayout> monitoring, self_evaluation;
};

/// A cell of a line where it stands on the sheet: rows from 0, columns from 0.
struct PlacedCell {
    LayoutCell const* cell = nullptr;
    FundsLine const* funds = nullptr;  // of a line of funds
    std::size_t row = 0, column = 0;
};

/// Lines of a form of that kind, each cell in the next free columns of its row.
struct PlacedLines {
    std::vector<PlacedCell> cells;
    std::size_t rows = 0;
    LayoutLine const* wrong = nullptr;  // whose cells do not fill the width exactly
};
PlacedLines place_lines(std::vector<LayoutLine> const& lines, TableKind kind, std::size_t width);

}  // namespace jixiao::forms
