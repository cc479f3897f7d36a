#include "model/target/grammar/apart.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

/// What carries a meaning must belong to a requirement.
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

constexpr std::size_t character = 3;  // bytes of a Chinese one

/// Whether a clause of its own says something without a number: …, 群众满意.
bool has_clause_of_words(Tokens const& tokens, Apart const& apart) {
    auto const& all = tokens.all;
    auto const has_requirement = [&](std::size_t begin, std::size_t end) {
        return std::any_of(
            apart.requirements.begin(), apart.requirements.end(),
            [&](Requirement const& d) { return d.begin < end && d.statement.end > begin; });
    };
    auto const is_left = [&](std::size_t at) {
        return std::binary_search(apart.left.begin(), apart.left.end(), at);
    };
    bool seen_requirement = false;
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
        if (has_requirement(begin, end))
            seen_requirement = true;
        else if (words >= 2 * character && (seen_requirement || (mark != "、" && !mark.empty())))
            return true;
        begin = end + 1;
    }
    return false;
}

/// A tail that takes the number back: 100%未完成.
bool is_denied(Tokens const& tokens, Apart const& apart) {
    auto const last = apart.requirements.back().statement.end;
    return std::any_of(apart.left.begin(), apart.left.end(), [&](std::size_t at) {
        if (at < last || tokens.all[at].kind != Kind::words) return false;
        auto const text = tokens.text(tokens.all[at]);
        return std::ranges::any_of(std::initializer_list<std::string_view>{"不", "未", "没"},
                                   [&](auto word) { return text.find(word) != text.npos; });
    });
}

}  // namespace

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

bool leaves_meaning(Tokens const& tokens, Apart const& apart) {
    auto const says_something = [&](std::size_t at) {
        return carries_meaning(tokens.all[at]) && !names_what(tokens, at);
    };
    return has_clause_of_words(tokens, apart) || is_denied(tokens, apart) ||
           std::any_of(apart.left.begin(), apart.left.end(), says_something);
}

}  // namespace jixiao::grammar
