#include "model/target/money.hpp"

#include "model/target/parse.hpp"

namespace jixiao {

std::optional<Fraction> read_money(std::string_view text, Units const& units) {
    auto const value = parse_actual(text, units);
    if (value.has_error()) return std::nullopt;
    auto const* amount = std::get_if<Amount>(&*value);
    if (!amount || amount->change || amount->per.is_period) return std::nullopt;
    auto const* unit = units.find(amount->quantity.unit);
    if (!unit || unit->dimension != "money") return std::nullopt;
    return Fraction{amount->quantity.amount} * unit->scale;
}

}  // namespace jixiao
