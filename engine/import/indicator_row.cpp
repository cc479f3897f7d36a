#include "import/indicator_row.hpp"

#include "import/indicator_path.hpp"
#include "import/join_target.hpp"
#include "import/row_shape.hpp"

#include <algorithm>

namespace jixiao::importing {
namespace {

using Index = std::ptrdiff_t;

/// The cells of a row by the columns of its frame.
class Values {
public:
    Values(PrintedRow const& row, Frame const& frame, Index shift)
        : row_{row}, frame_{frame}, shift_{shift} {}

    /// The cell of a column, as the row stands; empty when the row ends before.
    std::string const& at(std::size_t column) const {
        auto const index = static_cast<Index>(column) + shift_;
        return cell_text(row_, index < 0 ? row_.cells.size() : static_cast<std::size_t>(index));
    }
    std::string const& of(Field field) const {
        auto const column = frame_.column(field);
        return column ? at(*column) : cell_text(row_, row_.cells.size());
    }
    std::size_t cell_of(Field field) const {
        auto const column = static_cast<Index>(frame_.column(field).value_or(0)) + shift_;
        auto const last = static_cast<Index>(row_.cells.size()) - 1;
        return static_cast<std::size_t>(std::clamp<Index>(column, 0, std::max<Index>(last, 0)));
    }
    /// Filled cells to the right of the last column.
    std::size_t beyond() const {
        auto const end = static_cast<Index>(frame_.columns().size()) + shift_;
        auto const used = static_cast<Index>(used_cells(row_));
        return static_cast<std::size_t>(std::max<Index>(used - end, 0));
    }

private:
    PrintedRow const& row_;
    Frame const& frame_;
    Index shift_;
};

bool is_none(std::string const& text) {
    return text == "/" || text == "—" || text == "-" || text == "——";
}

void fill(ImportedIndicator& indicator, Values const& values, Frame const& frame) {
    indicator.target =
        join_target(values.of(Field::nature), values.of(Field::target), values.of(Field::unit));
    indicator.basis = values.of(Field::basis);
    indicator.weight = values.of(Field::weight);
    indicator.actual = values.of(Field::actual);
    indicator.score = values.of(Field::score);
    indicator.reason = values.of(Field::reason);
    for (std::size_t i = 0; i < frame.columns().size(); ++i) {
        auto const& column = frame.columns()[i];
        auto const past = column.field == Field::history ? values.at(i) : std::string{};
        if (!past.empty() && !is_none(past)) indicator.history[column.year] = past;
    }
}

/// A row that lost a value between its name and its basis: what is left is read from the right.
bool lost_a_value(Values const& values, Frame const& frame) {
    return frame.column(Field::basis) && values.of(Field::basis).empty() &&
           is_basis(values.of(Field::target));
}

void read_from_right(IndicatorRow& read, PrintedRow const& row, std::size_t name) {
    auto const last = used_cells(row) - 1;
    read.indicator.history.clear();
    read.indicator.basis = row.cells[last].text;
    read.indicator.target = last > name + 1 ? row.cells[last - 1].text : std::string{};
    std::string left;
    for (auto i = name + 1; i + 1 < last; ++i)
        left += (left.empty() ? "" : " | ") + row.cells[i].text;
    read.remarks.push_back(
        {Severity::warning, import_codes::doubtful, name + 1,
         left.empty()
             ? say("a cell of an earlier year is missing in this row")
             : say("this row lost a cell; it is not known which year {0} belongs to", left),
         say("compare with the document and add the history by hand")});
}

void check(IndicatorRow& read, PrintedRow const& row, Frame const& frame, Values const& values,
           RowShape const& shape) {
    auto& remarks = read.remarks;
    auto const moved = [&](Message message) {
        remarks.push_back(
            {Severity::note, import_codes::repaired, *shape.name, std::move(message), {}});
    };
    if (shape.shift < 0) moved(say("the row starts {0} cells too early; moved back", -shape.shift));
    if (shape.shift > 0) moved(say("the row starts {0} cells too late; moved back", shape.shift));
    if (values.beyond() > 0)
        remarks.push_back({Severity::warning, import_codes::doubtful, used_cells(row) - 1,
                           say("the row has {0} cells more than its header", values.beyond()),
                           say("check target and history of this row")});
    if (read.indicator.target.empty())
        remarks.push_back({Severity::warning, import_codes::doubtful, *shape.name,
                           say("the indicator has no target"), say("add it by hand")});
    else if (frame.column(Field::basis) && read.indicator.basis.empty())
        remarks.push_back({Severity::note,
                           import_codes::missing,
                           values.cell_of(Field::basis),
                           say("the cell of the basis is missing"),
                           {}});
    if (std::any_of(row.cells.begin(), row.cells.end(),
                    [](PrintedCell const& c) { return c.mended; }))
        remarks.push_back({Severity::note,
                           import_codes::mended,
                           *shape.name,
                           say("blanks of line wraps or tags were taken out of the cells"),
                           {}});
}

}  // namespace

IndicatorRow read_indicator_row(PrintedRow const& row, Frame const& frame, Carried& carried) {
    IndicatorRow read;
    auto shape = shape_of(row, frame);
    read.label = shape.label;
    if (!shape.name) {
        if (!shape.levels.empty()) {
            path_of(row, shape, frame, carried, read.remarks);
            read.remarks.clear();
            read.kind = RowKind::empty_form;
        } else {
            read.kind = shape.label ? RowKind::empty_goal : RowKind::unknown;
        }
        return read;
    }
    if (used_cells(row) < *shape.name + 2 && shape.levels.empty()) return read;
    read.kind = RowKind::indicator;
    auto const values = Values{row, frame, shape.shift};
    read.indicator.line = row.line;
    read.indicator.name = row.cells[*shape.name].text;
    read.indicator.path = path_of(row, shape, frame, carried, read.remarks);
    fill(read.indicator, values, frame);
    if (lost_a_value(values, frame)) read_from_right(read, row, *shape.name);
    check(read, row, frame, values, shape);
    return read;
}

}  // namespace jixiao::importing
