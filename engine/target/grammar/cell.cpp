#include "target/grammar/cell.hpp"

#include "target/grammar/phrase.hpp"
#include "target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

/// A statement that takes the rest of the text, but for a remark.
template <auto read>
std::optional<Phrase> read_whole(Input const& input, std::size_t at) {
    auto phrase = read(input, at);
    if (!phrase) return std::nullopt;
    auto const unit = phrase->parts.unit;
    auto const behind = phrase->parts.relation;
    auto name = input.text.substr(unit.begin, unit.end - unit.begin);
    // 5个以上项目: the comparator behind the number separates the noun from it.
    if (name.empty() && behind.begin >= phrase->parts.number.end && !behind.empty())
        name = input.text.substr(behind.begin, behind.end - behind.begin);
    if (name.empty() && std::holds_alternative<Relative>(phrase->comparator)) name = "上年";
    auto const end = skip_remark(input, phrase->end, name);
    if (!end) return std::nullopt;
    phrase->end = *end;
    return phrase;
}

struct CellShape {
    Lead lead;
    Phrase phrase;
};

auto const no_lead = [](auto& ctx) { x3::_val(ctx).lead = {}; };

std::optional<Lead> read_any_lead(Input const& input, std::size_t at) {
    return read_lead(input, at);
}
auto const lead = fill<&CellShape::lead>(&read_any_lead);

template <auto read>
auto const statement_of = fill<&CellShape::phrase>(read);

auto const statement = statement_of<&read_no_occurrence> | statement_of<&read_whole<&read_grade>> |
                       statement_of<&read_whole<&read_relative>> |
                       statement_of<&read_whole<&read_change>> |
                       statement_of<&read_whole<&read_level>> | statement_of<&read_flipped>;

auto const cell = x3::rule<struct CellId, CellShape>{"target"} =
    statement_of<&read_deadline> | (lead >> statement) | (x3::eps[no_lead] >> statement);

std::optional<Limit> limit_from(Comparator const& comparator) {
    return std::visit(
        [](auto const& known) -> std::optional<Limit> {
            if constexpr (std::is_constructible_v<Limit, decltype(known)>)
                return known;
            else
                return std::nullopt;
        },
        comparator);
}

/// 一次性 and 一线 are words, not amounts.
bool is_only_a_word(Input const& input, CellShape const& shape) {
    auto const* stated = std::get_if<Stated>(&shape.phrase.comparator);
    if (stated == nullptr || stated->value.amount != Decimal{1}) return false;
    auto const number = shape.phrase.parts.number;
    auto const unit_end = shape.phrase.parts.unit.end;
    if (input.text.substr(number.begin, number.end - number.begin) != "一") return false;
    auto const rest = input.from(unit_end);
    if (rest.starts_with("性")) return true;
    auto const unit =
        input.text.substr(shape.phrase.parts.unit.begin, unit_end - shape.phrase.parts.unit.begin);
    for (std::string_view const vague :
         {"批", "站", "点", "种", "类", "期", "线", "面", "方", "级", "层", "部"})
        if (unit == vague && !rest.empty()) return true;
    return false;
}

}  // namespace

std::optional<Target> read_cell(Input const& input) {
    CellShape shape;
    if (!run(input, 0, cell, shape) || is_only_a_word(input, shape)) return std::nullopt;
    auto const typed = !std::holds_alternative<Deadline>(shape.phrase.comparator) &&
                       !std::holds_alternative<NoOccurrence>(shape.phrase.comparator) &&
                       !std::holds_alternative<Ordinal>(shape.phrase.comparator);
    if (shape.lead.dated && typed) return std::nullopt;  // a number due by a day: a sentence
    Target target;
    if (shape.lead.end_value || shape.lead.controlled) {
        auto limit = limit_from(shape.phrase.comparator);
        if (!limit) return std::nullopt;
        shape.phrase.comparator =
            behind_lead(*std::move(limit), shape.lead.end_value, shape.lead.controlled);
    }
    target.comparator = std::move(shape.phrase.comparator);
    target.parts = shape.phrase.parts;
    if (!typed) return target;
    target.per = shape.phrase.per.word.empty() ? shape.lead.per : shape.phrase.per;
    if (shape.phrase.per.word.empty()) target.parts.per = shape.lead.per_at;
    target.total_over_years = shape.lead.total_over_years;
    target.qualifier = shape.lead.qualifier;
    target.parts.qualifier = shape.lead.qualifier_at;
    return target;
}

}  // namespace jixiao::grammar
