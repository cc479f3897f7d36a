#include "model/target/grammar/wrong.hpp"

namespace jixiao::grammar {

ParseError error_of(Wrong const& wrong, Folded const& folded, std::string_view prefix) {
    auto const where = folded.span(wrong.begin, wrong.end);
    return {std::string{prefix} + wrong.code, where.begin, where.end - where.begin, wrong.message,
            wrong.hint};
}

}  // namespace jixiao::grammar
