#pragma once

#include "base/wide.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace jixiao::budget {

/// A figure as printed in a budget: exact, in millionths (of the document's unit of money, or of a
/// percent), so that a sum over any number of rows is exact in 128 bits.
struct Figure {
    enum class State : std::uint8_t { empty, stated, unreadable };
    State state = State::empty;
    std::uint8_t places = 0;      // digits printed after the point
    std::int64_t millionths = 0;  // 0 unless stated

    bool operator==(Figure const&) const = default;
};

/// What 1 is in a figure's unit.
inline constexpr Wide million = 1'000'000;

constexpr Wide magnitude(Wide amount) {
    return amount < 0 ? -amount : amount;
}

/// Reads "20,730.23", "-5", "(5.00)", "１２．５"; blank cells, dashes and "无" are empty. Commas
/// must part groups of three digits; at most 12 digits before the point and 6 after it.
Figure read_figure(std::string_view text);

/// Reads "6.02%" or "6.02", in percent.
Figure read_share(std::string_view text);

/// Reads "18000万元" in millionths of `unit` (元, 千元, 万元, 百万元, 亿元); without a unit of its
/// own the figure is taken to be in `unit`.
Figure read_money(std::string_view text, std::string_view unit);

/// The digits of an amount in millionths, with at least `places` after the point.
std::string show_amount(Wide millionths, int places);

}  // namespace jixiao::budget
