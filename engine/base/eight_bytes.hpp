#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

namespace jixiao {

/// Eight bytes of a text looked at as one, for most of a text needs no closer look.
class EightBytes {
public:
    static constexpr std::size_t size = 8, wide_size = 6;

    /// Whether so many are left from byte `at` on.
    static bool are_in(std::string_view text, std::size_t at) { return text.size() - at >= size; }

    /// From byte `at` on (at < text.size()); where fewer are left, zeros stand behind them.
    EightBytes(std::string_view text, std::size_t at) {
        static_assert(std::endian::native == std::endian::little);
        if (are_in(text, at)) {
            std::memcpy(bytes_.data(), text.data() + at, size);
        } else if (text.size() >= size) {
            auto const last = text.size() - size;
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text.data() + last, size);
            bytes_ = std::bit_cast<Bytes>(bytes >> 8 * (at - last));
        } else {
            std::memcpy(bytes_.data(), text.data() + at, text.size() - at);
        }
    }

    bool are_ascii() const { return (all() & each(0x80)) == 0; }
    bool are_no_ascii() const { return (all() & each(0x80)) == each(0x80); }

    /// How many of them only go on with a character.
    std::size_t continuations() const {
        auto const found = all() >> 7U & ~all() >> 6U & each(1);
        return found * each(1) >> 56U;
    }

    /// Whether the first six are two characters of three bytes from `least` to `most` by their
    /// first byte. Between 0xE3 and 0xEC, where nearly all Chinese ones are, that is all there is
    /// to check, and none of them is invisible.
    bool begin_with_two(unsigned char least = 0xE3, unsigned char most = 0xEC) const {
        constexpr auto mask =
            std::bit_cast<std::uint64_t>(Bytes{0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0});
        constexpr auto shape =
            std::bit_cast<std::uint64_t>(Bytes{0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0});
        auto const fits = [&](unsigned char first) { return first >= least && first <= most; };
        return (all() & mask) == shape && fits(bytes_[0]) && fits(bytes_[3]);
    }

    /// These two.
    std::pair<char32_t, char32_t> two() const {
        constexpr std::uint64_t first = 0x0F00000F, next = 0x3F00003F;
        constexpr std::uint64_t apart = 24, one = 0xFFFF;
        auto const bytes = all();
        auto const codes =
            (bytes & first) << 12U | (bytes >> 8U & next) << 6U | (bytes >> 16U & next);
        return {static_cast<char32_t>(codes & one), static_cast<char32_t>(codes >> apart & one)};
    }

    /// The same of the first three and one character.
    bool begin_with_one(unsigned char least = 0xE3, unsigned char most = 0xEC) const {
        constexpr auto mask = std::bit_cast<std::uint64_t>(Bytes{0xF0, 0xC0, 0xC0, 0, 0, 0, 0, 0});
        constexpr auto shape = std::bit_cast<std::uint64_t>(Bytes{0xE0, 0x80, 0x80, 0, 0, 0, 0, 0});
        return (all() & mask) == shape && bytes_[0] >= least && bytes_[0] <= most;
    }

    /// How many of the first ones are visible ASCII. Zeros are not.
    std::size_t leading_visible_ascii() const {
        if (bytes_[0] >= 0x80) return 0;
        return static_cast<std::size_t>(std::countr_zero(others())) / 8;
    }

    /// How many of them are sure to be visible characters; 0 where that takes a closer look.
    std::size_t visible() const {
        if (auto const ascii = leading_visible_ascii()) return ascii;
        return begin_with_two() ? wide_size : begin_with_one() ? wide_size / 2 : 0;
    }

private:
    using Bytes = std::array<unsigned char, size>;

    /// A bit for each that is no visible ASCII; behind the first one there may be bits too many.
    std::uint64_t others() const {
        auto const less_than_blank = (all() - each(' ')) & ~all();
        auto const differ_from_delete = all() ^ each(0x7F);
        auto const are_delete = (differ_from_delete - each(1)) & ~differ_from_delete;
        return (all() | less_than_blank | are_delete) & each(0x80);
    }

    static constexpr std::uint64_t each(unsigned char byte) { return 0x0101010101010101U * byte; }
    std::uint64_t all() const { return std::bit_cast<std::uint64_t>(bytes_); }

    Bytes bytes_{};
};

}  // namespace jixiao
