#include "tests/bench/scanners.hpp"

#include <charconv>
#include <optional>

namespace jixiao::bench {
namespace {

bool skip(std::string_view& rest, std::string_view word) {
    if (!rest.starts_with(word)) return false;
    rest.remove_prefix(word.size());
    return true;
}

std::optional<std::int64_t> whole(std::string_view& rest) {
    std::int64_t number = 0;
    auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc{}) return std::nullopt;
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return number;
}

std::optional<Decimal> number(std::string_view& rest) {
    if (rest.empty() || rest[0] < '0' || rest[0] > '9') return std::nullopt;
    auto coefficient = *whole(rest);
    int scale = 0;
    if (skip(rest, ".")) {
        auto const before = rest.size();
        auto const part = whole(rest);
        if (!part) return std::nullopt;
        scale = static_cast<int>(before - rest.size());
        for (int i = 0; i < scale; ++i) coefficient *= 10;
        coefficient += *part;
    }
    if (skip(rest, "万")) scale -= 4;
    if (skip(rest, "亿")) scale -= 8;
    return scale == 0 ? Decimal{coefficient} : Decimal::make(coefficient, scale);
}

std::string_view unit(std::string_view& rest) {
    std::size_t end = 0;
    while (end < rest.size() && rest[end] != '/' && rest[end] != '-' &&
           !rest.substr(end).starts_with("以"))
        ++end;
    auto const word = rest.substr(0, end);
    rest.remove_prefix(end);
    return word;
}

enum class Sign { none, at_least, above, at_most, below, equal, about };

Sign sign(std::string_view& rest) {
    if (rest.empty()) return Sign::none;
    switch (rest[0]) {
        case '\xE2':
            if (skip(rest, "≥")) return Sign::at_least;
            return skip(rest, "≤") ? Sign::at_most : Sign::none;
        case '>': return skip(rest, ">=") ? Sign::at_least : (skip(rest, ">"), Sign::above);
        case '<': return skip(rest, "<=") ? Sign::at_most : (skip(rest, "<"), Sign::below);
        case '=': return skip(rest, "="), Sign::equal;
        case '\xE7': return skip(rest, "约") ? Sign::about : Sign::none;
        default: return Sign::none;
    }
}

Sign ending(std::string_view& rest) {
    if (skip(rest, "以上")) return Sign::at_least;
    if (skip(rest, "以内") || skip(rest, "以下")) return Sign::at_most;
    return Sign::none;
}

template <class Variant>
void state(Variant& variant, Sign sign, Decimal amount, std::string_view unit) {
    auto const set = [&](Quantity& quantity) {
        quantity.amount = amount;
        quantity.unit = unit;
    };
    auto const bound = [&](auto& comparator, bool strict) {
        comparator.strict = strict;
        set(comparator.bound);
    };
    switch (sign) {
        case Sign::none: return set(variant.template emplace<Stated>().value);
        case Sign::at_least: return bound(variant.template emplace<AtLeast>(), false);
        case Sign::above: return bound(variant.template emplace<AtLeast>(), true);
        case Sign::at_most: return bound(variant.template emplace<AtMost>(), false);
        case Sign::below: return bound(variant.template emplace<AtMost>(), true);
        case Sign::equal: return set(variant.template emplace<Exactly>().value);
        case Sign::about: return set(variant.template emplace<About>().value);
    }
}

bool scan_number(std::string_view rest, Target& target) {
    auto down = false;
    if (skip(rest, "平均")) target.qualifier = "平均";
    if (skip(rest, "每年")) target.per = {"年", 1, true};
    if (skip(rest, "降低")) down = true;
    auto asked = sign(rest);
    auto amount = number(rest);
    if (!amount) return false;
    if (skip(rest, "年共")) {
        target.total_over_years = static_cast<int>(amount->coefficient());
        if (!(amount = number(rest))) return false;
    }
    auto const word = unit(rest);
    if (skip(rest, "-")) {
        auto const high = number(rest);
        if (!high) return false;
        unit(rest);
        target.comparator.emplace<Between>(
            Between{{*amount, std::string{word}}, {*high, std::string{word}}});
        return rest.empty();
    }
    if (skip(rest, "/")) {
        auto const count = rest.empty() || rest[0] > '9' ? std::int64_t{1} : *whole(rest);
        target.per.count = static_cast<int>(count);
        target.per.word = rest.substr(0, rest.find("以"));
        target.per.is_period = target.per.word != "篇";
        rest.remove_prefix(target.per.word.size());
    }
    if (asked == Sign::none) asked = ending(rest);
    if (!rest.empty()) return false;
    if (down) {
        auto& change = target.comparator.emplace<ChangeBy>();
        change.direction = Direction::down;
        state(change.size, asked, *amount, word);
    } else {
        state(target.comparator, asked, *amount, word);
    }
    return true;
}

}  // namespace

Target scan_by_hand(std::string_view text) {
    Target target;
    if (!scan_number(text, target)) {
        target = {};
        target.comparator.emplace<Graded>().text = text;
    }
    return target;
}

}  // namespace jixiao::bench
