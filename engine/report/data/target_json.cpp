#include "report/data/target_json.hpp"

#include "base/overloaded.hpp"
#include "base/utf8.hpp"
#include "model/target/print.hpp"
#include "report/data/json_text.hpp"
#include "report/words/target_row.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <optional>

namespace jixiao {
namespace {

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
    auto const row = row_of(part.limit);
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
        return json_text(object);
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
    return json_text(object);
}

}  // namespace jixiao
