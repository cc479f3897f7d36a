#include "report/words/target_row.hpp"

#include "base/fraction.hpp"
#include "base/overloaded.hpp"
#include "model/target/print.hpp"

#include <optional>
#include <stdexcept>

namespace jixiao {
namespace {

using namespace std::string_literals;

/// 1:1.5 as a share: 66.6666666666666667.
std::optional<std::string> percent_of_one(Decimal const& number) {
    auto const share = Fraction{100} / Fraction{number};
    for (int places = Decimal::max_digits; places >= 0; --places) try {
            return share.rounded(places).text();
        } catch (std::overflow_error const&) {
            continue;
        }
    return std::nullopt;
}

TargetRow of_limit(Limit const& limit, bool as_ratio = false) {
    auto const point = [as_ratio](char const* comparator, Quantity const& q) {
        // 1:1.5 alone is a share; beside a comparator, and in `parts`, it stays a ratio.
        if (!as_ratio && q.unit == "1:" && std::string_view{comparator} == "bare")
            if (auto const share = percent_of_one(q.amount))
                return TargetRow{comparator, *share, *share, "%"};
        return TargetRow{comparator, q.amount.text(), q.amount.text(), q.unit};
    };
    auto const by_kind = Overloaded{
        [&](Stated const& t) { return point("bare", t.value); },
        [&](Exactly const& t) { return point("eq", t.value); },
        [&](About const& t) { return point("approx", t.value); },
        [](AtLeast const& t) {
            return TargetRow{t.strict ? "gt" : "ge", t.bound.amount.text(), "", t.bound.unit};
        },
        [](AtMost const& t) {
            return TargetRow{t.strict ? "lt" : "le", "", t.bound.amount.text(), t.bound.unit};
        },
        [](Between const& t) {
            return TargetRow{"between", t.low.amount.text(), t.high.amount.text(), t.high.unit};
        },
    };
    return std::visit(by_kind, limit);
}

TargetRow with_kind(TargetRow row, char const* kind) {
    row.kind = kind;
    return row;
}

char const* comparator_of(Relation relation) {
    switch (relation) {
        case Relation::above: return "gt";
        case Relation::at_least: return "ge";
        case Relation::equal: return "eq";
        case Relation::at_most: return "le";
        case Relation::below: return "lt";
    }
    return "none";
}

/// 提高到 X asks for at least X, like a bare number; 降至 X is a cap.
TargetRow of_end_value(EndValue const& end) {
    return of_limit(end.direction == Direction::up ? end.value : limit_of(end));
}

/// 低于上年2起 is below by 2: the size stands where the comparator looks for it.
TargetRow of_difference(Difference const& difference) {
    auto row = with_kind(of_limit(difference.size), "relative");
    bool const is_below = difference.direction == Direction::down &&
                          difference.operation == Difference::plus && row.comparator == "gt";
    if (!is_below) return row;
    row.comparator = "lt";
    std::swap(row.low, row.high);
    return row;
}

TargetRow of_rank(Rank const& rank) {
    auto const place = rank.last.amount.text();
    if (rank.last.unit.empty()) return {"bare", place, place, "", "ordinal"};
    return {"le", "", rank.last.amount.text(), rank.last.unit, "ordinal"};
}

TargetRow of_relative(Relative const& relative) {
    return TargetRow{comparator_of(relative.relation), "", "", "", "relative"};
}

/// The number of 三星 and 二级; a grade that is a word has none.
TargetRow of_ordinal(Ordinal const& ordinal) {
    TargetRow row{ordinal.stated ? "bare" : comparator_of(ordinal.relation), "", "", "", "ordinal"};
    auto const is_counted = ordinal.scale == "星" || ordinal.scale == "级" ||
                            ordinal.scale == "等" || ordinal.scale == "A";
    if (!is_counted) {
        if (ordinal.stated) row.comparator = "none";
        return row;
    }
    row.unit = ordinal.scale;
    auto const number = std::to_string(ordinal.rank < 0 ? -ordinal.rank : ordinal.rank);
    auto const upper = ordinal.relation == Relation::at_most || ordinal.relation == Relation::below;
    if (ordinal.stated || ordinal.relation == Relation::equal || !upper) row.low = number;
    if (ordinal.stated || ordinal.relation == Relation::equal || upper) row.high = number;
    return row;
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// ISO 8601; a year that is left to the table is two hyphens.
std::string iso(Date const& date) {
    auto text = (date.year ? std::to_string(*date.year) : "-"s) + "-" + two_digits(date.month);
    if (date.day) text += "-" + two_digits(*date.day);
    return text;
}

TargetRow of_deadline(Deadline const& deadline) {
    if (deadline.from) return {"between", iso(*deadline.from), iso(deadline.by), "", "deadline"};
    return {"le", "", iso(deadline.by), "", "deadline"};
}

TargetRow of_composite(Composite const& composite) {
    if (composite.parts.size() == 1)
        return with_kind(of_limit(composite.parts[0].limit), "composite");
    return TargetRow{"none", "", "", "", "composite"};
}

TargetRow of_comparator(Comparator const& comparator) {
    auto const level = [](auto const& t) { return of_limit(t); };
    auto const by_kind = Overloaded{
        [&](Stated const& t) { return level(t); },
        [&](AtLeast const& t) { return level(t); },
        [&](AtMost const& t) { return level(t); },
        [&](Exactly const& t) { return level(t); },
        [&](About const& t) { return level(t); },
        [&](Between const& t) { return level(t); },
        [](EndValue const& t) { return of_end_value(t); },
        [](ChangeBy const& t) {
            return with_kind(of_limit(t.size),
                             t.direction == Direction::down ? "change_down" : "change_up");
        },
        [](Relative const& t) { return of_relative(t); },
        [](Difference const& t) { return of_difference(t); },
        [](WithinReference const&) {
            return TargetRow{"le", "", "", "", "relative"};
        },
        [](Rank const& t) { return of_rank(t); },
        [](Ordinal const& t) { return of_ordinal(t); },
        [](Deadline const& t) { return of_deadline(t); },
        [](NoOccurrence const&) {
            return TargetRow{"eq", "0", "0", "", "zero_incident"};
        },
        [](Graded const&) {
            return TargetRow{"none", "", "", "", "qualitative"};
        },
        [](Composite const& t) { return of_composite(t); },
    };
    return std::visit(by_kind, comparator);
}

}  // namespace

TargetRow row_of(Limit const& limit) {
    return of_limit(limit, true);
}

TargetRow row_of(Target const& target) {
    auto row = of_comparator(target.comparator);
    auto const years = target.total_over_years;
    auto const per = print_per(target.per);
    auto const horizon = years > 0 || (target.per.is_period && target.per.count > 1);
    if (target.in_sentence) row.kind = "composite";
    if (row.kind == "level" && horizon) row.kind = "horizon";
    if (row.kind == "level" && !per.empty()) row.kind = "rate";
    row.unit += years > 0 && per.empty() ? "/" + std::to_string(years) + "年" : per;
    return row;
}

}  // namespace jixiao
