#include "tests/bench/peers/shapes.hpp"

#include "base/overloaded.hpp"

#include <algorithm>
#include <cctype>

namespace jixiao::bench {
namespace {

using Kind = Shape::Kind;

bool is_digit(char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// Takes the figures out of the text: "≥2.1亿元" is before "≥", 210, unit "亿元".
void split_figures(Shape& shape, std::string_view text) {
    auto rest = text;
    while (true) {
        auto const begin = std::find_if(rest.begin(), rest.end(), is_digit);
        auto const end =
            std::find_if_not(begin, rest.end(), [](char c) { return is_digit(c) || c == '.'; });
        if (begin == end) break;
        if (shape.figures.empty()) shape.before = std::string{rest.begin(), begin};
        std::string const figure{begin, end};
        shape.figures.push_back(static_cast<std::int64_t>(std::stod(figure) * 100 + 0.5));
        shape.has_decimals |= figure.find('.') != figure.npos;
        rest = {end, rest.end()};
    }
    shape.unit = std::string{rest};
    for (std::string_view const ending : {"以上", "以下", "左右"})
        if (rest.ends_with(ending)) {
            shape.after = ending;
            shape.unit.resize(rest.size() - ending.size());
        }
}

std::optional<Kind> kind_of(Indicator const& indicator, Target const& target) {
    using Answer = std::optional<Kind>;
    auto const is_level = indicator.target.text.find("%") != std::string::npos ||
                          indicator.name.find("总数") != std::string::npos;
    auto const number = [&](Quantity const& quantity) {
        return quantity.amount == Decimal{} ? Kind::none : is_level ? Kind::level : Kind::total;
    };
    return std::visit(Overloaded{
                          [&](Stated const& c) -> Answer { return number(c.value); },
                          [&](AtLeast const& c) -> Answer { return number(c.bound); },
                          [](AtMost const&) -> Answer { return Kind::maximum; },
                          [&](Exactly const& c) -> Answer { return number(c.value); },
                          [&](About const& c) -> Answer { return number(c.value); },
                          [&](Between const& c) -> Answer { return number(c.low); },
                          [](Graded const&) -> Answer { return Kind::words; },
                          [](EndValue const&) -> Answer { return std::nullopt; },
                          [](ChangeBy const&) -> Answer { return std::nullopt; },
                          [](Relative const&) -> Answer { return std::nullopt; },
                          [](Difference const&) -> Answer { return std::nullopt; },
                          [](WithinReference const&) -> Answer { return std::nullopt; },
                          [](Rank const&) -> Answer { return std::nullopt; },
                          [](Ordinal const&) -> Answer { return std::nullopt; },
                          [](Deadline const&) -> Answer { return std::nullopt; },
                          [](NoOccurrence const&) -> Answer { return std::nullopt; },
                          [](Composite const&) -> Answer { return std::nullopt; },
                      },
                      target.comparator);
}

}  // namespace

std::optional<Shape> shape_of(Indicator const& indicator) {
    if (indicator.aggregation || indicator.direction || !indicator.unit.empty() ||
        indicator.target.target.has_error())
        return std::nullopt;
    auto const& target = *indicator.target.target;
    if (!target.per.word.empty() || target.total_over_years != 0 ||
        (!target.qualifier.empty() && target.qualifier != "平均"))
        return std::nullopt;
    auto const kind = kind_of(indicator, target);
    if (!kind) return std::nullopt;
    Shape shape{.indicator = &indicator, .kind = *kind};
    if (*kind != Kind::words) split_figures(shape, indicator.target.text);
    return shape;
}

}  // namespace jixiao::bench
