#include "model/target/money.hpp"

#include "model/target/parse.hpp"

#include <cstdint>

namespace jixiao {

namespace {

/// What a thousand of are added up to can still be shown to the hundredth.
constexpr std::int64_t least_too_much = 1'000'000'000'000'000;

}  // namespace

std::optional<Fraction> read_money(std::string_view text, Units const& units) {
    if (text.empty()) return std::nullopt;  // most tables state none
    auto const value = parse_actual(text, units);
    if (value.has_error()) return std::nullopt;
    auto const* amount = std::get_if<Amount>(&*value);
    if (!amount || amount->change || amount->per.is_period) return std::nullopt;
    auto const* unit = units.find(amount->quantity.unit);
    if (!unit || unit->dimension != "money") return std::nullopt;
    auto const money = Fraction{amount->quantity.amount} * unit->scale;
    if (money >= least_too_much || money <= -least_too_much) return std::nullopt;
    return money;
}

}  // namespace jixiao
