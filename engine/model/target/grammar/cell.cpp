#include "model/target/grammar/cell.hpp"

#include "model/target/grammar/apart.hpp"
#include "model/target/grammar/failure.hpp"
#include "model/target/grammar/wrong.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

/// The comparator as a limit, where it is one.
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

void add_skipped(Target& target, Tokens const& tokens, Apart const& apart) {
    auto& skipped = target.skipped;
    auto const add = [&](Span span) {
        if (!skipped.empty() && skipped.back().end >= span.begin)
            skipped.back().end = std::max(skipped.back().end, span.end);
        else
            skipped.push_back(span);
    };
    std::vector<Span> spans;
    for (auto const at : apart.left) {
        auto const kind = tokens.all[at].kind;
        if (kind != Kind::joint && kind != Kind::open && kind != Kind::close)
            spans.push_back(tokens.all[at].at);
    }
    spans.insert(spans.end(), apart.groups.begin(), apart.groups.end());
    for (auto const& requirement : apart.requirements)
        spans.insert(spans.end(), requirement.statement.skipped.begin(),
                     requirement.statement.skipped.end());
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    for (auto const span : spans) add(span);
}

Per joined(Per const& one, Per const& other) {
    if (one.word.empty()) return other;
    if (other.word.empty()) return one;
    return {one.word + "·" + other.word, 1, false};
}

/// One requirement and what stood before it.
Target one_target(Requirement requirement) {
    auto& [begin, statement, lead] = requirement;
    Target target;
    target.comparator = std::move(statement.comparator);
    target.parts = statement.parts;
    target.new_units = std::move(statement.new_units);
    auto const typed = !std::holds_alternative<Deadline>(target.comparator) &&
                       !std::holds_alternative<NoOccurrence>(target.comparator) &&
                       !std::holds_alternative<Ordinal>(target.comparator) &&
                       !std::holds_alternative<Relative>(target.comparator) &&
                       !std::holds_alternative<WithinReference>(target.comparator) &&
                       !std::holds_alternative<Rank>(target.comparator);
    if (!typed) return target;
    target.per = joined(statement.per, lead.per);
    if (statement.per.word.empty()) target.parts.per = lead.per_at;
    target.total_over_years = lead.total_over_years;
    target.within_years = lead.within_years;
    target.qualifier = lead.qualifier + statement.qualifier;
    if (target.parts.qualifier.empty()) target.parts.qualifier = lead.qualifier_at;
    target.base = std::move(statement.base);
    return target;
}

Target several(Tokens const& tokens, Apart const& apart, bool has_words) {
    Composite composite{tokens.input.given(), {}, std::nullopt, has_words};
    for (auto const& [begin, statement, lead] : apart.requirements) {
        if (auto const* const due = std::get_if<Deadline>(&statement.comparator)) {
            if (composite.due && *composite.due != *due) composite.has_words = true;
            composite.due = *due;
        } else if (auto const limit = limit_from(statement.comparator)) {
            composite.parts.push_back({*limit, joined(statement.per, lead.per), statement.parts});
        } else if (auto const* const end = std::get_if<EndValue>(&statement.comparator)) {
            composite.parts.push_back({limit_of(*end), statement.per, statement.parts});
        } else {
            composite.has_words = true;
            if (auto const* const change = std::get_if<ChangeBy>(&statement.comparator))
                composite.parts.push_back({change->size, statement.per, statement.parts});
            if (auto const* const difference = std::get_if<Difference>(&statement.comparator))
                composite.parts.push_back({difference->size, statement.per, statement.parts});
        }
    }
    auto const is_due = composite.due && composite.parts.size() == 1 && !composite.has_words;
    auto const number = std::find_if(
        apart.requirements.begin(), apart.requirements.end(), [](Requirement const& requirement) {
            return !std::holds_alternative<Deadline>(requirement.statement.comparator);
        });
    // A number and the day it is due by is the number with all that is said about it.
    auto target = is_due ? one_target(*number) : Target{};
    target.comparator = std::move(composite);
    return target;
}

/// 零投诉、零事故: none of them may occur.
Target none_of_them(Apart const& apart) {
    NoOccurrence all;
    for (auto const& requirement : apart.requirements) {
        if (!all.event.empty()) all.event += "、";
        all.event += std::get<NoOccurrence>(requirement.statement.comparator).event;
    }
    Target target;
    target.comparator = std::move(all);
    target.parts.relation = apart.requirements.front().statement.parts.relation;
    return target;
}

bool wants_none(Requirement const& requirement) {
    auto const* const none = std::get_if<NoOccurrence>(&requirement.statement.comparator);
    return none != nullptr && !none->event.empty();
}

/// What a text without a requirement is: words, unless something in it tries to be a number.
Target words(Tokens const& tokens) {
    auto const& text = tokens.input.text;
    refuse_no_words(tokens.input);
    std::size_t chinese = 0, letters = 0;
    for (auto const c : text) {
        chinese += static_cast<unsigned char>(c) >= 0xE4 ? 1U : 0U;
        letters += is_latin(c) ? 1U : 0U;
    }
    auto const behind = read_word_behind(tokens.input, 0);
    auto const half = behind && behind->end == text.size();  // 以上
    if (chinese + letters == 0 || half) explain_stray(tokens, 0);
    Target target;
    target.comparator = Graded{tokens.input.given(), direction_of(tokens.input)};
    return target;
}

/// More than a name or a noun was passed over.
bool is_sentence(Target const& target, Apart const& apart) {
    constexpr std::size_t longest_name = 45;  // bytes
    std::size_t bytes = 0;
    for (auto const span : target.skipped) bytes += span.end - span.begin;
    auto const grew = std::holds_alternative<EndValue>(target.comparator) && bytes > 0 &&
                      apart.requirements.front().begin > 0;
    return !std::holds_alternative<Composite>(target.comparator) && (bytes > longest_name || grew);
}

}  // namespace

Target read_cell(Input const& input) {
    if (input.text.empty()) throw Wrong{"empty", 0, 0, say("the target is empty"), {}};
    auto const tokens = tokenize(input);
    auto const apart = take_apart(tokens);
    auto const has_numbers = !apart.requirements.empty();
    if (!tokens.all.empty() && tokens.all.front().kind == Kind::recurring)
        return several(tokens, Apart{}, true);
    for (auto const& requirement : apart.requirements)
        if (!requirement.statement.parts.number.empty() &&
            !std::holds_alternative<Deadline>(requirement.statement.comparator) &&
            !std::holds_alternative<Rank>(requirement.statement.comparator))
            refuse_tail(tokens, requirement.statement);
    for (auto const at : apart.left)
        if (is_mistake(tokens.all[at], has_numbers)) explain_stray(tokens, at);
    if (!has_numbers) return words(tokens);
    auto const has_words = leaves_meaning(tokens, apart);
    auto const& requirements = apart.requirements;
    auto target = has_words || requirements.empty() ? several(tokens, apart, has_words)
                  : requirements.size() == 1        ? one_target(requirements.front())
                  : std::all_of(requirements.begin(), requirements.end(), wants_none)
                      ? none_of_them(apart)
                      : several(tokens, apart, has_words);
    add_skipped(target, tokens, apart);
    target.in_sentence = is_sentence(target, apart);
    return target;
}

}  // namespace jixiao::grammar
