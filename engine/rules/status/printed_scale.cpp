#include "rules/status/printed_scale.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace jixiao {
namespace {

constexpr auto scales = std::to_array<std::pair<std::string_view, std::int64_t>>({
    {"亿", 100'000'000},
    {"億", 100'000'000},
    {"万", 10'000},
    {"萬", 10'000},
    {"千", 1000},
    {"百", 100},
    {"w", 10'000},
    {"k", 1000},
    {"K", 1000},
});

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

bool ends_in_a_figure(std::string_view text) {
    return !text.empty() && (is_figure(text.back()) || text.back() == ' ');
}

std::optional<std::pair<std::string_view, std::int64_t>> scale_at_end(std::string_view number) {
    for (auto const& scale : scales)
        if (number.ends_with(scale.first)) return scale;
    return std::nullopt;
}

}  // namespace

PrintedScale printed_scale(std::string_view number) {
    auto const last = scale_at_end(number);
    if (!last) return {};
    auto const& [word, factor] = *last;
    auto const rest = number.substr(0, number.size() - word.size());
    if (ends_in_a_figure(rest)) return {factor, false, word};
    bool const has_figures = std::any_of(rest.begin(), rest.end(), is_figure);
    if (has_figures) return {factor, true, word};
    // In words 百 and 千 belong to the numeral: 一百二十万 is counted in 万, 三百 in nothing.
    return factor < 10'000 ? PrintedScale{} : PrintedScale{factor, false, word};
}

PrintedScale printed_scale(std::string_view text, Parts const& parts) {
    auto const& number = parts.number;
    if (number.empty() || number.end > text.size()) return {};
    return printed_scale(text.substr(number.begin, number.end - number.begin));
}

std::string scale_word(Fraction const& factor) {
    if (factor == Fraction{1}) return {};
    for (auto const& [word, size] : scales)
        if (factor == Fraction{size}) return std::string{word};
    return factor.text();
}

}  // namespace jixiao
