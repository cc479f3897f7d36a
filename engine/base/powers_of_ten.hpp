#pragma once

#include "base/decimal.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace jixiao {

/// 10^0 to 10^18.
constexpr auto powers_of_ten = [] {
    std::array<std::int64_t, Decimal::max_digits + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

}  // namespace jixiao
