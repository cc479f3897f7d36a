#include "read/document/indicator_row.hpp"

#include "base/decimal.hpp"
#include "read/document/clean_cell.hpp"
#include "read/document/indicator_path.hpp"
#include "read/document/make_target.hpp"
#include "read/document/row_problem.hpp"
#include "read/document/row_shape.hpp"
#include "read/document/row_values.hpp"
#include "read/document/row_words.hpp"
#include "read/document/words.hpp"

#include <algorithm>

namespace jixiao::document {
namespace {

/// Reads one row; what cannot be read for certain makes it doubtful.
class RowReading {
public:
    RowReading(PrintedRow const& row, Frame const& frame, Carried& carried)
        : row_{row}, frame_{frame}, carried_{carried}, values_{row, frame, 0} {}

    IndicatorRow read() {
        auto shape = shape_of(row_, frame_);
        read_.label = shape.label;
        if (is_total(row_)) {
            read_.kind = RowKind::total;
        } else if (is_slot(shape)) {
            empty_form(shape);
        } else if (!row_.spans && is_displaced(row_, frame_) && is_plausible(shape)) {
            by_shape(shape);
        } else if (!shape.name) {
            without_name(shape);
        } else {
            by_columns();
        }
        return std::move(read_);
    }

private:
    void doubt(std::size_t cell, Message message, Message hint) {
        read_.kind = RowKind::doubtful;
        read_.remarks.push_back(
            {Severity::warning, import_codes::doubtful, cell, std::move(message), std::move(hint)});
    }

    bool is_plausible(RowShape const& shape) const {
        if (!shape.name || begins_with_figure(cell_text(row_, *shape.name))) return false;
        if (used_cells(row_) < *shape.name + 2 && shape.levels.empty()) return false;
        return shape.shift != 0 || !shape.levels.empty() || shape.label.has_value() ||
               !values_.of(Field::target).empty();
    }

    /// A numbered line of the form that nobody filled in: 指标2： with nothing behind it.
    bool is_slot(RowShape const& shape) const {
        if (!shape.name) return false;
        auto const& text = cell_text(row_, *shape.name);
        if (text.empty() || !without_count(text).empty()) return false;
        auto const behind = row_.cells.begin() + static_cast<std::ptrdiff_t>(*shape.name) + 1;
        return std::all_of(behind, row_.cells.end(), [](PrintedCell const& cell) {
            return cell.text.empty() || is_filler(cell.text);
        });
    }

    void empty_form(RowShape const& shape) {
        if (row_.spans)
            path_by_columns(row_, frame_, carried_);
        else
            path_by_shape(row_, shape, frame_, carried_, read_.remarks);
        read_.remarks.clear();
        read_.kind = RowKind::empty_form;
    }

    void without_name(RowShape const& shape) {
        if (!shape.levels.empty()) {
            empty_form(shape);
        } else {
            read_.kind = shape.label ? RowKind::empty_goal : RowKind::unknown;
        }
    }

    void by_columns() {
        read_.indicator.path = path_by_columns(row_, frame_, carried_);
        auto const name = without_count(values_.at(frame_.name));
        auto const target = values_.of(Field::target);
        if (name.empty() || is_filler(name)) {
            if (target.empty() || is_filler(target)) {
                read_.kind = values_.covered(frame_.name) == Covered::left || has_text_behind_name()
                                 ? RowKind::unknown
                                 : RowKind::empty_form;
            } else if (values_.covered(frame_.name) == Covered::left && points_of(target)) {
                read_.kind = RowKind::unknown;
            } else {
                doubt(values_.cell_of(Field::target),
                      say("{0} has no indicator name beside it", target),
                      say("compare with the document and add the indicator by hand"));
            }
            return;
        }
        take(name);
    }

    bool has_text_behind_name() const {
        auto const behind = row_.cells.begin() +
                            static_cast<std::ptrdiff_t>(std::min(frame_.name, row_.cells.size()));
        return std::any_of(behind, row_.cells.end(), [](PrintedCell const& cell) {
            return !cell.text.empty() && !is_filler(cell.text) && !points_of(cell.text);
        });
    }

    void by_shape(RowShape const& shape) {
        values_ = RowValues{row_, frame_, shape.shift};
        read_.indicator.path = path_by_shape(row_, shape, frame_, carried_, read_.remarks);
        auto const moved = [&](Message message) {
            read_.remarks.push_back(
                {Severity::note, import_codes::repaired, *shape.name, std::move(message), {}});
        };
        auto const shift = shape.shift;
        if (shift < 0) moved(say("the row starts {0} cells too far left; moved back", -shift));
        if (shift > 0) moved(say("the row starts {0} cells too far right; moved back", shift));
        take(without_count(row_.cells[*shape.name].text));
    }

    void take(std::string const& name) {
        read_.kind = RowKind::indicator;
        auto& indicator = read_.indicator;
        indicator.line = row_.line;
        indicator.part = row_.part;
        indicator.name = name;
        auto const column = frame_.column(Field::target).value_or(0);
        auto const unit = unit_of(column);
        auto made = make_target(values_.of(Field::sign), values_.of(Field::nature),
                                values_.at(column), unit);
        indicator.target = std::move(made.text);
        indicator.direction = std::move(made.direction);
        indicator.basis = values_.of(Field::basis);
        if (auto const weight = points_of(own(Field::weight))) indicator.weight = *weight;
        if (auto const score = points_of(own(Field::score))) indicator.score = *score;
        indicator.actual = none_as_empty(own(Field::actual));
        indicator.reason = none_as_empty(own(Field::reason));
        for (std::size_t i = 0; i < frame_.columns.size(); ++i) {
            if (frame_.columns[i].field != Field::history || is_shared(i)) continue;
            auto const past = none_as_empty(values_.at(i));
            if (!past.empty())
                indicator.history[frame_.columns[i].year] =
                    is_amount(past) ? make_target({}, {}, past, unit_of(i)).text : past;
        }
        if (lost_a_value()) read_from_right();
        if (!made.problem.empty())
            doubt(values_.cell_of(Field::target), std::move(made.problem),
                  say("compare with the document and add the indicator by hand"));
        else
            check(column);
    }

    /// The unit of a column's bare numbers: in a column of its own, or in this one's title.
    std::string unit_of(std::size_t column) const {
        auto unit = values_.of(Field::unit);
        return unit.empty() ? frame_.columns[column].unit : unit;
    }

    /// The text of a field, which is this row's alone.
    std::string own(Field field) {
        auto const column = frame_.column(field);
        return !column || is_shared(*column) ? std::string{} : values_.at(*column);
    }

    /// Whether a value stands beside several names, of which nobody knows whose it is; said once.
    bool is_shared(std::size_t column) {
        if (!values_.is_shared(column)) return false;
        if (auto const value = none_as_empty(values_.at(column)); !value.empty())
            read_.remarks.push_back(
                {Severity::warning, import_codes::doubtful, column,
                 say("{0} belongs to several names and is left out", value),
                 say("compare with the document and add it by hand where it belongs")});
        return true;
    }

    /// A row that lost a value between its name and its basis: what is left is read from the right.
    bool lost_a_value() const {
        return !row_.spans && frame_.column(Field::basis) && values_.of(Field::basis).empty() &&
               is_basis(values_.of(Field::target));
    }

    void read_from_right() {
        auto& indicator = read_.indicator;
        auto const last = used_cells(row_) - 1;
        auto const found = std::find_if(row_.cells.begin(), row_.cells.end(), [&](auto const& c) {
            return without_count(c.text) == indicator.name;
        });
        auto const name = static_cast<std::size_t>(found - row_.cells.begin());
        indicator.history.clear();
        indicator.basis = row_.cells[last].text;
        indicator.target = last > name + 1 ? row_.cells[last - 1].text : std::string{};
        std::string left;
        for (auto i = name + 1; i + 1 < last; ++i)
            left += (left.empty() ? "" : " | ") + row_.cells[i].text;
        read_.remarks.push_back(
            {Severity::warning, import_codes::doubtful, name + 1,
             left.empty()
                 ? say("a cell of an earlier year is missing in this row")
                 : say("this row lost a cell; it is not known which year {0} belongs to", left),
             say("compare with the document and add the history by hand")});
    }

    void check(std::size_t target_column) {
        if (auto problem = row_problem(row_, frame_, values_, read_.indicator, target_column))
            return doubt(problem->cell, std::move(problem->message), std::move(problem->hint));
        remark();
    }

    /// What is taken, and said.
    void remark() {
        if (values_.beyond() > 0)
            read_.remarks.push_back(
                {Severity::warning, import_codes::doubtful, used_cells(row_) - 1,
                 say("the row has {0} more cells than its header", values_.beyond()),
                 say("check target and history of this row")});
        if (frame_.column(Field::basis) && read_.indicator.basis.empty())
            read_.remarks.push_back({Severity::note,
                                     import_codes::missing,
                                     values_.cell_of(Field::basis),
                                     say("the cell of the basis is missing"),
                                     {}});
        if (std::any_of(row_.cells.begin(), row_.cells.end(),
                        [](PrintedCell const& c) { return c.mended; }))
            read_.remarks.push_back({Severity::note,
                                     import_codes::mended,
                                     values_.cell_of(Field::target),
                                     say("line-wrap blanks or tags were removed from the cells"),
                                     {}});
    }

    PrintedRow const& row_;
    Frame const& frame_;
    Carried& carried_;
    RowValues values_;
    IndicatorRow read_;
};

/// The row with its own cells only; nothing when one of them spans rows.
std::optional<PrintedRow> without_spans(PrintedRow const& row) {
    auto own = row;
    own.spans = false;
    std::erase_if(own.cells, [](PrintedCell const& c) { return c.covered == Covered::left; });
    if (std::any_of(own.cells.begin(), own.cells.end(),
                    [](PrintedCell const& c) { return c.covered != Covered::no; }))
        return std::nullopt;
    return own;
}

}  // namespace

IndicatorRow read_indicator_row(PrintedRow const& row, Frame const& frame, Carried& carried) {
    auto const before = carried;
    auto read = RowReading{row, frame, carried}.read();
    if (!row.spans || !row.lines_up || !is_misaligned(row, frame)) return read;
    // Tables that touch, of other widths: as many cells as the header has are read in their order.
    auto const own = without_spans(row);
    if (!own || own->cells.size() != frame.starts.size()) return read;
    carried = before;
    return RowReading{*own, frame.without_spans(), carried}.read();
}

}  // namespace jixiao::document
