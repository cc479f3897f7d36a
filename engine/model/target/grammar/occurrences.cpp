#include "model/target/grammar/statement.hpp"
#include "model/target/grammar/token_reader.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

bool is_comma(Tokens const& tokens, Token const& token) {
    auto const text = tokens.text(token);
    return token.kind == Kind::joint && text != "、" && text != "并" && text != "又";
}

/// The token behind the event that begins at `at`: up to a comma.
std::size_t event_end(Tokens const& tokens, std::size_t at) {
    auto end = at;
    while (end < tokens.all.size() && !is_comma(tokens, tokens.all[end]) &&
           tokens.all[end].kind != Kind::close)
        ++end;
    return end;
}

bool is_number(Token const& token) {
    return token.kind == Kind::quantity || token.kind == Kind::comparator ||
           token.kind == Kind::stray || token.kind == Kind::change;
}

Statement none_of(Tokens const& tokens, Token const& word, std::size_t begin, std::size_t end) {
    Statement statement;
    statement.comparator = NoOccurrence{words_of(tokens, begin, end)};
    statement.parts.relation = word.at;
    statement.end = end;
    return statement;
}

/// Whether a bare zero stands there: 0 and 零 without a unit.
bool is_zero(Token const& token) {
    if (token.kind != Kind::quantity) return false;
    auto const& measure = token.measure();
    return measure.low.is_zero() && measure.high.is_zero() && measure.known == nullptr &&
           measure.per.word.empty();
}

/// 0事故, 零投诉; 事故0发生, 事故为零 are read from their event on.
std::optional<Statement> read_zero(Tokens const& tokens, std::size_t at) {
    auto const& all = tokens.all;
    if (at >= all.size() || (all[at].kind != Kind::words && !is_zero(all[at]))) return std::nullopt;
    auto const end = event_end(tokens, at);
    for (auto zero = at; zero < end; ++zero) {
        if (!is_zero(all[zero])) {
            if (all[zero].kind == Kind::words && zero == at) continue;
            if (all[zero].kind == Kind::qualifier && zero > at) continue;
            return std::nullopt;
        }
        auto const event = words_of(tokens, at, zero);
        if (zero + 1 == end) {
            // 辍学率为0 is a level, and so is 安全事故0.
            if (!event.ends_with("为") || event.size() <= 3) return std::nullopt;
            auto const name = std::string_view{event}.substr(0, event.size() - 3);
            if (ends_with_one_of(name, {"率", "数", "量", "额", "例"})) return std::nullopt;
            auto statement = none_of(tokens, all[zero], at, zero);
            statement.comparator = NoOccurrence{std::string{name}};
            statement.end = end;
            return statement;
        }
        if (all[zero + 1].kind == Kind::happens && zero + 2 == end) {
            auto statement = none_of(tokens, all[zero], at, zero);
            statement.end = end;
            return statement;
        }
        constexpr std::size_t two_characters = 6;
        if (all[zero + 1].kind != Kind::words ||
            (zero + 2 != end && all[zero + 2].kind != Kind::joint && !is_zero(all[zero + 2])) ||
            tokens.text(all[zero + 1]).size() < two_characters)
            return std::nullopt;
        auto statement = none_of(tokens, all[zero], zero + 1, zero + 2);
        auto& named = std::get<NoOccurrence>(statement.comparator).event;
        named = event + named;
        return statement;
    }
    return std::nullopt;
}

/// The end of an event as far as it names one: 无3万元以上损失 has figures in it and ends in a
/// noun, 无事故、合格率98% ends at the mark, 无菌合格率98% names none.
std::optional<std::size_t> named_event_end(Tokens const& tokens, std::size_t begin) {
    auto const& all = tokens.all;
    auto const at = [&](std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
    for (auto end = event_end(tokens, begin);;) {
        auto const numbers = std::any_of(at(begin), at(end), is_number);
        if (!numbers || all[end - 1].kind == Kind::words || all[end - 1].kind == Kind::happens)
            return end;
        while (end > begin && all[end - 1].kind != Kind::joint) --end;
        if (end == begin) return std::nullopt;
        --end;
    }
}

}  // namespace

std::optional<Statement> read_no_occurrence(Tokens const& tokens, std::size_t at) {
    auto const& all = tokens.all;
    auto const& first = all[at];
    auto begin = at + 1;
    auto const happens = begin < all.size() && all[begin].kind == Kind::happens;
    if (first.kind != Kind::none && !(first.kind == Kind::negator && happens))
        return read_zero(tokens, at);
    if (happens) ++begin;
    auto const end = named_event_end(tokens, begin);
    if (!end) return std::nullopt;
    return none_of(tokens, first, begin, *end);
}

}  // namespace jixiao::grammar
