#include "target/grammar/quick.hpp"

#include <boost/spirit/home/x3.hpp>

#include <array>

namespace jixiao::grammar {
namespace {

namespace x3 = boost::spirit::x3;

enum class Asked : std::uint8_t { nothing, at_least, above, at_most, below, equal, about };

struct Figures {
    std::int64_t coefficient = 0;
    int places = 0;
    char const* begin = nullptr;
    char const* end = nullptr;
};

struct UnitPlace {
    Unit const* unit = nullptr;
    char const* begin = nullptr;
    char const* end = nullptr;
};

/// ≥2.5亿元/年, 95%以上.
struct Shape {
    Asked before = Asked::nothing, behind = Asked::nothing;
    Figures number;
    int power = 0;  // of 万 and 亿
    UnitPlace unit, per;
};

/// Spellings and what they mean, longer ones before those they start with. A table this small is
/// read faster in order than through the tree of x3::symbols.
template <class Value, std::size_t size>
struct Table : x3::parser<Table<Value, size>> {
    struct Row {
        std::string_view word;
        Value value;
    };
    using attribute_type = Value;
    static bool const has_attribute = true;

    constexpr explicit Table(std::array<Row, size> const& table) : rows{table} {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&,
               Attribute& attribute) const {
        std::string_view const rest{first, static_cast<std::size_t>(last - first)};
        for (auto const& row : rows)
            if (rest.starts_with(row.word)) {
                first += row.word.size();
                x3::traits::move_to(row.value, attribute);
                return true;
            }
        return false;
    }

    std::array<Row, size> rows;
};

using Signs = Table<Asked, 8>;
constexpr Signs signs{std::array<Signs::Row, 8>{{{"≥", Asked::at_least},
                                                 {"≤", Asked::at_most},
                                                 {">=", Asked::at_least},
                                                 {"<=", Asked::at_most},
                                                 {"约", Asked::about},
                                                 {">", Asked::above},
                                                 {"<", Asked::below},
                                                 {"=", Asked::equal}}}};
using Endings = Table<Asked, 4>;
constexpr Endings endings{std::array<Endings::Row, 4>{{{"以上", Asked::at_least},
                                                       {"及以上", Asked::at_least},
                                                       {"以内", Asked::at_most},
                                                       {"以下", Asked::at_most}}}};
using Scales = Table<int, 2>;
constexpr Scales scales{std::array<Scales::Row, 2>{{{"万", 4}, {"亿", 8}}}};

/// Up to 15 figures with at most one point, which has figures on both sides.
struct FiguresParser : x3::parser<FiguresParser> {
    using attribute_type = Figures;
    static bool const has_attribute = true;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&,
               Attribute& attribute) const {
        constexpr int most = 15;
        Figures read{0, 0, first, first};
        int digits = 0;
        auto const take = [&] {
            auto const before = digits;
            for (; read.end != last && *read.end >= '0' && *read.end <= '9' && digits <= most;
                 ++read.end, ++digits)
                read.coefficient = read.coefficient * 10 + (*read.end - '0');
            return digits > before && digits <= most;
        };
        if (!take()) return false;
        if (read.end != last && *read.end == '.') {
            ++read.end;
            auto const whole = digits;
            if (!take()) return false;
            read.places = digits - whole;
        }
        first = read.end;
        x3::traits::move_to(read, attribute);
        return true;
    }
};
constexpr FiguresParser figures;

struct UnitsTag;

struct UnitParser : x3::parser<UnitParser> {
    using attribute_type = UnitPlace;
    static bool const has_attribute = true;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&,
               Attribute& attribute) const {
        Units const& units = x3::get<UnitsTag>(context);
        auto const found = units.longest_prefix({first, static_cast<std::size_t>(last - first)});
        if (!found) return false;
        UnitPlace place{found->unit, first, first + found->bytes};
        first = place.end;
        x3::traits::move_to(place, attribute);
        return true;
    }
};
constexpr UnitParser unit;

template <auto member>
auto const into = [](auto& ctx) { x3::_val(ctx).*member = x3::_attr(ctx); };

auto const quick = x3::rule<struct QuickId, Shape>{"number and unit"} =
    -signs[into<&Shape::before>] >> figures[into<&Shape::number>] >> -scales[into<&Shape::power>] >>
    -unit[into<&Shape::unit>] >> -('/' >> unit[into<&Shape::per>]) >>
    -endings[into<&Shape::behind>] >> x3::eoi;

/// What may be a date or a grade is left to the full grammar: 6月, 2024年, 2024.12, 三级 as 3级.
bool is_plain(Shape const& shape) {
    constexpr std::int64_t first_year = 1000;
    if (shape.before != Asked::nothing && shape.behind != Asked::nothing) return false;
    if (shape.unit.unit == nullptr)
        return shape.per.unit == nullptr && (shape.power > 0 || shape.number.places == 0 ||
                                             shape.number.coefficient < first_year);
    std::string_view const word{shape.unit.begin,
                                static_cast<std::size_t>(shape.unit.end - shape.unit.begin)};
    if (word.size() != std::string_view{"年"}.size()) return true;
    if (word == "年") return shape.number.coefficient < first_year;
    return word != "月" && word != "日" && word != "号" && word != "级" && word != "星" &&
           word != "等";
}

class Builder {
public:
    Builder(Shape const& shape, char const* begin, char const* end, Target& target)
        : shape_{shape}, begin_{begin}, end_{end}, target_{target} {}

    bool build() {
        auto const amount = amount_of(shape_.number, shape_.power);
        if (!amount) return false;
        fill(*amount);
        if (shape_.per.unit != nullptr) {
            target_.per.word = shape_.per.unit->word;
            target_.per.is_period = shape_.per.unit->calendar;
        }
        place();
        return true;
    }

private:
    static std::optional<Decimal> amount_of(Figures const& number, int power) {
        if (number.places == 0 && power == 0) return Decimal{number.coefficient};
        return Decimal::make(number.coefficient, number.places - power);
    }

    template <class Comparator>
    Comparator& become(bool strict, Decimal amount) {
        auto& comparator = target_.comparator.emplace<Comparator>();
        comparator.bound.amount = amount;
        comparator.strict = strict;
        set_unit(comparator.bound);
        return comparator;
    }
    template <class Comparator>
    void state(Decimal amount) {
        auto& value = target_.comparator.emplace<Comparator>().value;
        value.amount = amount;
        set_unit(value);
    }
    void set_unit(Quantity& quantity) const {
        if (shape_.unit.unit != nullptr) quantity.unit = shape_.unit.unit->word;
    }

    void fill(Decimal amount) {
        switch (shape_.before != Asked::nothing ? shape_.before : shape_.behind) {
            case Asked::nothing: state<Stated>(amount); break;
            case Asked::at_least: become<AtLeast>(false, amount); break;
            case Asked::above: become<AtLeast>(true, amount); break;
            case Asked::at_most: become<AtMost>(false, amount); break;
            case Asked::below: become<AtMost>(true, amount); break;
            case Asked::equal: state<Exactly>(amount); break;
            case Asked::about: state<About>(amount); break;
        }
    }

    Span span(char const* from, char const* to) const {
        return {static_cast<std::uint32_t>(from - begin_), static_cast<std::uint32_t>(to - begin_)};
    }
    void place() {
        auto& parts = target_.parts;
        parts.number = span(shape_.number.begin, shape_.number.end);
        if (shape_.before != Asked::nothing) parts.relation = span(begin_, shape_.number.begin);
        auto last = shape_.number.end + (shape_.power > 0 ? std::string_view{"万"}.size() : 0);
        parts.number.end = static_cast<std::uint32_t>(last - begin_);
        if (shape_.unit.unit != nullptr) {
            parts.unit = span(shape_.unit.begin, shape_.unit.end);
            last = shape_.unit.end;
        }
        if (shape_.per.unit != nullptr) {
            parts.per = span(last, shape_.per.end);
            last = shape_.per.end;
        }
        if (shape_.behind != Asked::nothing) parts.relation = span(last, end_);
    }

    Shape const& shape_;
    char const* begin_;
    char const* end_;
    Target& target_;
};

}  // namespace

bool read_quickly(std::string_view text, Units const& units, Target& target) {
    Shape shape;
    auto first = text.data();
    auto const begin = first, last = first + text.size();
    if (!x3::parse(first, last, x3::with<UnitsTag>(units)[quick], shape) || !is_plain(shape))
        return false;
    return Builder{shape, begin, last, target}.build();
}

}  // namespace jixiao::grammar
