#include "report/figures.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace jixiao {

std::string show_percent(Fraction const& ratio) {
    try {
        auto const percent = ratio * 100;
        auto const nearest = percent.rounded(1);
        auto const is_whole = nearest == percent.rounded(0);
        auto const shown =
            is_whole && Fraction{nearest} > percent ? percent.rounded(1, Rounding::down) : nearest;
        return shown.text() + "%";
    } catch (std::overflow_error const&) {
        return "…%";  // the exact value is in the JSON; no column holds 18 digits
    }
}

std::string show_amount(Fraction const& amount) {
    try {
        return amount.rounded(2).text();
    } catch (std::overflow_error const&) {
        return "…";
    }
}

std::string show_coverage(int rated, int expected) {
    if (expected == 0) return "0/0";
    return fmt::format("{}/{} ({})", rated, expected, show_percent(Fraction::of(rated, expected)));
}

}  // namespace jixiao
