#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jixiao::bulk {

/// Sixty-four bytes of a text looked at in one step; of a text that ends before, zeros stand behind
/// it.
class SixtyFourBytes {
public:
    static constexpr std::size_t size = 64;

    SixtyFourBytes(std::string_view text, std::size_t at) : bytes_{text.data() + at} {
        auto const left = text.size() - at;
        if (left >= size) return;
        rest_ = {};
        std::memcpy(rest_.data(), bytes_, left);
        bytes_ = rest_.data();
    }
    SixtyFourBytes(SixtyFourBytes const&) = delete;
    SixtyFourBytes& operator=(SixtyFourBytes const&) = delete;

    /// A bit for each byte, from the lowest on: whether it is one of these, which are not 0.
    std::uint64_t either(char a, char b) const {
        std::uint64_t found = 0;
#ifdef __SSE2__
        for (unsigned i = 0; i < 4; ++i) {
            auto const all = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes_) + i);
            auto const are_a = _mm_cmpeq_epi8(all, _mm_set1_epi8(a));
            auto const are_b = _mm_cmpeq_epi8(all, _mm_set1_epi8(b));
            auto const bits = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(are_a, are_b)));
            found |= std::uint64_t{bits} << 16 * i;
        }
#else
        for (unsigned i = 0; i < size; ++i)
            found |= (bytes_[i] == a || bytes_[i] == b ? std::uint64_t{1} : 0) << i;
#endif
        return found;
    }

private:
    char const* bytes_;
    std::array<char, size> rest_;  // of a text that ends before
};

}  // namespace jixiao::bulk
