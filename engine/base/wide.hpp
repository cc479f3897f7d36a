#pragma once

#include <cstdint>

namespace jixiao {

/// 128-bit integer, for products of two 64-bit numbers.
__extension__ using Wide = __int128;
__extension__ using UnsignedWide = unsigned __int128;

constexpr bool fits_64(Wide value) {
    return value <= INT64_MAX && value >= -INT64_MAX;
}

}  // namespace jixiao
