#pragma once

#include <array>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jixiao::bulk {

/// Sixteen bytes of a text looked at in one step where the processor can; of a text that ends
/// before, zeros stand behind it.
class SixteenBytes {
public:
    static constexpr std::size_t size = 16;

    SixteenBytes(std::string_view text, std::size_t at) {
        if (auto const left = text.size() - at; left >= size) {
            std::memcpy(bytes_.data(), text.data() + at, size);
        } else {
            bytes_ = {};
            text.copy(bytes_.data(), left, at);
        }
    }

    /// A bit for each byte, from the lowest on: whether it is one of these, which are not 0.
    unsigned either(char a, char b) const {
#ifdef __SSE2__
        auto const all = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes_.data()));
        auto const are_a = _mm_cmpeq_epi8(all, _mm_set1_epi8(a));
        auto const are_b = _mm_cmpeq_epi8(all, _mm_set1_epi8(b));
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(are_a, are_b)));
#else
        unsigned found = 0;
        for (std::size_t i = 0; i < size; ++i)
            found |= (bytes_[i] == a || bytes_[i] == b ? 1U : 0U) << i;
        return found;
#endif
    }

private:
    std::array<char, size> bytes_;
};

}  // namespace jixiao::bulk
