#include "model/target/grammar/statement.hpp"

namespace jixiao::grammar {
namespace {

constexpr std::size_t longest_reference = 60;  // bytes

/// A year beside a value: 2023年水平, 2019年底的8家.
bool names_value(Token const& token) {
    if (token.kind != Kind::date) return false;
    auto const& date = token.as<DatePhrase>();
    return !date.due && date.deadline.by.year && !date.deadline.by.day;
}

/// 全市, 全省: the value of all of it.
bool names_place(Tokens const& tokens, Token const& token) {
    auto const text = tokens.text(token);
    return token.kind == Kind::qualifier &&
           (text == "全市" || text == "全省" || text == "全国" || text == "全区" || text == "全县");
}

bool is_change_noun(Token const& token) {
    return token.kind == Kind::change && token.as<ChangeWord>().noun;
}

bool names(Token const& token) {
    return token.kind == Kind::reference || names_value(token) || is_change_noun(token);
}

bool may_belong(Token const& token) {
    return names(token) || token.kind == Kind::words || token.kind == Kind::qualifier ||
           token.kind == Kind::than;
}

}  // namespace

std::string words_of(Tokens const& tokens, std::size_t begin, std::size_t end) {
    if (begin >= end) return {};
    auto from = tokens.all[begin].at.begin;
    auto const to = tokens.all[end - 1].at.end;
    // 达到上年的2倍: the verb is no part of the name.
    for (std::string_view const verb : {"达到", "达", "完成", "实现", "占", "是", "为"})
        if (tokens.input.starts(from, verb) && from + verb.size() < to) {
            from += static_cast<std::uint32_t>(verb.size());
            break;
        }
    return tokens.input.given(from, to);
}

std::optional<ReferencePhrase> read_reference_words(Tokens const& tokens, std::size_t at) {
    ReferencePhrase phrase{at, at};
    auto const& all = tokens.all;
    for (auto here = at; here < all.size() && may_belong(all[here]); ++here) {
        if (here == at && all[here].kind == Kind::than) break;
        if (all[here].at.end - all[at].at.begin > longest_reference) break;
        phrase.end = here + 1;
        if (names(all[here])) phrase.named = here + 1;
        // 全市的平均水平
        auto const of = here + 1 < all.size() && all[here + 1].kind == Kind::of;
        if (of && here + 2 < all.size() && names(all[here + 2])) ++here;
    }
    if (phrase.named == at && phrase.end > at && names_place(tokens, all[phrase.end - 1]) &&
        (phrase.end == all.size() || all[phrase.end].kind == Kind::joint))
        phrase.named = phrase.end;  // 高于全省
    if (phrase.named == at) return std::nullopt;
    return phrase;
}

}  // namespace jixiao::grammar
