#pragma once

#include "app/bulk/few_bytes.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::bulk {

/// A number in ten-thousandths of what it counts.
using Tenths4 = std::int64_t;
constexpr Tenths4 one = 10'000;

/// A number as plain targets and amounts have it: up to 11 figures before a point, up to 4 behind.
struct Figure {
    Tenths4 value = 0;
    bool may_be_date = false;  // 2024, 2024.12, 20241231: it has four figures or more
};

inline bool is_figure(char c) {
    return static_cast<unsigned char>(c - '0') < 10;
}

/// What a figure is times, by how many digits stand behind its point.
inline constexpr std::array<Tenths4, 5> scales_behind_point{one, 1000, 100, 10, 1};

/// Reads the figure that `text` begins with and takes it away; false where none stands there, or
/// one of another kind (007, more figures).
inline bool take_figure(std::string_view& text, Figure& figure) {
    constexpr std::size_t most_before = 11, most_behind = 4;
    constexpr std::uint64_t first_year = 1000;
    auto const* at = text.data();
    auto const* const end = at + text.size();
    std::uint64_t digits = 0;  // of too many, which are refused, not all
    auto const take_digits = [&] {
        auto const* const begin = at;
        for (; at != end; ++at) {
            auto const digit = static_cast<unsigned char>(*at - '0');
            if (digit > 9) break;
            digits = digits * 10 + digit;
        }
        return static_cast<std::size_t>(at - begin);
    };
    auto const before = take_digits();
    if (before - 1 >= most_before || (text.front() == '0' && before > 1)) return false;
    auto scale = one;
    if (at != end && *at == '.') {
        ++at;
        auto const behind = take_digits();
        if (behind - 1 >= most_behind) return false;
        scale = scales_behind_point[behind];
    }
    figure.value = static_cast<std::int64_t>(digits) * scale;
    figure.may_be_date = digits >= first_year;
    text = {at, static_cast<std::size_t>(end - at)};
    return true;
}

/// The figures of a target.
struct Figures {
    std::array<Figure, 2> all;
    std::size_t count = 0;
};

/// What rows are looked up by, of at most `most` bytes in all.
class TextKey {
public:
    static constexpr std::size_t most = 480;

    void clear() { size_ = 0; }
    /// Puts a number in place of the first eight bytes.
    void set_front(std::uint64_t number) { std::memcpy(bytes_.data(), &number, sizeof number); }
    void add(char c) { bytes_[size_++] = c; }
    void add(std::string_view text) {
        auto* to = end();
        for (auto const c : text) *to++ = c;  // short ones
        size_ += text.size();
    }
    /// Where what is added goes; and that it was written there up to `end`.
    char* end() { return bytes_.data() + size_; }
    void end_at(char const* end) { size_ = static_cast<std::size_t>(end - bytes_.data()); }

    std::size_t size() const { return size_; }
    void resize(std::size_t size) { size_ = size; }
    std::string_view text() const { return {bytes_.data(), size_}; }

private:
    std::array<char, most> bytes_;
    std::size_t size_ = 0;
};

/// Adds the text with # in place of each figure; false where it has more than two, or others.
bool take_figures(std::string_view text, TextKey& form, Figures& figures);

/// The form with other figures in it.
std::string with_figures(std::string_view form, std::array<std::string_view, 2> const& figures);

}  // namespace jixiao::bulk
