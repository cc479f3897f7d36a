#include "model/target/grammar/amount.hpp"
#include "model/target/grammar/bounds.hpp"
#include "model/target/grammar/statement.hpp"
#include "model/target/grammar/token_reader.hpp"

namespace jixiao::grammar {
namespace {

struct FlippedShape {
    std::optional<Amount> low, high;
    Token const *first = nullptr, *name = nullptr, *second = nullptr;
};
/// 90%≤满意度, 80分≤得分<90分: the number stands before the sign, the name behind it.
auto const flipped_shape = x3::rule<struct FlippedId, FlippedShape>{"bounds around a name"} =
    (fill<&FlippedShape::low>(&read_amount) >> is<Kind::comparator>[into<&FlippedShape::first>] >>
     is<Kind::words>[into<&FlippedShape::name>] >>
     -(is<Kind::comparator>[into<&FlippedShape::second>] >>
       fill<&FlippedShape::high>(&read_amount)) >>
     x3::eoi);

}  // namespace

std::optional<LimitStatement> read_flipped(Tokens const& tokens, std::size_t at) {
    FlippedShape shape;
    auto const end = run(tokens, at, flipped_shape, shape);
    if (!end) return std::nullopt;
    auto const sign_of = [](Token const* token, bool turned) {
        auto word = token->as<ComparatorWord>();
        if (!turned) return word;
        // 90%≤满意度 says that the name is at least as much.
        constexpr Compare other[] = {Compare::at_most, Compare::below, Compare::at_least,
                                     Compare::above,   Compare::equal, Compare::about};
        word.compare = other[static_cast<int>(word.compare)];
        return word;
    };
    auto const begin = tokens.all[at].at.begin;
    auto const first = sign_of(shape.first, true);
    LimitStatement statement;
    statement.limit = bounded(shape.low->measure, &first, nullptr, std::nullopt, begin);
    if (shape.high) {
        auto const second = sign_of(shape.second, false);
        auto const both = between_bounds(
            statement.limit, bounded(shape.high->measure, &second, nullptr, std::nullopt, begin),
            begin, tokens.input.text.size());
        if (!both) return std::nullopt;
        statement.limit = *both;
    }
    statement.per = shape.low->measure.per;
    statement.parts.relation = shape.first->at;
    statement.parts.number = shape.low->measure.number;
    statement.parts.unit = shape.low->measure.unit_at;
    statement.skipped.push_back(shape.name->at);
    statement.end = *end;
    std::visit([&](auto const& known) { statement.comparator = known; }, statement.limit);
    return statement;
}

}  // namespace jixiao::grammar
