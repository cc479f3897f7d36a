#include "target/grammar/cell.hpp"

#include "target/grammar/failure.hpp"
#include "target/grammar/leads.hpp"
#include "target/grammar/statement.hpp"
#include "target/grammar/word_table.hpp"
#include "target/grammar/wrong.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

/// A demand with the tokens [begin, end) it was read from and what stood before it.
struct Demand {
    std::size_t begin = 0;
    Statement statement;
    Lead lead;
};

/// A text taken apart: its demands, and the tokens that belong to none.
struct Apart {
    std::vector<Demand> demands;
    std::vector<std::size_t> left;  // words, marks, and what carries a meaning but no demand
    std::vector<Span> groups;       // numbers within a name: 65岁以上
};

Apart take_apart(Tokens const& tokens) {
    Apart apart;
    Lead lead;
    std::size_t at = 0;
    while (at < tokens.all.size()) {
        if (auto const end = skip_group(tokens, at)) {
            apart.groups.push_back({tokens.all[at].at.begin, tokens.all[*end - 1].at.end});
            at = *end;
        } else if (auto const piece = tokens.all[at].kind == Kind::qualifier
                                          ? std::nullopt
                                          : take_lead(lead, tokens, at)) {
            at = *piece;
        } else if (auto statement = read_statement(tokens, at)) {
            auto const end_of_statement = statement->end;
            apart.demands.push_back({at, *std::move(statement), std::exchange(lead, {})});
            at = end_of_statement;
        } else if (auto const behind = take_lead(lead, tokens, at)) {
            at = *behind;
        } else {
            apart.left.push_back(at++);
        }
    }
    return apart;
}

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

/// What carries a meaning must belong to a demand.
bool carries_meaning(Token const& token) {
    switch (token.kind) {
        case Kind::change:
        case Kind::negator:
        case Kind::yearly:
        case Kind::level:
        case Kind::cleared: return true;
        case Kind::words:
        case Kind::none:
        case Kind::quantity:
        case Kind::date:
        case Kind::comparator:
        case Kind::behind:
        case Kind::reference:
        case Kind::than:
        case Kind::beside:
        case Kind::adjective:
        case Kind::from:
        case Kind::of:
        case Kind::per:
        case Kind::total:
        case Kind::qualifier:
        case Kind::grade:
        case Kind::place:
        case Kind::multiple:
        case Kind::happens:
        case Kind::range:
        case Kind::plus_minus:
        case Kind::between:
        case Kind::include:
        case Kind::open:
        case Kind::close:
        case Kind::joint:
        case Kind::recurring:
        case Kind::stray: return false;
    }
    return false;
}

/// 增幅不低于全市平均, 升到第5位: the change only names what is compared.
bool names_what(Tokens const& tokens, std::size_t at) {
    auto const& token = tokens.all[at];
    if (token.kind != Kind::change || at + 1 == tokens.all.size()) return false;
    auto const next = tokens.all[at + 1].kind;
    return (token.as<ChangeWord>().noun && next == Kind::comparator) ||
           (token.as<ChangeWord>().end_value && next == Kind::place);
}

/// A sign, a comparator or 以上 without its number is a mistake.
bool is_mistake(Token const& token, bool beside_numbers) {
    switch (token.kind) {
        case Kind::behind:
        case Kind::range:
        case Kind::plus_minus:
        case Kind::stray: return true;
        case Kind::comparator:
            return beside_numbers || token.as<ComparatorWord>().sureness != Sureness::hint;
        default: return false;
    }
}

bool is_year_only(Statement const& statement, Tokens const& tokens, std::size_t at) {
    if (!std::holds_alternative<Deadline>(statement.comparator)) return false;
    auto const& token = tokens.all[at];
    return token.kind == Kind::date && token.as<DatePhrase>().is_year &&
           !token.as<DatePhrase>().before && !token.as<DatePhrase>().by_word;
}

constexpr std::size_t character = 3;  // bytes of a Chinese one

/// Whether a clause of its own says something without a number: …, 群众满意.
bool has_clause_of_words(Tokens const& tokens, Apart const& apart) {
    auto const& all = tokens.all;
    auto const has_demand = [&](std::size_t begin, std::size_t end) {
        return std::any_of(apart.demands.begin(), apart.demands.end(), [&](Demand const& d) {
            return d.begin < end && d.statement.end > begin;
        });
    };
    auto const is_left = [&](std::size_t at) {
        return std::binary_search(apart.left.begin(), apart.left.end(), at);
    };
    bool seen_demand = false;
    int depth = 0;
    for (std::size_t begin = 0; begin < all.size();) {
        auto end = begin;
        std::size_t words = 0;
        for (; end < all.size() && !(all[end].kind == Kind::joint && is_left(end)); ++end) {
            if (all[end].kind == Kind::open) ++depth;
            if (all[end].kind == Kind::close) --depth;
            if (depth == 0 && all[end].kind == Kind::words && is_left(end))
                words += tokens.text(all[end]).size();
        }
        auto const mark = end < all.size() ? tokens.text(all[end]) : std::string_view{};
        if (has_demand(begin, end))
            seen_demand = true;
        else if (words >= 2 * character && (seen_demand || (mark != "、" && !mark.empty())))
            return true;
        begin = end + 1;
    }
    return false;
}

/// A tail that takes the number back: 100%未完成.
bool is_denied(Tokens const& tokens, Apart const& apart) {
    auto const last = apart.demands.back().statement.end;
    return std::any_of(apart.left.begin(), apart.left.end(), [&](std::size_t at) {
        if (at < last || tokens.all[at].kind != Kind::words) return false;
        auto const text = tokens.text(tokens.all[at]);
        return std::ranges::any_of(std::initializer_list<std::string_view>{"不", "未", "没"},
                                   [&](auto word) { return text.find(word) != text.npos; });
    });
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
    for (auto const& demand : apart.demands)
        spans.insert(spans.end(), demand.statement.skipped.begin(), demand.statement.skipped.end());
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    for (auto const span : spans) add(span);
}

Per joined(Per const& one, Per const& other) {
    if (one.word.empty()) return other;
    if (other.word.empty()) return one;
    return {one.word + "·" + other.word, 1, false};
}

/// One demand and what stood before it.
Target one_target(Demand demand) {
    auto& [begin, statement, lead] = demand;
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
    for (auto const& [begin, statement, lead] : apart.demands) {
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
    auto const number =
        std::find_if(apart.demands.begin(), apart.demands.end(), [](Demand const& demand) {
            return !std::holds_alternative<Deadline>(demand.statement.comparator);
        });
    // A number and the day it is due by is the number with all that is said about it.
    auto target = is_due ? one_target(*number) : Target{};
    target.comparator = std::move(composite);
    return target;
}

/// What a text without a demand is: words, unless something in it tries to be a number.
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

/// 2024年完工, 2024年全面建成: a year is a deadline for what is done by it.
bool says_done(Tokens const& tokens, std::vector<std::size_t> const& left, std::size_t from) {
    for (auto at : left)
        if (at > from)
            for (std::string_view const done : {"完工", "完成", "建成", "竣工", "投产", "投用",
                                                "投入使用", "交付", "验收", "开工", "启动"})
                if (tokens.all[at].kind == Kind::words &&
                    tokens.text(tokens.all[at]).ends_with(done))
                    return true;
    return false;
}

/// More than a name or a noun was passed over.
bool is_sentence(Target const& target, Apart const& apart) {
    constexpr std::size_t longest_name = 45;  // bytes
    std::size_t bytes = 0;
    for (auto const span : target.skipped) bytes += span.end - span.begin;
    auto const grew = std::holds_alternative<EndValue>(target.comparator) && bytes > 0 &&
                      apart.demands.front().begin > 0;
    return !std::holds_alternative<Composite>(target.comparator) && (bytes > longest_name || grew);
}

/// Years that only say which one is meant, 2024年 of 2024年≥5家, are no demand beside others.
void drop_years(Apart& apart, Tokens const& tokens) {
    auto const numbers = std::any_of(apart.demands.begin(), apart.demands.end(), [](auto const& d) {
        return !std::holds_alternative<Deadline>(d.statement.comparator);
    });
    auto const words = std::any_of(apart.left.begin(), apart.left.end(), [&](std::size_t at) {
        return tokens.all[at].kind != Kind::joint;
    });
    if (!numbers && !apart.demands.empty() &&
        (!words || says_done(tokens, apart.left, apart.demands.front().begin)))
        return;
    std::erase_if(apart.demands, [&](Demand const& demand) {
        if (!is_year_only(demand.statement, tokens, demand.begin)) return false;
        apart.left.push_back(demand.begin);
        return true;
    });
    std::sort(apart.left.begin(), apart.left.end());
}

}  // namespace

Target read_cell(Input const& input) {
    if (input.text.empty()) throw Wrong{"empty", 0, 0, say("the target is empty"), {}};
    auto const tokens = tokenize(input);
    auto apart = take_apart(tokens);
    drop_years(apart, tokens);
    auto const has_numbers = !apart.demands.empty();
    if (!tokens.all.empty() && tokens.all.front().kind == Kind::recurring)
        return several(tokens, Apart{}, true);
    for (auto const& demand : apart.demands)
        if (!demand.statement.parts.number.empty() &&
            !std::holds_alternative<Deadline>(demand.statement.comparator) &&
            !std::holds_alternative<Rank>(demand.statement.comparator))
            refuse_tail(tokens, demand.statement);
    for (auto const at : apart.left)
        if (is_mistake(tokens.all[at], has_numbers)) explain_stray(tokens, at);
    if (!has_numbers) return words(tokens);
    bool has_words = has_clause_of_words(tokens, apart) || is_denied(tokens, apart);
    for (auto const at : apart.left)
        has_words = has_words || (carries_meaning(tokens.all[at]) && !names_what(tokens, at));
    auto target = apart.demands.size() == 1 && !has_words ? one_target(apart.demands.front())
                                                          : several(tokens, apart, has_words);
    add_skipped(target, tokens, apart);
    target.in_sentence = is_sentence(target, apart);
    return target;
}

}  // namespace jixiao::grammar
