#pragma once

#include "target/grammar/tokens.hpp"
#include "target/grammar/x3_reader.hpp"

namespace jixiao::grammar {

struct TokensTag;

/// One token of a class; its attribute is the token.
template <Kind kind>
struct Is : x3::parser<Is<kind>> {
    using attribute_type = Token const*;
    static bool const has_attribute = true;

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RuleContext&,
               Attribute& attribute) const {
        if (first == last || first->kind != kind) return false;
        x3::traits::move_to(&*first, attribute);
        ++first;
        return true;
    }
};
template <Kind kind>
constexpr Is<kind> is{};

/// What a function finds at a token, with the index behind it, put into a member of what the rule
/// fills.
template <auto member, class Read>
struct TokenFiller : x3::parser<TokenFiller<member, Read>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    constexpr explicit TokenFiller(Read function) : read{function} {}

    template <class Iterator, class Context, class Value, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const& context, Value& value,
               Attribute&) const {
        Tokens const& tokens = x3::get<TokensTag>(context);
        auto const begin = tokens.all.data();
        auto got = read(tokens, static_cast<std::size_t>(first - begin));
        if (!got) return false;
        first = begin + got->end;
        value.*member = *std::move(got);
        return true;
    }

    Read read;
};
template <auto member, class Read>
constexpr auto find(Read read) {
    return TokenFiller<member, Read>{read};
}

/// Runs a grammar over the tokens from `at`; the index behind what it matched, or nothing.
template <class Grammar, class Attribute>
std::optional<std::size_t> run(Tokens const& tokens, std::size_t at, Grammar const& grammar,
                               Attribute& attribute) {
    auto const* const begin = tokens.all.data();
    auto const* first = begin + at;
    auto const context = x3::make_context<TokensTag>(tokens);
    if (!x3::as_parser(grammar).parse(first, begin + tokens.all.size(), context, x3::unused,
                                      attribute))
        return std::nullopt;
    return static_cast<std::size_t>(first - begin);
}
template <class Grammar>
std::optional<std::size_t> run(Tokens const& tokens, std::size_t at, Grammar const& grammar) {
    return run(tokens, at, grammar, x3::unused);
}

}  // namespace jixiao::grammar
