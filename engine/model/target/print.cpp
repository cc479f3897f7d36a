#include "base/fraction.hpp"
#include "base/overloaded.hpp"
#include "model/target/print_parts.hpp"

namespace jixiao {
namespace {

using namespace std::string_literals;

std::string print_change(ChangeBy const& change) {
    return (change.direction == Direction::down ? "降低"s : "增长"s) + print_limit(change.size);
}

/// 降低到5%, 提高到40%, 降低到<5%.
std::string print_end_value(EndValue const& end) {
    auto const value = print_limit(end.value);
    return (end.direction == Direction::down ? "降低到" : "提高到") + value;
}

/// 增长1倍 and 减半, where the text does not say of what.
std::string print_bare_multiple(Limit const& factor) {
    auto const less_one = [](Quantity const& q) {
        return Quantity{(Fraction{q.amount} - Fraction{1}).rounded(q.amount.scale()), "倍"};
    };
    auto const by_kind = Overloaded{
        [&](Stated const& t) {
            return t.value.amount < Decimal{1} ? "减半"s
                                               : "增长" + print_quantity(less_one(t.value));
        },
        [&](AtLeast const& t) {
            return "增长" + print_limit(AtLeast{less_one(t.bound), t.strict});
        },
        [&](AtMost const& t) {
            return "增长" + print_limit(AtMost{less_one(t.bound), t.strict});
        },
        [](Exactly const&) { return ""s; },
        [](About const&) { return ""s; },
        [](Between const&) { return ""s; },
    };
    return std::visit(by_kind, factor);
}

/// 上年的2倍, ≥上年的2倍, 较上年减半.
std::string print_multiple(Difference const& multiple) {
    if (multiple.reference.empty()) return print_bare_multiple(multiple.size);
    auto const times = [&](char const* sign, Quantity const& factor) {
        return sign + multiple.reference + "的" + print_quantity({factor.amount, "倍"});
    };
    auto const by_kind = Overloaded{
        [&](Stated const& t) {
            return multiple.direction == Direction::down ? "较" + multiple.reference + "减半"
                                                         : times("", t.value);
        },
        [&](AtLeast const& t) { return times(t.strict ? ">" : "≥", t.bound); },
        [&](AtMost const& t) { return times(t.strict ? "<" : "≤", t.bound); },
        [](Exactly const&) { return ""s; },
        [](About const&) { return ""s; },
        [](Between const&) { return ""s; },
    };
    return std::visit(by_kind, multiple.size);
}

std::string print_difference(Difference const& difference) {
    if (difference.operation == Difference::times) return print_multiple(difference);
    auto const base = difference.base ? "的" + print_quantity(*difference.base) : std::string{};
    return "较" + difference.reference + base +
           print_change({difference.direction, difference.size});
}

std::string print_rank(Rank const& rank) {
    return "前" + print_quantity(rank.last) + (rank.last.unit.empty() ? "名" : "");
}

std::string print_relative(Relative const& relative) {
    switch (relative.relation) {
        case Relation::above: return "超过" + relative.reference;
        case Relation::at_least: return "不低于" + relative.reference;
        case Relation::equal: return "与" + relative.reference + "持平";
        case Relation::at_most: return "不超过" + relative.reference;
        case Relation::below: return "低于" + relative.reference;
    }
    return relative.reference;
}

std::string print_ordinal(Ordinal const& ordinal) {
    if (ordinal.stated) return ordinal.grade;
    switch (ordinal.relation) {
        case Relation::at_least: return ordinal.grade + "及以上";
        case Relation::at_most: return ordinal.grade + "及以下";
        case Relation::above: return ">" + ordinal.grade;
        case Relation::below: return "<" + ordinal.grade;
        case Relation::equal: return "=" + ordinal.grade;
    }
    return ordinal.grade;
}

std::string print_deadline(Deadline const& deadline) {
    if (deadline.from) return print_date(*deadline.from) + "-" + print_date(deadline.by);
    return print_date(deadline.by) + "前";
}

std::string print_no_occurrence(NoOccurrence const& none) {
    return none.event.empty() ? "无"s : "不发生" + none.event;
}

/// 不超预算; 不超前预算 and 不超过去预算 would say something else.
std::string print_within_reference(std::string const& reference) {
    for (std::string_view const word : {"前", "过", "出"})
        if (reference.starts_with(word)) return "控制在" + reference + "内";
    return "不超" + reference;
}

std::string print_years(int years) {
    return years > 0 ? std::to_string(years) + "年共" : std::string{};
}

std::string print_within(int years) {
    return years > 0 ? std::to_string(years) + "年内达到" : std::string{};
}

}  // namespace

Limit limit_of(EndValue const& end) {
    auto const* const bare = std::get_if<Stated>(&end.value);
    if (bare == nullptr) return end.value;
    if (end.direction == Direction::down) return AtMost{bare->value};
    return AtLeast{bare->value};
}

std::string print_target(Target const& target) {
    auto const number = [&](std::string const& text) {
        return target.qualifier + print_years(target.total_over_years) +
               print_within(target.within_years) + text + print_per(target.per);
    };
    auto const limit = [&](auto const& t) {
        auto const [sign, amount] = sign_and_number(t);
        return number(sign + (target.base.empty() ? "" : target.base + "的") + amount);
    };
    auto const by_kind = Overloaded{
        [&](Stated const& t) { return limit(t); },
        [&](AtLeast const& t) { return limit(t); },
        [&](AtMost const& t) { return limit(t); },
        [&](Exactly const& t) { return limit(t); },
        [&](About const& t) { return limit(t); },
        [&](Between const& t) { return limit(t); },
        [&](EndValue const& t) { return number(print_end_value(t)); },
        [&](ChangeBy const& t) { return number(print_change(t)); },
        [](Relative const& t) { return print_relative(t); },
        [&](Difference const& t) { return number(print_difference(t)); },
        [](WithinReference const& t) { return print_within_reference(t.reference); },
        [](Rank const& t) { return print_rank(t); },
        [](Ordinal const& t) { return print_ordinal(t); },
        [](Deadline const& t) { return print_deadline(t); },
        [](NoOccurrence const& t) { return print_no_occurrence(t); },
        [](Graded const& t) { return t.text; },
        [](Composite const& t) { return t.text; },
    };
    return std::visit(by_kind, target.comparator);
}

}  // namespace jixiao
