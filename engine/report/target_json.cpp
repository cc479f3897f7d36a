#include "report/target_json.hpp"

#include "target/print.hpp"
#include "text/fraction.hpp"
#include "text/overloaded.hpp"
#include "text/utf8.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace jixiao {
namespace {

using namespace std::string_literals;

/// The columns of a target; what is not there stays empty.
struct Row {
    std::string comparator = "none", low, high, unit, kind = "level";
};

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

Row of_limit(Limit const& limit, bool as_ratio = false) {
    auto const point = [as_ratio](char const* comparator, Quantity const& q) {
        // 1:1.5 alone is a share; beside a comparator, and in `parts`, it stays a ratio.
        if (!as_ratio && q.unit == "1:" && std::string_view{comparator} == "bare")
            if (auto const share = percent_of_one(q.amount))
                return Row{comparator, *share, *share, "%"};
        return Row{comparator, q.amount.text(), q.amount.text(), q.unit};
    };
    auto const by_kind = Overloaded{
        [&](Stated const& t) { return point("bare", t.value); },
        [&](Exactly const& t) { return point("eq", t.value); },
        [&](About const& t) { return point("approx", t.value); },
        [](AtLeast const& t) {
            return Row{t.strict ? "gt" : "ge", t.bound.amount.text(), "", t.bound.unit};
        },
        [](AtMost const& t) {
            return Row{t.strict ? "lt" : "le", "", t.bound.amount.text(), t.bound.unit};
        },
        [](Between const& t) {
            return Row{"between", t.low.amount.text(), t.high.amount.text(), t.high.unit};
        },
    };
    return std::visit(by_kind, limit);
}

Row with_kind(Row row, char const* kind) {
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
Row of_end_value(EndValue const& end) {
    return of_limit(end.direction == Direction::up ? end.value : limit_of(end));
}

/// 低于上年2起 is below by 2: the size stands where the comparator looks for it.
Row of_difference(Difference const& difference) {
    auto row = with_kind(of_limit(difference.size), "relative");
    bool const is_below = difference.direction == Direction::down &&
                          difference.operation == Difference::plus && row.comparator == "gt";
    if (!is_below) return row;
    row.comparator = "lt";
    std::swap(row.low, row.high);
    return row;
}

Row of_rank(Rank const& rank) {
    auto const place = rank.last.amount.text();
    if (rank.last.unit.empty()) return {"bare", place, place, "", "ordinal"};
    return {"le", "", rank.last.amount.text(), rank.last.unit, "ordinal"};
}

Row of_relative(Relative const& relative) {
    return Row{comparator_of(relative.relation), "", "", "", "relative"};
}

/// The number of 三星 and 二级; a grade that is a word has none.
Row of_ordinal(Ordinal const& ordinal) {
    Row row{ordinal.stated ? "bare" : comparator_of(ordinal.relation), "", "", "", "ordinal"};
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

Row of_deadline(Deadline const& deadline) {
    if (deadline.from) return {"between", iso(*deadline.from), iso(deadline.by), "", "deadline"};
    return {"le", "", iso(deadline.by), "", "deadline"};
}

Row of_composite(Composite const& composite) {
    if (composite.parts.size() == 1)
        return with_kind(of_limit(composite.parts[0].limit), "composite");
    return Row{"none", "", "", "", "composite"};
}

Row of_comparator(Comparator const& comparator) {
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
            return Row{"le", "", "", "", "relative"};
        },
        [](Rank const& t) { return of_rank(t); },
        [](Ordinal const& t) { return of_ordinal(t); },
        [](Deadline const& t) { return of_deadline(t); },
        [](NoOccurrence const&) {
            return Row{"eq", "0", "0", "", "zero_incident"};
        },
        [](Graded const&) {
            return Row{"none", "", "", "", "qualitative"};
        },
        [](Composite const& t) { return of_composite(t); },
    };
    return std::visit(by_kind, comparator);
}

Row row_of(Target const& target) {
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

boost::json::object error_object(std::string_view text, ParseError const& error,
                                 Catalog const& catalog) {
    boost::json::object object;
    object["code"] = error.code;
    object["offset"] = error.offset;
    object["length"] = error.length;
    object["column"] = count_characters(text.substr(0, error.offset)) + 1;
    object["message"] = catalog(error.message);
    if (!error.hint.empty()) object["hint"] = catalog(error.hint);
    return object;
}

/// JSON holds UTF-8 only; what is not shows as the replacement character.
std::string valid_utf8(std::string_view text) {
    std::string valid;
    for (std::size_t at = 0; at < text.size();) {
        auto const character = character_at(text, at).value_or(Character{U'\uFFFD', 1});
        append_utf8(valid, character.code);
        at += character.bytes;
    }
    return valid;
}

/// The number of a comparator that asks for one.
std::optional<Limit> number_of(Comparator const& comparator) {
    using Found = std::optional<Limit>;
    return std::visit(Overloaded{
                          [](Stated const& t) -> Found { return t; },
                          [](AtLeast const& t) -> Found { return t; },
                          [](AtMost const& t) -> Found { return t; },
                          [](Exactly const& t) -> Found { return t; },
                          [](About const& t) -> Found { return t; },
                          [](Between const& t) -> Found { return t; },
                          [](EndValue const& t) -> Found { return limit_of(t); },
                          [](ChangeBy const& t) -> Found { return t.size; },
                          [](Relative const&) -> Found { return {}; },
                          [](Difference const& t) -> Found { return t.size; },
                          [](WithinReference const&) -> Found { return {}; },
                          [](Ordinal const&) -> Found { return {}; },
                          [](Rank const&) -> Found { return {}; },
                          [](Deadline const&) -> Found { return {}; },
                          [](NoOccurrence const&) -> Found { return {}; },
                          [](Graded const&) -> Found { return {}; },
                          [](Composite const&) -> Found { return {}; },
                      },
                      comparator);
}

/// A place in the text, in bytes and as what stands there.
boost::json::object place_object(std::string_view text, Span span) {
    boost::json::object object;
    object["offset"] = span.begin;
    object["length"] = span.end - span.begin;
    object["text"] = valid_utf8(text.substr(span.begin, span.end - span.begin));
    return object;
}

Span hull(Parts const& parts) {
    Span all;
    for (auto const span : {parts.relation, parts.number, parts.unit, parts.per}) {
        if (span.empty()) continue;
        all =
            all.empty() ? span : Span{std::min(all.begin, span.begin), std::max(all.end, span.end)};
    }
    return all;
}

boost::json::object part_object(std::string_view text, Part const& part) {
    auto const row = of_limit(part.limit, true);
    boost::json::object object;
    object["comparator"] = row.comparator;
    if (!row.low.empty()) object["low"] = row.low;
    if (!row.high.empty()) object["high"] = row.high;
    object["unit"] = row.unit + print_per(part.per);
    object["span"] = place_object(text, hull(part.parts));
    return object;
}

boost::json::array parts_of(std::string_view text, Target const& target) {
    boost::json::array parts;
    if (auto const* const composite = std::get_if<Composite>(&target.comparator)) {
        for (auto const& part : composite->parts) parts.push_back(part_object(text, part));
    } else if (auto const limit = number_of(target.comparator)) {
        parts.push_back(part_object(text, {*limit, target.per, target.parts}));
    }
    return parts;
}

std::optional<Direction> direction_of(Target const& target) {
    using Found = std::optional<Direction>;
    auto const none = [] { return Found{}; };
    return std::visit(
        Overloaded{
            [&](Stated const&) { return none(); },
            [](AtLeast const&) { return Found{Direction::up}; },
            [](AtMost const&) { return Found{Direction::down}; },
            [&](Exactly const&) { return none(); },
            [&](About const& t) { return t.wants_low ? Found{Direction::down} : none(); },
            [&](Between const&) { return none(); },
            [](EndValue const& t) { return Found{t.direction}; },
            [](ChangeBy const& t) { return Found{t.direction}; },
            [&](Relative const& t) {
                if (t.relation == Relation::equal) return none();
                auto const is_up =
                    t.relation == Relation::above || t.relation == Relation::at_least;
                return Found{is_up ? Direction::up : Direction::down};
            },
            [](Difference const& t) { return Found{t.direction}; },
            [](WithinReference const&) { return Found{Direction::down}; },
            [](Ordinal const&) { return Found{Direction::up}; },
            [](Rank const&) { return Found{Direction::down}; },
            [&](Deadline const&) { return none(); },
            [](NoOccurrence const&) { return Found{Direction::down}; },
            [](Graded const& t) { return t.direction; },
            [&](Composite const&) { return none(); },
        },
        target.comparator);
}

}  // namespace

std::string target_json(std::string_view text, Parsed<Target> const& target,
                        Catalog const& catalog) {
    boost::json::object object;
    object["text"] = valid_utf8(text);
    if (target.has_error()) {
        object["error"] = error_object(text, target.error(), catalog);
        return boost::json::serialize(object);
    }
    auto const row = row_of(*target);
    object["comparator"] = row.comparator;
    if (!row.low.empty()) object["low"] = row.low;
    if (!row.high.empty()) object["high"] = row.high;
    object["unit"] = row.unit;
    object["kind"] = row.kind;
    if (!target->qualifier.empty()) object["qualifier"] = target->qualifier;
    if (auto const direction = direction_of(*target))
        object["direction"] = *direction == Direction::up ? "up" : "down";
    if (!target->base.empty()) object["base"] = target->base;
    object["parts"] = parts_of(text, *target);
    boost::json::array skipped;
    for (auto const span : target->skipped) skipped.push_back(place_object(text, span));
    object["skipped"] = std::move(skipped);
    object["canonical"] = print_target(*target);
    return boost::json::serialize(object);
}

}  // namespace jixiao
