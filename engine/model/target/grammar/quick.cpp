#include "model/target/grammar/quick.hpp"

#include "model/target/grammar/quick_shape.hpp"
#include "model/target/grammar/x3_reader.hpp"

#include <array>

namespace jixiao::grammar {
namespace {

/// 平均, 3年共, 每年, 降低 before it.
struct LeadShape {
    Asked before = Asked::nothing;
    std::optional<Direction> change;
    Figures years;
    UnitPlace each;
    char const* qualifier_end = nullptr;
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
        if (rest.empty()) return false;
        // Most words differ in their first byte: that is compared without a call.
        for (auto const& row : rows)
            if (rest.front() == row.word.front() && rest.starts_with(row.word)) {
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
using Changes = Table<Direction, 6>;
constexpr Changes changes{std::array<Changes::Row, 6>{{{"降低", Direction::down},
                                                       {"减少", Direction::down},
                                                       {"下降", Direction::down},
                                                       {"增长", Direction::up},
                                                       {"增加", Direction::up},
                                                       {"提高", Direction::up}}}};
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
        if (last - first > 1 && *first == '0' && first[1] >= '0' && first[1] <= '9') return false;
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

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RuleContext&,
               Attribute& attribute) const {
        if (first != last && *first >= '0' && *first <= '9') return false;  // 1: stands before
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

auto const in_range = [](auto& ctx) { x3::_val(ctx).is_range = true; };
auto const range =
    (x3::lit('-') >> figures[into<&Shape::high>])[in_range] >> -unit[into<&Shape::high_unit>];
auto const per = '/' >> -figures[into<&Shape::per_count>] >> unit[into<&Shape::per>];

auto const quick = x3::rule<struct QuickId, Shape>{"number and unit"} =
    -signs[into<&Shape::before>] >> figures[into<&Shape::number>] >> -scales[into<&Shape::power>] >>
    -unit[into<&Shape::unit>] >> -range >> -per >> -endings[into<&Shape::behind>] >> x3::eoi;

auto const quick_amount = x3::rule<struct QuickAmountId, Shape>{"amount"} =
    figures[into<&Shape::number>] >> -scales[into<&Shape::power>] >> -unit[into<&Shape::unit>] >>
    -per >> x3::eoi;

auto const qualifier = x3::raw[x3::lit("平均") | "各" | "累计" | "年均"];
auto const lead = x3::rule<struct QuickLeadId, LeadShape>{"words before a number"} =
    (qualifier[([](auto& ctx) { x3::_val(ctx).qualifier_end = x3::_attr(ctx).end(); })]) |
    (figures[into<&LeadShape::years>] >> "年共") | ("每" >> unit[into<&LeadShape::each>]) |
    changes[into<&LeadShape::change>];

/// 6月, 1季度, 2024年 and 3级 may be dates and grades: they are left to the full grammar.
bool is_plain_unit(UnitPlace const& place, Shape const& shape) {
    constexpr std::int64_t first_year = 1000;
    std::string_view const word{place.begin, static_cast<std::size_t>(place.end - place.begin)};
    if (word == "季度") return false;
    if (word.size() != std::string_view{"年"}.size()) return true;
    if (word == "年") return shape.number.coefficient < first_year;
    return word != "月" && word != "日" && word != "号" && word != "级" && word != "星" &&
           word != "等";
}

/// 2024.12 and 20241231.
bool may_be_date(Figures const& number) {
    constexpr std::int64_t first_year = 1000, first_day = 10000101;
    return number.coefficient >= (number.places > 0 ? first_year : first_day);
}

/// So are ranges of anything but one unit without scale, and 2024.12.
bool is_plain(Shape const& shape) {
    if (shape.before != Asked::nothing && shape.behind != Asked::nothing) return false;
    if (shape.unit.unit == nullptr) {
        if (shape.is_range && shape.high_unit.unit != nullptr)
            return is_plain_unit(shape.high_unit, shape);
        return !shape.is_range && shape.per.unit == nullptr &&
               (shape.power > 0 || !may_be_date(shape.number));
    }
    return is_plain_unit(shape.unit, shape);
}

bool parse(auto const& grammar, char const*& first, char const* last, Units const& units,
           auto& shape) {
    auto const context = x3::make_context<UnitsTag>(units);  // x3::with would copy the grammar
    return grammar.parse(first, last, context, x3::unused, shape);
}

/// The same shape behind one word: 平均2%-5%, 3年共36次, 每年10%, 降低500万元.
bool read_behind_lead(char const* first, char const* last, Units const& units, Target& target) {
    constexpr std::int64_t most_years = 30;
    LeadShape before;
    Shape shape;
    auto const begin = first;
    if (!parse(lead, first, last, units, before)) return false;
    auto const number = first;
    if (!parse(quick, first, last, units, shape) || !is_plain(shape)) return false;
    if (before.change) {
        if (!build_change(shape, *before.change, target)) return false;
        place(target.parts, shape, begin, number, last);
        target.parts.relation = part_of(begin, begin, shape.number.begin);
        return shape.behind == Asked::nothing;
    }
    if (!build(shape, target)) return false;
    place(target.parts, shape, begin, number, last);
    if (before.qualifier_end != nullptr) {
        target.qualifier.assign(begin, before.qualifier_end);
        target.parts.qualifier = part_of(begin, begin, number);
    } else if (before.each.unit != nullptr) {
        if (shape.per.unit != nullptr) return false;
        target.per = {before.each.unit->word, 1, before.each.unit->calendar};
        target.parts.per = part_of(begin, begin, number);
    } else {
        if (before.years.places != 0 || before.years.coefficient < 1 ||
            before.years.coefficient > most_years)
            return false;
        target.total_over_years = static_cast<int>(before.years.coefficient);
    }
    return true;
}

}  // namespace

bool read_quickly(std::string_view text, Units const& units, Target& target) {
    Shape shape;
    auto first = text.data();
    auto const begin = first, last = first + text.size();
    if (!parse(quick, first, last, units, shape))
        return read_behind_lead(begin, last, units, target);
    if (!is_plain(shape) || !build(shape, target)) return false;
    place(target.parts, shape, begin, begin, last);
    return true;
}

bool read_quickly(std::string_view text, Units const& units, Amount& amount) {
    Shape shape;
    auto first = text.data();
    auto const last = first + text.size();
    return parse(quick_amount, first, last, units, shape) && is_plain(shape) &&
           build(shape, amount);
}

}  // namespace jixiao::grammar
