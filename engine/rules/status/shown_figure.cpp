#include "rules/status/shown_figure.hpp"

#include "rules/status/printed_scale.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao {
namespace {

/// Whether no limit lies between the two, or is one of them alone.
bool keeps_sides(Fraction const& rounded, Fraction const& value,
                 std::vector<Fraction> const& limits) {
    auto const order = rounded <=> value;
    if (order == 0) return true;
    auto const& least = order < 0 ? rounded : value;
    auto const& most = order < 0 ? value : rounded;
    return std::none_of(limits.begin(), limits.end(),
                        [&](Fraction const& limit) { return limit >= least && limit <= most; });
}

constexpr int most_places = 12;

/// `shown` of a value that is so many (a power of ten) times what the limits are of.
Decimal shown_in(int power, Fraction const& value, int places,
                 std::vector<Fraction> const& limits) {
    auto const factor = Decimal{1}.shifted(power).value();
    auto const scaled = value * factor;
    auto const keeps = [&](Decimal const& rounded) {
        return keeps_sides(Fraction{rounded} / factor, value, limits);
    };
    auto const most = std::max(places, most_places);
    for (auto more = places; more <= most; ++more)
        if (auto const rounded = scaled.rounded(more); keeps(rounded)) return rounded;
    auto const down = scaled.rounded(most, Rounding::down);
    return keeps(down) ? down : scaled.rounded(most, Rounding::up);
}

/// In the 万 of a target that is printed so, as its own text has it beside this.
std::string in_printed_scale(Verdict const& verdict, Fraction const& amount,
                             std::vector<Fraction> limits) {
    auto const& unit = verdict.target_unit;
    auto const* target = verdict.target;
    auto const scale = target && !target->target.has_error() && !unit.ends_with("元")
                           ? printed_scale(target->text, target->target->parts)
                           : PrintedScale{};
    auto const size = amount.is_negative() ? -amount : amount;
    if (scale.word.empty() || size < scale.factor) return amount_text(amount, unit, limits);
    for (auto& limit : limits) limit = limit / scale.factor;
    return amount_text(amount / scale.factor, std::string{scale.word} + unit, limits);
}

}  // namespace

Decimal shown(Fraction const& value, int places, std::vector<Fraction> const& limits) {
    return shown_in(0, value, places, limits);
}

std::string share_text(Fraction const& share, std::vector<Fraction> const& limits) {
    try {
        return shown_in(2, share, 1, limits).text() + "%";
    } catch (std::overflow_error const&) {  // more than 18 digits: far from every limit
        try {
            return (share * Fraction{100}).text() + "%";
        } catch (std::overflow_error const&) {
            return share.text() + "00%";  // a whole number
        }
    }
}

std::vector<Fraction> share_limits(Profile const& profile) {
    std::vector<Fraction> limits{1};
    for (auto const* bands : {&profile.progress_ratio, &profile.shortfall, &profile.level})
        for (auto const& band : *bands) {
            if (band.from) limits.emplace_back(*band.from);
            if (band.below) limits.emplace_back(*band.below);
        }
    limits.emplace_back(profile.ahead_from);
    limits.emplace_back(profile.low_target_from);
    limits.emplace_back(profile.about_low);
    limits.emplace_back(profile.possible_from);
    std::sort(limits.begin(), limits.end());
    limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
    return limits;
}

MoneyWord money_word(Fraction const& amount, std::string_view unit) {
    auto const size = amount.is_negative() ? -amount : amount;
    Fraction const hundred_million = 100'000'000;
    Fraction const myriad = 10'000;
    if (unit.ends_with("元") && size >= hundred_million) return {"亿", hundred_million};
    if (unit.ends_with("元") && size >= myriad) return {"万", myriad};
    return {};
}

namespace {

/// 2, or as many decimals as two digits of a small amount take: 0.00000005 is not 0.00.
int usual_places(Fraction const& amount) {
    auto const size = amount.is_negative() ? -amount : amount;
    int places = 2;
    for (Fraction unit = Fraction::of(1, 100); size < unit && places < Decimal::max_digits;
         ++places)
        unit = unit / Fraction{10};
    return places > 2 ? std::min(places + 1, Decimal::max_digits - 1) : places;
}

}  // namespace

Decimal amount_number(Fraction const& amount, std::vector<Fraction> const& limits) {
    auto const number = amount.rounded(4);
    return Fraction{number} == amount ? number : shown(amount, usual_places(amount), limits);
}

std::string amount_text(Fraction const& amount, std::string_view unit,
                        std::vector<Fraction> const& limits) {
    auto const [word, scale] = money_word(amount, unit);
    std::vector<Fraction> scaled;
    scaled.reserve(limits.size());
    for (auto const& limit : limits) scaled.push_back(limit / scale);
    std::string number;
    try {
        number = amount_number(amount / scale, scaled).text();
    } catch (std::overflow_error const&) {
        number = (amount / scale).text();
    }
    return number + std::string{word} + std::string{unit};
}

std::string amount_text(Verdict const& verdict, Fraction const& amount) {
    return in_printed_scale(
        verdict, amount,
        verdict.requirement ? bounds_of(*verdict.requirement) : std::vector<Fraction>{});
}

std::string actual_with_unit(Verdict const& verdict) {
    auto const& text = verdict.actual_text;
    auto const is_bare = text.find_first_not_of("0123456789.,") == std::string::npos;
    if (!is_bare || text.empty() || !verdict.actual_amount || verdict.target_unit.empty())
        return text;
    return amount_text(verdict, *verdict.actual_amount);
}

std::string bound_text(Verdict const& verdict, Fraction const& bound) {
    auto const& actual = verdict.actual_amount;
    return in_printed_scale(verdict, bound,
                            actual ? std::vector{*actual} : std::vector<Fraction>{});
}

}  // namespace jixiao
