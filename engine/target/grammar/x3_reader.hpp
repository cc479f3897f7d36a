#pragma once

#include "target/grammar/input.hpp"

#include <boost/spirit/home/x3.hpp>

#include <utility>

namespace jixiao::grammar {

namespace x3 = boost::spirit::x3;

struct InputTag;

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
        Input const& input = x3::get<InputTag>(context);
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

/// The same, written straight into a member of what the rule fills: no copy on the way.
template <auto member, class Read>
struct Filler : x3::parser<Filler<member, Read>> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    constexpr explicit Filler(Read function) : read{function} {}

    template <class Iterator, class Context, class Value, class Attribute>
    bool parse(Iterator& first, Iterator const&, Context const& context, Value& value,
               Attribute&) const {
        Input const& input = x3::get<InputTag>(context);
        auto const begin = input.text.data();
        auto got = read(input, static_cast<std::size_t>(first - begin));
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

/// Runs a grammar over the input from `at`; the end of what it matched, or nothing. The input is
/// put into the context directly, since x3::with would copy the grammar at every call.
template <class Grammar, class Attribute>
std::optional<std::size_t> run(Input const& input, std::size_t at, Grammar const& grammar,
                               Attribute& attribute) {
    auto const begin = input.text.data();
    auto first = begin + at;
    auto const last = begin + input.text.size();
    auto const context = x3::make_context<InputTag>(input);
    if (!x3::as_parser(grammar).parse(first, last, context, x3::unused, attribute))
        return std::nullopt;
    return static_cast<std::size_t>(first - begin);
}

template <class Grammar>
std::optional<std::size_t> run(Input const& input, std::size_t at, Grammar const& grammar) {
    return run(input, at, grammar, x3::unused);
}

/// Puts what was parsed into a member of what the rule fills.
template <auto member>
auto const into = [](auto& ctx) { x3::_val(ctx).*member = x3::_attr(ctx); };

}  // namespace jixiao::grammar
