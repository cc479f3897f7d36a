#include "tests/bench/peers/records.hpp"

#include "tests/bench/peers/shapes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::bench {
namespace {

using Kind = Shape::Kind;

constexpr std::int64_t one = 100;  // hundredths

/// 1250 hundredths is "12.5".
std::string text_of(std::int64_t hundredths) {
    auto text = fmt::format("{}", hundredths / one);
    if (auto const rest = hundredths % one; rest != 0) text += fmt::format(".{:02}", rest);
    if (hundredths % one != 0 && text.back() == '0') text.pop_back();
    return text;
}

/// To a whole number, or to a tenth where the target has tenths.
std::int64_t rounded(std::int64_t hundredths, std::int64_t step) {
    return (hundredths + step / 2) / step * step;
}

bool is_share(Shape const& shape) {
    return shape.unit == "%";
}

/// Other figures that the same cell could have held.
std::int64_t jittered(std::int64_t figure, Shape const& shape, Dice& dice) {
    if (figure == 0) return 0;
    auto const wants_tenths = shape.has_decimals || dice.happens_in(is_share(shape) ? 30 : 0);
    auto const step = wants_tenths ? one / 10 : one;
    if (is_share(shape) && figure >= 50 * one)
        return dice.between(85 * one / step, 100 * one / step) * step;
    if (is_share(shape)) return dice.between(one / step, 12 * one / step) * step;
    return dice.between(std::max<std::int64_t>(1, figure / 2 / step), figure * 2 / step) * step;
}

}  // namespace

std::int64_t Dice::between(std::int64_t least, std::int64_t most) {
    // SplitMix64; the slight bias of the remainder does not matter here.
    auto z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return least + static_cast<std::int64_t>((z ^ (z >> 31)) %
                                             static_cast<std::uint64_t>(most - least + 1));
}

RecordSource::RecordSource(Book const& book) {
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators)
                if (auto shape = shape_of(indicator)) shapes_.push_back(std::move(*shape));
}

void RecordSource::report_words() {
    for (auto& actual : record_.actuals) {
        auto const draw = dice_.between(1, 100);
        actual = draw <= 70 ? "达成" : draw <= 88 ? "部分达成" : "未达成";
    }
}

void RecordSource::report_figures(Shape const& shape) {
    auto const low = figures_.front(), high = figures_.back();
    auto const is_scaled = shape.unit.starts_with("万") || shape.unit.starts_with("亿");
    auto const step = is_share(shape)                                        ? one / 10
                      : shape.has_decimals || (is_scaled && low < 100 * one) ? 1
                                                                             : one;
    std::array<std::int64_t, 3> values{};
    switch (shape.kind) {
        case Kind::words: return;
        case Kind::none:
            for (auto& value : values) value = dice_.happens_in(2) ? one : 0;
            break;
        case Kind::maximum:
        case Kind::level:
            for (auto& value : values) {
                value = rounded(dice_.between(low * 90, high * 108) / 100, step);
                if (is_share(shape) && shape.kind == Kind::level)
                    value = std::min(value, 100 * one);
            }
            break;
        case Kind::total: {
            auto const sum = rounded(low * dice_.between(35, 115) / 100, step);
            values[0] = rounded(sum * dice_.between(15, 45) / 100, step);
            values[1] = std::min(rounded(sum * dice_.between(15, 45) / 100, step), sum - values[0]);
            values[2] = sum - values[0] - values[1];
        }
    }
    // Colleagues write 5200万元 where the target says 0.52亿元.
    constexpr std::string_view large = "亿";
    auto const in_myriads = shape.unit.starts_with(large) && dice_.happens_in(25);
    for (std::size_t i = 0; i < values.size(); ++i)
        record_.actuals[i] =
            in_myriads ? text_of(values[i] * 10'000) + "万" + shape.unit.substr(large.size())
                       : text_of(values[i]) + shape.unit;
}

Record const& RecordSource::next() {
    auto const& shape = shapes_[static_cast<std::size_t>(
        dice_.between(0, static_cast<std::int64_t>(shapes_.size()) - 1))];
    record_.id = fmt::format("R{:08}", ++drawn_);
    record_.path = shape.indicator->path;
    record_.name = shape.indicator->name;
    if (shape.kind == Kind::words) {
        record_.target = shape.indicator->target.text;
        report_words();
    } else {
        figures_.clear();
        for (auto const figure : shape.figures) figures_.push_back(jittered(figure, shape, dice_));
        if (figures_.size() == 2) figures_[1] = figures_[0] + figures_[1];
        auto const first = figures_.size() == 2 ? text_of(figures_[0]) + shape.unit + "-" : "";
        record_.target = shape.before + first + text_of(figures_.back()) + shape.unit + shape.after;
        report_figures(shape);
    }
    for (auto& actual : record_.actuals)
        if (dice_.happens_in(2)) actual.clear();
    return record_;
}

}  // namespace jixiao::bench
