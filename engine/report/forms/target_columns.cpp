#include "base/overloaded.hpp"
#include "report/forms/row_text.hpp"

namespace jixiao::forms {
namespace {

/// The sign that an unsaid one was read as.
std::string sign_of(std::optional<Requirement> const& requirement) {
    if (!requirement) return {};
    return std::visit(Overloaded{
                          [](requirement::Minimum const& d) { return d.strict ? ">" : "≥"; },
                          [](requirement::Maximum const& d) { return d.strict ? "<" : "≤"; },
                          [](requirement::Equal const&) { return "="; },
                          [](requirement::Range const&) { return ""; },
                          [](requirement::Zero const&) { return "="; },
                          [](requirement::Qualitative const&) { return ""; },
                          [](requirement::Grade const&) { return ""; },
                          [](requirement::Deadline const&) { return ""; },
                      },
                      *requirement);
}

/// Of one number; nothing where the text asks for something else.
std::optional<std::string> sign_of(Comparator const& comparator,
                                   std::optional<Requirement> const& requirement) {
    using Sign = std::optional<std::string>;
    auto const other = [] { return Sign{}; };
    return std::visit(Overloaded{
                          [&](Stated const&) { return Sign{sign_of(requirement)}; },
                          [](AtLeast const& t) { return Sign{t.strict ? ">" : "≥"}; },
                          [](AtMost const& t) { return Sign{t.strict ? "<" : "≤"}; },
                          [](Exactly const&) { return Sign{"="}; },
                          [&](About const&) { return other(); },
                          [&](Between const&) { return other(); },
                          [&](EndValue const&) { return other(); },
                          [&](ChangeBy const&) { return other(); },
                          [&](Relative const&) { return other(); },
                          [&](Difference const&) { return other(); },
                          [&](WithinReference const&) { return other(); },
                          [&](Ordinal const&) { return other(); },
                          [&](Rank const&) { return other(); },
                          [&](Deadline const&) { return other(); },
                          [&](NoOccurrence const&) { return other(); },
                          [&](Graded const&) { return other(); },
                          [&](Composite const&) { return other(); },
                      },
                      comparator);
}

std::string part_of(std::string const& text, Span span) {
    return text.substr(span.begin, span.end - span.begin);
}

/// Whether the number has nothing beside its sign and its unit.
bool is_plain(Target const& target) {
    return target.qualifier.empty() && target.base.empty() && target.skipped.empty() &&
           target.total_over_years == 0 && target.within_years == 0 && !target.parts.number.empty();
}

bool is_in_words(Comparator const& comparator) {
    return std::holds_alternative<Graded>(comparator) ||
           std::holds_alternative<NoOccurrence>(comparator);
}

}  // namespace

TargetColumns target_columns(Verdict const& verdict) {
    auto const& stated = verdict.target ? *verdict.target : verdict.indicator->target;
    auto const& text = stated.text;
    if (stated.target.has_error()) return {{}, text, {}};
    auto const& target = *stated.target;
    auto const sign = sign_of(target.comparator, verdict.requirement);
    if (!sign || !is_plain(target)) return {is_in_words(target.comparator) ? "定性" : "", text, {}};
    auto const& parts = target.parts;
    auto value = part_of(text, parts.number);
    auto unit = part_of(text, parts.unit) + part_of(text, parts.per);
    if (unit.empty()) unit = verdict.indicator->unit;
    // 万 and 亿 belong to 度量单位: 90 and 万元.
    auto const digits = value.find_first_not_of("0123456789.,-");
    if (digits != std::string::npos && digits > 0) {
        unit.insert(0, value, digits);
        value.resize(digits);
    }
    return {*sign, std::move(value), std::move(unit)};
}

}  // namespace jixiao::forms
