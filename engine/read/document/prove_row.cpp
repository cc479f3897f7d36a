#include "read/document/prove_row.hpp"

#include "model/target/parse.hpp"
#include "read/document/clean_cell.hpp"
#include "read/document/known_units.hpp"

#include <variant>

namespace jixiao::document {
namespace {

void doubt(IndicatorRow& read, Message message, Message hint) {
    read.remarks.push_back(
        {Severity::warning, import_codes::doubtful, 0, std::move(message), std::move(hint)});
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

}  // namespace jixiao::document
