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

/// Runs a grammar over the input from `at`; the end of what it matched, or nothing.
template <class Grammar, class... Attribute>
std::optional<std::size_t> run(Input const& input, std::size_t at, Grammar const& grammar,
                               Attribute&... attribute) {
    auto const begin = input.text.data();
    auto first = begin + at;
    auto const last = begin + input.text.size();
    auto const with_input = x3::with<InputTag>(input)[grammar];
    if (!x3::parse(first, last, with_input, attribute...)) return std::nullopt;
    return static_cast<std::size_t>(first - begin);
}

}  // namespace jixiao::grammar
