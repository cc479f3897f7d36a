#include "model/target/grammar/bounds.hpp"
#include "model/target/grammar/statement.hpp"
#include "model/target/grammar/token_reader.hpp"

#include <algorithm>
#include <array>

namespace jixiao::grammar {
namespace {

/// What may be spent or filled up.
bool is_allowance(std::string_view text) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"预算", "概算", "估算",   "决算",   "定额",   "限额",   "控制数", "批复",   "编制", "合同",
         "限价", "核定", "下达",   "规定",   "标准",   "总额",   "上限",   "指标",   "编",   "投资",
         "额度", "红线", "警戒线", "控制线", "控制价", "预算价", "中标价", "指导价", "标底"});
    static constexpr auto past = std::to_array<std::string_view>(
        {"上年", "去年", "前年", "往年", "历年", "上一年", "同期", "上期", "均", "0年", "1年",
         "2年", "3年", "4年", "5年", "6年", "7年", "8年", "9年"});
    auto const has_one = [&](auto const& list) {
        return std::ranges::any_of(
            list, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
    };
    return has_one(words) && !has_one(past);
}

struct ReferenceShape {
    Token const *word = nullptr, *than = nullptr, *level = nullptr, *yearly = nullptr;
    std::optional<ReferencePhrase> reference;
    std::size_t begin = 0;
    std::optional<LimitStatement> base, size;
    Token const *change = nullptr, *adjective = nullptr, *multiple = nullptr, *behind = nullptr;
    std::size_t end = 0;
};

std::optional<LimitStatement> read_plain_size(Tokens const& tokens, std::size_t at) {
    if (at >= tokens.all.size() || tokens.all[at].kind != Kind::quantity) return std::nullopt;
    return read_limit(tokens, at);
}
std::optional<LimitStatement> read_size(Tokens const& tokens, std::size_t at) {
    if (at >= tokens.all.size()) return std::nullopt;
    auto const kind = tokens.all[at].kind;
    if (kind != Kind::quantity && kind != Kind::comparator) return std::nullopt;
    return read_limit(tokens, at);
}

auto const reference = fill<&ReferenceShape::reference>(&read_reference_words);
auto const of_base = x3::omit[is<Kind::of>] >> fill<&ReferenceShape::base>(&read_plain_size);
auto const size = fill<&ReferenceShape::size>(&read_size);
auto const plain_size = fill<&ReferenceShape::size>(&read_plain_size);
auto const than = is<Kind::than>[into<&ReferenceShape::than>];
auto const change = is<Kind::change>[into<&ReferenceShape::change>];
auto const between =
    x3::omit[-is<Kind::beside> >> -is<Kind::joint> >> *(is<Kind::words> | is<Kind::qualifier>)];

/// 超过上年, 超上年4%, 高于全市平均水平3个百分点.
auto const compared = x3::rule<struct ComparedId, ReferenceShape>{"comparison"} =
    (is<Kind::comparator>[into<&ReferenceShape::word>] >> reference >> -plain_size);
/// 控制在预算内, 不超过预算的标准以内.
auto const within = x3::rule<struct WithinId, ReferenceShape>{"within"} =
    (-is<Kind::comparator>[into<&ReferenceShape::word>] >> reference >>
     is<Kind::behind>[into<&ReferenceShape::behind>]);
/// 较上年增长5%, 比去年多6家, 较2022年的80起下降10%, 较上年翻一番.
auto const beside = x3::rule<struct BesideId, ReferenceShape>{"difference"} =
    (than >> reference >> -of_base >> between >>
     ((change >> -size) | (is<Kind::adjective>[into<&ReferenceShape::adjective>] >> plain_size) |
      is<Kind::multiple>[into<&ReferenceShape::multiple>] |
      is<Kind::level>[into<&ReferenceShape::level>]));
/// 同比增长5%
auto const yearly = x3::rule<struct YearlyId, ReferenceShape>{"year on year"} =
    (is<Kind::yearly>[into<&ReferenceShape::yearly>] >> between >>
     ((change >> -size) | (is<Kind::adjective>[into<&ReferenceShape::adjective>] >> plain_size) |
      is<Kind::level>[into<&ReferenceShape::level>] |
      is<Kind::multiple>[into<&ReferenceShape::multiple>]));
/// 是上年的2倍, 不超过2020年的1.5倍.
auto const times = x3::rule<struct TimesId, ReferenceShape>{"multiple"} =
    ((is<Kind::comparator>[into<&ReferenceShape::word>] |
      -is<Kind::change>[into<&ReferenceShape::change>]) >>
     reference >> x3::omit[is<Kind::of>] >> plain_size);

Direction direction_of(Token const& token) {
    return token.kind == Kind::change ? token.as<ChangeWord>().direction : token.as<Direction>();
}

/// The size of a comparison that has a comparator of its own: more than 4%, at most 5% more.
Limit size_beyond(Compare compare, Quantity const& size_read) {
    bool const strict = compare == Compare::above || compare == Compare::below;
    if (strict) return AtLeast{size_read, true};
    return AtMost{size_read};
}

std::string name_of(Tokens const& tokens, ReferenceShape const& shape, std::size_t begin,
                    bool whole) {
    if (shape.yearly != nullptr) return tokens.text(*shape.yearly) == "同比" ? "上年同期" : "上期";
    return words_of(tokens, begin, whole ? shape.reference->end : shape.reference->named);
}

Statement with_size(Comparator comparator, LimitStatement const& size_read) {
    Statement statement{size_read};
    statement.comparator = std::move(comparator);
    return statement;
}

std::optional<Quantity> stated(std::optional<LimitStatement> const& read) {
    if (!read) return std::nullopt;
    auto const* const bare = std::get_if<Stated>(&read->limit);
    return bare ? std::optional{bare->value} : std::nullopt;
}

Statement placed(Comparator comparator, Token const* relation, std::size_t end) {
    Statement statement;
    statement.comparator = std::move(comparator);
    if (relation != nullptr) statement.parts.relation = relation->at;
    statement.end = end;
    return statement;
}

std::optional<Statement> read_compared(Tokens const& tokens, std::size_t at) {
    ReferenceShape shape;
    auto const end = run(tokens, at, compared, shape);
    auto const goes_on = end && *end < tokens.all.size() && tokens.all[*end].kind == Kind::of;
    if (!end || goes_on || shape.word->as<ComparatorWord>().controlled ||
        shape.word->as<ComparatorWord>().compare == Compare::about ||
        shape.word->as<ComparatorWord>().refused)
        return std::nullopt;
    auto const& word = shape.word->as<ComparatorWord>();
    auto name = name_of(tokens, shape, at + 1, !shape.size);
    // 低于全省平均2个百分点以上
    auto const* const beyond = shape.size ? std::get_if<AtLeast>(&shape.size->limit) : nullptr;
    if (beyond && !word.negated &&
        (word.compare == Compare::above || word.compare == Compare::below)) {
        auto statement =
            with_size(Difference{Difference::plus,
                                 word.compare == Compare::above ? Direction::up : Direction::down,
                                 *beyond, std::move(name), std::nullopt},
                      *shape.size);
        statement.parts.relation = shape.word->at;
        statement.end = *end;
        return statement;
    }
    // 超计划完成 and 超额 are praise, not a comparison.
    if (word.sureness == Sureness::hint && name.find("完成") != std::string::npos)
        return std::nullopt;
    if (auto const quantity = stated(shape.size)) {
        if (word.compare == Compare::equal) return std::nullopt;
        auto const direction =
            is_lower_bound(word.compare) == word.negated ? Direction::down : Direction::up;
        auto statement =
            with_size(Difference{Difference::plus, direction, size_beyond(word.compare, *quantity),
                                 std::move(name), std::nullopt},
                      *shape.size);
        statement.parts.relation = shape.word->at;
        statement.end = *end;
        return statement;
    }
    auto const& named = tokens.all[shape.reference->named - 1];
    auto const is_month = named.kind == Kind::date && !named.as<DatePhrase>().is_year;
    if (shape.size || is_month) return std::nullopt;  // ≥2024年6月
    auto const relation = relation_of(word.compare);
    if (relation == Relation::at_most && is_allowance(name))
        return placed(WithinReference{std::move(name)}, shape.word, *end);
    return placed(Relative{relation, std::move(name)}, shape.word, *end);
}

std::optional<Statement> read_within(Tokens const& tokens, std::size_t at) {
    ReferenceShape shape;
    auto const end = run(tokens, at, within, shape);
    if (!end || shape.behind->as<ComparatorWord>().compare != Compare::at_most) return std::nullopt;
    if (shape.word != nullptr && shape.word->as<ComparatorWord>().compare != Compare::at_most)
        return std::nullopt;
    auto name = name_of(tokens, shape, at + (shape.word != nullptr ? 1 : 0), true);
    auto const* const relation = shape.word != nullptr ? shape.word : shape.behind;
    if (is_allowance(name)) return placed(WithinReference{std::move(name)}, relation, *end);
    return placed(Relative{Relation::at_most, std::move(name)}, relation, *end);
}

std::optional<Statement> read_beside(Tokens const& tokens, std::size_t at) {
    ReferenceShape shape;
    auto end = run(tokens, at, beside, shape);
    if (!end) end = run(tokens, at, yearly, shape);
    if (!end) return std::nullopt;
    auto name = name_of(tokens, shape, at + 1, shape.level != nullptr);
    if (shape.level != nullptr)
        return placed(Relative{Relation::equal, std::move(name)}, shape.level, *end);
    if (shape.multiple != nullptr) {
        auto const factor = shape.multiple->as<Decimal>();
        auto const direction = factor < Decimal{1} ? Direction::down : Direction::up;
        return placed(Difference{Difference::times, direction, Stated{{factor, {}}},
                                 std::move(name), std::nullopt},
                      shape.multiple, *end);
    }
    auto const* const word = shape.change != nullptr ? shape.change : shape.adjective;
    if (shape.change != nullptr && shape.change->as<ChangeWord>().end_value) return std::nullopt;
    auto const direction = direction_of(*word);
    if (!shape.size) {
        auto const relation = direction == Direction::up ? Relation::above : Relation::below;
        return placed(Relative{relation, std::move(name)}, word, *end);
    }
    check_size_of_change(*shape.size, *word);
    auto statement = with_size(Difference{Difference::plus, direction, shape.size->limit,
                                          std::move(name), stated(shape.base)},
                               *shape.size);
    if (statement.parts.relation.empty()) statement.parts.relation = word->at;
    statement.end = *end;
    return statement;
}

std::optional<Statement> read_times(Tokens const& tokens, std::size_t at) {
    ReferenceShape shape;
    auto const end = run(tokens, at, times, shape);
    if (!end) return std::nullopt;
    auto const first = at + (shape.word != nullptr || shape.change != nullptr ? 1 : 0);
    if (!shape.size->per.word.empty()) return std::nullopt;
    if (shape.change != nullptr && !shape.change->as<ChangeWord>().end_value) return std::nullopt;
    auto limit = factor_of(shape.size->limit, 0);
    if (!limit) return std::nullopt;
    if (shape.word != nullptr) {
        auto const& word = shape.word->as<ComparatorWord>();
        auto const* const bare = std::get_if<Stated>(&*limit);
        if (bare == nullptr || word.refused || word.compare == Compare::about) return std::nullopt;
        auto const strict = word.compare == Compare::above || word.compare == Compare::below;
        auto const factor = bare->value;
        if (is_lower_bound(word.compare)) limit = AtLeast{factor, strict};
        if (is_upper_bound(word.compare)) limit = AtMost{factor, strict};
    }
    auto const direction = std::holds_alternative<AtMost>(*limit) ? Direction::down : Direction::up;
    auto statement = with_size(Difference{Difference::times, direction, *limit,
                                          name_of(tokens, shape, first, true), std::nullopt},
                               *shape.size);
    if (shape.word != nullptr) statement.parts.relation = shape.word->at;
    statement.end = *end;
    return statement;
}

}  // namespace

std::optional<Statement> read_reference(Tokens const& tokens, std::size_t at) {
    for (auto const read : {&read_times, &read_within, &read_compared, &read_beside})
        if (auto statement = read(tokens, at)) return statement;
    return std::nullopt;
}

}  // namespace jixiao::grammar
