#include "base/fraction.hpp"
#include "base/overloaded.hpp"
#include "model/target/print_parts.hpp"

namespace jixiao {
namespace {

using namespace std::string_literals;

bool is_scaled(std::string_view unit) {
    return !unit.starts_with("/") && unit != "1:" && unit != ":1" && unit != "%" && unit != "‰" &&
           unit != "‱" && unit != "百分点";
}

Decimal magnitude(Decimal const& amount) {
    return amount.is_negative() ? -amount : amount;
}

/// 亿 or 万, where the number is shorter and no less clear with it.
struct ScaleWord {
    int power = 0;
    char const* word = "";
};
ScaleWord scale_of(Quantity const& quantity) {
    constexpr int most_places = 2;
    if (!is_scaled(quantity.unit)) return {};
    for (auto const& scale : {ScaleWord{8, "亿"}, ScaleWord{4, "万"}}) {
        auto const scaled = quantity.amount.shifted(-scale.power);
        if (scaled && magnitude(*scaled) >= Decimal{1} && scaled->scale() <= most_places)
            return scale;
    }
    return {};
}

std::string negated(std::string text) {
    return "负" + std::move(text);
}

/// Without a unit 2024.07 is read as a month; with a third figure behind the point it is a number.
std::string print_bare(Quantity const& quantity) {
    auto text = print_quantity(quantity);
    // The years that dates may have.
    auto const is_year = text.size() > 4 && text[4] == '.' && text >= "1990" && text < "2100";
    auto const is_like_month = quantity.unit.empty() && is_year && text.size() < 8;
    return is_like_month ? text.append(8 - text.size(), '0') : text;
}

/// In a range a minus sign would be read as the range's own.
std::string print_end(Quantity const& quantity) {
    if (!quantity.amount.is_negative()) return print_bare(quantity);
    return negated(print_quantity({-quantity.amount, quantity.unit}));
}

}  // namespace

std::string with_classifier(std::string const& unit) {
    for (std::string_view const word : {"百分点", "月", "工作日", "季度"})
        if (unit == word) return "个" + unit;
    return unit;
}

std::string print_between(Between const& range) {
    if (range.middle && range.middle->unit == range.high.unit) {
        auto const away = (Fraction{range.high.amount} - Fraction{range.middle->amount}).rounded(9);
        return print_quantity(*range.middle) + "±" + print_quantity({away, range.high.unit});
    }
    if (range.low_strict || range.high_strict)
        return (range.low_strict ? "大于"s : "大于等于"s) + print_end(range.low) + "且" +
               (range.high_strict ? "小于" : "小于等于") + print_end(range.high);
    auto const scale = [](Quantity const& q) {
        return q.amount.is_negative() ? 0 : scale_of(q).power;
    };
    auto const unit = range.low.unit;
    auto const alike = unit == range.high.unit && is_scaled(unit);
    if (alike && scale(range.low) == scale(range.high))
        return print_end({range.low.amount, ""}) + "-" + print_end(range.high);
    if (unit.empty()) return range.low.amount.text() + "至" + range.high.amount.text();
    return print_end(range.low) + "-" + print_end(range.high);
}

std::string print_quantity(Quantity const& quantity) {
    auto const scale = scale_of(quantity);
    auto const scaled = quantity.amount.shifted(-scale.power).value_or(quantity.amount);
    if (quantity.unit == "1:") return "1:" + scaled.text();
    return scaled.text() + scale.word + with_classifier(quantity.unit);
}

std::pair<std::string, std::string> sign_and_number(Limit const& limit) {
    using Two = std::pair<std::string, std::string>;
    auto const by_kind = Overloaded{
        [](Stated const& t) {
            return Two{"", print_bare(t.value)};
        },
        [](AtLeast const& t) {
            return Two{t.strict ? ">" : "≥", print_quantity(t.bound)};
        },
        [](AtMost const& t) {
            return Two{t.strict ? "<" : "≤", print_quantity(t.bound)};
        },
        [](Exactly const& t) {
            return Two{"=", print_quantity(t.value)};
        },
        [](About const& t) {
            return Two{t.wants_low ? "控制在约" : "约", print_quantity(t.value)};
        },
        [](Between const& t) {
            return Two{"", print_between(t)};
        },
    };
    return std::visit(by_kind, limit);
}

std::string print_limit(Limit const& limit) {
    auto const [sign, number] = sign_and_number(limit);
    return sign + number;
}

std::string print_date(Date const& date) {
    auto text = date.year ? std::to_string(*date.year) + "年" : std::string{};
    text += std::to_string(date.month) + "月";
    return text + (date.day ? std::to_string(*date.day) + "日" : "底");
}

std::string print_per(Per const& per) {
    if (per.word.empty()) return {};
    return "/"s + (per.count > 1 ? std::to_string(per.count) : std::string{}) + per.word;
}

}  // namespace jixiao
