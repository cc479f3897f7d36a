#include "model/target/explain.hpp"

#include "base/overloaded.hpp"
#include "model/target/grammar/folded.hpp"
#include "model/target/grammar/near_units.hpp"

#include <algorithm>
#include <optional>

namespace jixiao {
namespace {

std::string_view part(std::string_view text, Span span) {
    return span.end <= text.size() ? text.substr(span.begin, span.end - span.begin)
                                   : std::string_view{};
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

std::optional<Quantity> quantity_of(Limit const& limit) {
    auto const by_kind = Overloaded{
        [](Stated const& t) { return t.value; }, [](AtLeast const& t) { return t.bound; },
        [](AtMost const& t) { return t.bound; }, [](Exactly const& t) { return t.value; },
        [](About const& t) { return t.value; },  [](Between const& t) { return t.low; },
    };
    return std::visit(by_kind, limit);
}

/// The number of a target that has one and no sentence around it.
std::optional<Quantity> quantity_of(Comparator const& comparator) {
    auto const limit = [](auto const& t) { return quantity_of(Limit{t}); };
    using Nothing = std::optional<Quantity>;
    auto const by_kind = Overloaded{
        [&](Stated const& t) { return limit(t); },
        [&](AtLeast const& t) { return limit(t); },
        [&](AtMost const& t) { return limit(t); },
        [&](Exactly const& t) { return limit(t); },
        [&](About const& t) { return limit(t); },
        [&](Between const& t) { return limit(t); },
        [](EndValue const& t) { return quantity_of(t.value); },
        [](ChangeBy const& t) { return quantity_of(t.size); },
        [](Relative const&) { return Nothing{}; },
        [](Difference const& t) { return quantity_of(t.size); },
        [](WithinReference const&) { return Nothing{}; },
        [](Rank const&) { return Nothing{}; },
        [](Ordinal const&) { return Nothing{}; },
        [](Deadline const&) { return Nothing{}; },
        [](NoOccurrence const&) { return Nothing{}; },
        [](Graded const&) { return Nothing{}; },
        [](Composite const&) { return Nothing{}; },
    };
    return std::visit(by_kind, comparator);
}

}  // namespace

std::vector<Message> reading_notes(std::string_view text, Target const& target) {
    std::vector<Message> notes;
    auto const number = part(text, target.parts.number);
    if (auto const quantity = quantity_of(target.comparator)) {
        if (has_any(number, {"万", "亿", "萬", "億", "k", "K", "w"}))
            notes.push_back(
                say("万 and 亿 are multiplied out: {0}", quantity->amount.text() + quantity->unit));
        if (has_any(number, {"分之", "/", "／", ":", "："}) && quantity->unit == "%")
            notes.push_back(
                say("the fraction is shown as a percentage, rounded to 18 digits if it does not "
                    "end: {0}",
                    quantity->amount.text() + quantity->unit));
        if (has_any(number, {"多", "余", "餘", "几", "幾"}))
            notes.push_back(say("多 and 余 mean more than the number"));
    }
    for (auto const span : target.skipped) {
        auto const words = grammar::without_wraps(part(text, span));
        constexpr std::size_t character = 3;  // bytes
        if (words.size() > character)
            notes.push_back(say("\"{0}\" was skipped: a name or a remark", words));
    }
    return notes;
}

std::vector<ParseError> target_warnings(std::string_view text, Target const& target,
                                        Units const& units) {
    std::vector<ParseError> warnings;
    for (auto const span : target.new_units) {
        auto const word = grammar::without_wraps(part(text, span));
        auto const near = grammar::near_unit(word, units);
        warnings.push_back(
            {"target-unit-new", span.begin, span.end - span.begin,
             say("the unit of measure \"{0}\" is not listed; it is read as a counter of its own",
                 word),
             near ? say("did you mean {0}", *near)
                  : say("list it in the file given by `units:` in jixiao.yaml")});
    }
    return warnings;
}

}  // namespace jixiao
