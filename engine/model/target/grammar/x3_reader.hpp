#pragma once

#include "model/target/grammar/input.hpp"

#include <boost/spirit/home/x3.hpp>

#include <utility>

namespace jixiao::grammar {

namespace x3 = boost::spirit::x3;

/// What a cursor runs over: characters over an Input, tokens over Tokens. A grammar finds it in its
/// context under its own type.
template <class Cursor>
struct SourceOf;
template <>
struct SourceOf<char const*> {
    using type = Input;
};

/// An X3 component that is an ordinary function: `read(input, at)` gives what stands there, with
/// its `end`, or nothing. It lets the grammars of two files call each other without sharing
/// templates. Included by sources of the grammar only.
template <class Read>
struct Reader : x3::parser<Reader<Read>> {
    using Result = typename decltype(std::declval<Read>()(std::declval<Input const&>(),
                                                          std::size_t{}))::value_type;
    using attribute_type = Result;
    static bool const has_attribute = true;

    constexpr explicit Reader(Read function) : read{function} {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const& context, RuleContext&,
               Attribute& attribute) const {
        Input const& input = x3::get<Input>(context);
        auto const begin = input.text.data();
        auto got = read(input, static_cast<std::size_t>(first - begin));
        if (!got) return false;
        first = begin + got->end;
        x3::traits::move_to(*got, attribute);
        return true;
    }

    Read read;
};

template <class Read>
constexpr auto reader(Read read) {
    return Reader<Read>{read};
}

/// What a function finds in the source, written straight into a member of what the rule fills: no
/// copy on the way.
template <auto member, class Read>
struct Filler : x3::parser<Filler<member, Read>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    constexpr explicit Filler(Read function) : read{function} {}

    template <class Iterator, class Context, class Value, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const& context, Value& value,
               Attribute&) const {
        auto const& source = x3::get<typename SourceOf<Iterator>::type>(context);
        auto const begin = source.begin();
        auto got = read(source, static_cast<std::size_t>(first - begin));
        if (!got) return false;
        first = begin + got->end;
        value.*member = *std::move(got);
        return true;
    }

    Read read;
};

template <auto member, class Read>
constexpr auto fill(Read read) {
    return Filler<member, Read>{read};
}

/// Runs a grammar over the source from `at`; the end of what it matched, or nothing. The source is
/// put into the context directly, since x3::with would copy the grammar at every call.
template <class Source, class Grammar, class Attribute>
std::optional<std::size_t> run(Source const& source, std::size_t at, Grammar const& grammar,
                               Attribute& attribute) {
    auto const begin = source.begin();
    auto first = begin + at;
    auto const context = x3::make_context<Source>(source);
    if (!x3::as_parser(grammar).parse(first, source.end(), context, x3::unused, attribute))
        return std::nullopt;
    return static_cast<std::size_t>(first - begin);
}

template <class Source, class Grammar>
std::optional<std::size_t> run(Source const& source, std::size_t at, Grammar const& grammar) {
    return run(source, at, grammar, x3::unused);
}

/// Puts what was parsed into a member of what the rule fills.
template <auto member>
auto const into = [](auto& ctx) { x3::_val(ctx).*member = x3::_attr(ctx); };

}  // namespace jixiao::grammar
