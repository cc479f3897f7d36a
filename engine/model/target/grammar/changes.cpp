#include "model/target/grammar/bounds.hpp"
#include "model/target/grammar/statement.hpp"
#include "model/target/grammar/token_reader.hpp"
#include "model/target/grammar/wrong.hpp"
#include "model/target/print.hpp"

namespace jixiao::grammar {
namespace {

struct ChangeShape {
    Token const *word = nullptr, *noun = nullptr;
    std::optional<LimitStatement> start, value;
};

auto const word = is<Kind::change>[into<&ChangeShape::word>];
auto const value = x3::omit[-(is<Kind::date> >> is<Kind::of>)] >>
                   fill<&ChangeShape::value>(&read_limit);  // 降为2025年的3%
/// 降低500万元, 增长率≥5%.
auto const plain = x3::rule<struct PlainId, ChangeShape>{"change"} = (word >> value);
/// 增加就业岗位300个
auto const with_noun = x3::rule<struct NounId, ChangeShape>{"change of something"} =
    (word >> is<Kind::words>[into<&ChangeShape::noun>] >> value);

/// What is said of the value it starts from: 2021年的, 年用水.
auto const start_words = x3::omit[*(is<Kind::words> | is<Kind::date> | is<Kind::reference> |
                                    is<Kind::qualifier> | is<Kind::of>)];
std::optional<LimitStatement> read_start(Tokens const& tokens, std::size_t at) {
    if (at >= tokens.all.size() || tokens.all[at].kind != Kind::quantity) return std::nullopt;
    LimitStatement start;
    auto const& measure = tokens.all[at].measure();
    start.limit = Stated{{measure.low, measure.unit}};
    start.end = at + 1;
    return start;
}
auto const from_to = x3::rule<struct FromToId, ChangeShape>{"from one value to another"} =
    (x3::omit[is<Kind::from>] >> start_words >> fill<&ChangeShape::start>(&read_start) >>
     x3::omit[-is<Kind::words>] >> word >> value);

/// 增加岗位300个 is a change; 节约用水宣传5次 only names one, and % may be of either.
bool counts_things(std::string_view unit) {
    for (std::string_view const other :
         {"",   "%",  "‰",  "次", "场", "场次", "期", "项",   "批",   "篇",
          "份", "条", "部", "门", "届", "班",   "节", "课时", "学时", "倍"})
        if (unit == other) return false;
    return true;
}

Statement with(Comparator comparator, ChangeShape const& shape, std::size_t end) {
    Statement statement{*shape.value};
    statement.comparator = std::move(comparator);
    auto& relation = statement.parts.relation;
    auto const own = relation.begin > shape.word->at.end;  // 降低5%以上: the sign stands behind
    if (relation.empty() || own)
        relation = shape.word->at;
    else
        relation.begin = shape.word->at.begin;
    if (shape.noun != nullptr) statement.skipped.push_back(shape.noun->at);
    statement.end = end;
    return statement;
}

}  // namespace

void check_size_of_change(LimitStatement const& size, Token const& verb) {
    auto const* const bare = std::get_if<Stated>(&size.limit);
    if (bare == nullptr || !bare->value.amount.is_negative()) return;
    auto const amount = -bare->value.amount;
    auto const either = [&](Direction direction) {
        Target target;
        target.comparator = ChangeBy{direction, Stated{{amount, bare->value.unit}}};
        return print_target(target);
    };
    throw Wrong{"sign", verb.at.begin, size.parts.number.end,
                say("a change has its direction in a word, and a size that is not negative"),
                say("write {0} or {1}", either(Direction::down), either(Direction::up))};
}

std::optional<Statement> read_change(Tokens const& tokens, std::size_t at) {
    if (tokens.all[at].kind != Kind::change || tokens.all[at].as<ChangeWord>().end_value)
        return std::nullopt;
    ChangeShape shape;
    auto end = run(tokens, at, plain, shape);
    if (!end) {
        shape = {};
        end = run(tokens, at, with_noun, shape);
        // 提高满意度95% may be the size of the change or the value in the end.
        if (end && tokens.all[at].as<ChangeWord>().noun) return std::nullopt;
        auto const* const bare = end ? std::get_if<Stated>(&shape.value->limit) : nullptr;
        if (bare == nullptr || !counts_things(bare->value.unit)) return std::nullopt;
    }
    check_size_of_change(*shape.value, *shape.word);
    auto const direction = shape.word->as<ChangeWord>().direction;
    if (direction == Direction::up)
        if (auto const factor = factor_of(shape.value->limit, 1))
            return with(Difference{Difference::times, direction, *factor, {}, std::nullopt}, shape,
                        *end);
    return with(ChangeBy{direction, shape.value->limit}, shape, *end);
}

std::optional<Statement> read_end_value(Tokens const& tokens, std::size_t at) {
    auto const& first = tokens.all[at];
    ChangeShape shape;
    std::optional<std::size_t> end;
    if (first.kind == Kind::change && first.as<ChangeWord>().end_value)
        end = run(tokens, at, plain, shape);
    else if (first.kind == Kind::from)
        end = run(tokens, at, from_to, shape);
    if (!end || !shape.word->as<ChangeWord>().end_value) return std::nullopt;
    auto statement =
        with(EndValue{shape.word->as<ChangeWord>().direction, shape.value->limit}, shape, *end);
    if (shape.start) statement.skipped.push_back({first.at.begin, shape.word->at.begin});
    return statement;
}

}  // namespace jixiao::grammar
