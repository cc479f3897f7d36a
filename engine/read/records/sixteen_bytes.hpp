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
        if (auto const left = text.size() - at; left >= size)
            std::memcpy(bytes_.data(), text.data() + at, size);
        else
            text.copy(bytes_.data(), left, at);
    }

    /// A bit for each byte, from the lowest on: whether it is this one, which is not 0.
    unsigned equal_to(char byte) const {
#ifdef __SSE2__
        auto const all = _mm_loadu_si128(reinterpret_cast<__m128i const*>(bytes_.data()));
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(all, _mm_set1_epi8(byte))));
#else
        unsigned found = 0;
        for (std::size_t i = 0; i < size; ++i) found |= (bytes_[i] == byte ? 1U : 0U) << i;
        return found;
#endif
    }

private:
    std::array<char, size> bytes_{};
};

}  // namespace jixiao::bulk
