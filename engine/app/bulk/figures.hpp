#pragma once

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

/// Reads the figure that `text` begins with and takes it away; false where none stands there, or
/// one of another kind (007, more figures).
bool take_figure(std::string_view& text, Figure& figure);

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
    void add(char c) { bytes_[size_++] = c; }
    void add(std::string_view text) { size_ += text.copy(bytes_.data() + size_, text.size()); }
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
