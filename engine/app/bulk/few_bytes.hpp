#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace jixiao::bulk {

/// Short texts looked at by eight bytes at a time, in place, without a call.
inline std::uint64_t eight_bytes(char const* at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

/// All bytes of a text of at most eight, as a number: with its size that is all of the text. Of a
/// longer one some.
inline std::uint64_t few_bytes(std::string_view text) {
    auto const size = text.size();
    auto const byte = [&](std::size_t at) -> std::uint64_t {
        return static_cast<unsigned char>(text[at]);
    };
    if (size >= 4) {
        std::uint32_t first = 0, last = 0;
        std::memcpy(&first, text.data(), sizeof first);
        std::memcpy(&last, text.data() + size - sizeof last, sizeof last);
        return first | std::uint64_t{last} << 32U;
    }
    if (size == 0) return 0;
    return byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
}

/// Whether the bytes of two texts of one size are the same.
inline bool are_same(char const* a, char const* b, std::size_t size) {
    if (size < 8) return few_bytes({a, size}) == few_bytes({b, size});
    for (std::size_t at = 0; at + 8 < size; at += 8)
        if (eight_bytes(a + at) != eight_bytes(b + at)) return false;
    return eight_bytes(a + size - 8) == eight_bytes(b + size - 8);
}

inline bool are_same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && are_same(a.data(), b.data(), a.size());
}

}  // namespace jixiao::bulk
