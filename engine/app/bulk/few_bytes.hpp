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

/// Whether a test of eight bytes holds for all of a text: `fits` is asked for each eight, the last
/// of which may have been asked for before, with `filler` in place of those that are not there.
template <class Fits>
bool all_fit(std::string_view text, char filler, Fits const& fits) {
    constexpr std::uint64_t behind_three = 0x0101010101000000;
    auto const size = text.size();
    if (size == 0) return true;
    if (size < 8) {
        auto const fill = size < 4 ? static_cast<unsigned char>(filler) * behind_three : 0;
        return fits(few_bytes(text) | fill);
    }
    for (std::size_t at = 0; at + 8 < size; at += 8)
        if (!fits(eight_bytes(text.data() + at))) return false;
    return fits(eight_bytes(text.data() + size - 8));
}

/// Whether the bytes of two texts of one size are the same. The last ones may be compared twice.
inline bool are_same(char const* a, char const* b, std::size_t size) {
    if (size < 8) return few_bytes({a, size}) == few_bytes({b, size});
    auto const differ = [&](std::size_t at) { return eight_bytes(a + at) ^ eight_bytes(b + at); };
    auto const last = size - 8;
    std::size_t at = 0;
    for (; at + 8 < last; at += 16)
        if ((differ(at) | differ(at + 8)) != 0) return false;
    return ((at < last ? differ(at) : 0) | differ(last)) == 0;
}

inline bool are_same(std::string_view a, std::string_view b) {
    return a.size() == b.size() && are_same(a.data(), b.data(), a.size());
}

}  // namespace jixiao::bulk
