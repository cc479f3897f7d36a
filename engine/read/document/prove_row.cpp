#include "read/document/prove_row.hpp"

#include "model/target/parse.hpp"
#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/known_units.hpp"
#include "read/document/row_values.hpp"
#include "read/document/row_words.hpp"
#include "read/document/titles.hpp"
#include "read/document/words.hpp"

#include <variant>

namespace jixiao::document {
namespace {

void doubt(IndicatorRow& read, Message message, Message hint) {
    read.remarks.push_back(
        {Severity::warning, import_codes::doubtful, 0, std::move(message), std::move(hint)});
}

/// Whether all of a row's text stands in the columns of name and target, and is no row by itself.
bool is_rest(PrintedRow const& row, Frame const& frame) {
    constexpr std::size_t longest = 60;
    RowValues const values{row, frame, 0};
    auto const target_column = frame.column(Field::target).value_or(0);
    auto const name = values.at(frame.name), target = values.at(target_column);
    std::size_t own = 0, filled = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto const& text = row.cells[i].text;
        if (text.empty()) continue;
        ++filled;
        for (auto const column : {frame.name, target_column})
            if (i >= column && i < column + frame.columns[column].width) ++own;
        if (text.size() > longest || is_filler(text) || label_of(text) || level_of(text))
            return false;
    }
    if (own == 0 || own != filled || is_total(row) || is_head_row(row)) return false;
    if (title_of(sole_text(row)).kind != TitleKind::none) return false;
    if (!name.empty() && (without_count(name).empty() || name.find("：") != std::string::npos))
        return false;
    if (name.empty() || target.empty())
        return values.covered(target_column) == Covered::no &&
               values.covered(frame.name) == Covered::no;
    // 单位 | 件: the rest of a name beside that of a target.
    return target.find_first_of("0123456789") == std::string::npos && known_units().find(target);
}

/// A reported value whose unit, if it has one, is listed or that of its target.
bool is_value(std::string const& text, std::string const& target, Units const& units) {
    auto const value = parse_actual(text, units);
    if (!value) return false;
    auto const* const amount = std::get_if<Amount>(&*value);
    if (!amount) return true;
    auto const& unit = amount->quantity.unit;
    return unit.empty() || units.find(unit) || target.find(unit) != target.npos;
}

}  // namespace

void prove_row(IndicatorRow& read) {
    if (read.kind != RowKind::indicator) return;
    auto& indicator = read.indicator;
    auto const& units = known_units();
    auto const target = parse_target(indicator.target, units);
    if (!target) {
        read.kind = RowKind::doubtful;
        return doubt(read,
                     say("the target {0} of {1} was not understood: {2}", indicator.target,
                         indicator.name, target.error().message),
                     say("compare with the document and add the indicator by hand"));
    }
    if (indicator.actual.empty() || is_value(indicator.actual, indicator.target, units)) return;
    auto const is_words = std::holds_alternative<Graded>(target->comparator);
    if (is_words && without_blanks(indicator.actual) == without_blanks(indicator.target)) {
        indicator.actual = "达成";
        return;
    }
    doubt(
        read,
        say("the actual {0} of {1} was not understood; left out", indicator.actual, indicator.name),
        say("enter it in the actuals file as a number, a date or 达成"));
    indicator.actual.clear();
    indicator.reason.clear();
}

void doubt_if_wrapped(IndicatorRow& read, PrintedRow const& next, Frame const& frame) {
    if (read.kind != RowKind::indicator || !is_rest(next, frame)) return;
    read.kind = RowKind::doubtful;
    doubt(read,
          say("{0} and its target {1} may go on in the next row", read.indicator.name,
              read.indicator.target),
          say("compare with the document and add the indicator by hand"));
}

}  // namespace jixiao::document
