#include "model/target/grammar/wrong.hpp"

#include <algorithm>

namespace jixiao::grammar {

Message hint_for_digits(std::string_view number) {
    auto const has = [&](std::string_view part) { return number.find(part) != number.npos; };
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    auto const point = std::min(number.find('.'), number.size());
    auto const places =
        std::count_if(number.begin() + static_cast<std::ptrdiff_t>(point), number.end(), is_digit);
    auto const whole = std::count_if(number.begin(),
                                     number.begin() + static_cast<std::ptrdiff_t>(point), is_digit);
    if (places > whole) return say("write fewer decimals");
    if (has("万") || has("亿") || has("/")) return say("check the figure and its unit of measure");
    return say("write it with 万 or 亿");
}

ParseError error_of(Wrong const& wrong, Folded const& folded, std::string_view prefix) {
    auto const where = folded.span(wrong.begin, wrong.end);
    return {std::string{prefix} + wrong.code, where.begin, where.end - where.begin, wrong.message,
            wrong.code == "too-large"
                ? hint_for_digits(folded.text().substr(wrong.begin, wrong.end - wrong.begin))
                : wrong.hint};
}

}  // namespace jixiao::grammar
