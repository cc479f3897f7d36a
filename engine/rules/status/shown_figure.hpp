#pragma once

#include "base/fraction.hpp"
#include "rules/status/verdict.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// `value` rounded half up to `places`, or to as many more (up to 12) as it takes to stay on its
/// side of every limit: 0.9996 beside the limit 1 is 0.9996 and not 1.00. What would still touch a
/// limit is cut towards its own side.
Decimal shown(Fraction const& value, int places, std::vector<Fraction> const& limits);

/// A share in per cent with one decimal, or more where that would contradict a limit: 99.96% of a
/// missed target is not 100.0%. Trailing zeros are left out.
std::string share_text(Fraction const& share, std::vector<Fraction> const& limits = {1});

/// Every share at which a status or a flag of the profile changes, and 1: the limits for
/// share_text.
std::vector<Fraction> share_limits(Profile const& profile);

/// The word and the factor in which an amount of that size is shown: 亿 and 10^8 for money.
struct MoneyWord {
    std::string_view word;
    Fraction scale = 1;
};
MoneyWord money_word(Fraction const& amount, std::string_view unit);

/// The number of an amount: exact where it ends within 4 decimals, else rounded to 2, or below 0.01
/// to two digits that say something, without crossing a limit.
Decimal amount_number(Fraction const& amount, std::vector<Fraction> const& limits = {});

/// An amount with its unit, in 万 or 亿 where it is money and large: 260亿元, 67.08家. Its
/// number is that of amount_number.
std::string amount_text(Fraction const& amount, std::string_view unit,
                        std::vector<Fraction> const& limits = {});

/// An amount in the unit of a verdict's target, on its side of every bound of the
/// requirement: 94.996% of at least 95% is not shown as 95%.
std::string amount_text(Verdict const& verdict, Fraction const& amount);

/// The actual as written, with its unit where a bare number was written.
std::string actual_with_unit(Verdict const& verdict);

/// A bound of that requirement, or what is due of it: on its side of the actual.
std::string bound_text(Verdict const& verdict, Fraction const& bound);

}  // namespace jixiao
