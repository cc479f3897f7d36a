#pragma once

#include "model/target/grammar/tokens.hpp"
#include "model/target/grammar/x3_reader.hpp"

namespace jixiao::grammar {

template <>
struct SourceOf<Token const*> {
    using type = Tokens;
};

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

}  // namespace jixiao::grammar
