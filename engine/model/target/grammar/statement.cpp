#include "model/target/grammar/statement.hpp"

#include "model/target/grammar/token_reader.hpp"

namespace jixiao::grammar {
namespace {

std::optional<Statement> read_grade_statement(Tokens const& tokens, std::size_t at) {
    if (tokens.all[at].kind != Kind::grade) return std::nullopt;
    auto const& grade = tokens.all[at].as<GradePhrase>();
    Statement statement;
    statement.comparator = grade.ordinal;
    statement.parts.number = grade.number;
    statement.parts.relation = grade.relation;
    statement.end = at + 1;
    return statement;
}

std::optional<Statement> read_place(Tokens const& tokens, std::size_t at) {
    if (tokens.all[at].kind != Kind::place) return std::nullopt;
    Statement statement;
    statement.comparator = Rank{tokens.all[at].as<Quantity>()};
    statement.parts.number = tokens.all[at].at;
    statement.end = at + 1;
    return statement;
}

/// 翻一番 and 减半 without the value they start from; 翻两番以上.
std::optional<Statement> read_multiple(Tokens const& tokens, std::size_t at) {
    if (tokens.all[at].kind != Kind::multiple) return std::nullopt;
    auto const factor = tokens.all[at].as<Decimal>();
    auto const is_down = factor < Decimal{1};
    Statement statement;
    statement.end = at + 1;
    Limit limit = Stated{{factor, {}}};
    if (statement.end < tokens.all.size() && tokens.all[statement.end].kind == Kind::behind) {
        auto const compare = tokens.all[statement.end].as<ComparatorWord>().compare;
        if (compare != Compare::at_least || is_down) return std::nullopt;
        limit = AtLeast{{factor, {}}};
        ++statement.end;
    }
    statement.comparator = Difference{
        Difference::times, is_down ? Direction::down : Direction::up, limit, {}, std::nullopt};
    statement.parts.relation = tokens.all[at].at;
    return statement;
}

std::optional<Statement> read_cleared(Tokens const& tokens, std::size_t at) {
    if (tokens.all[at].kind != Kind::cleared) return std::nullopt;
    Statement statement;
    statement.comparator = EndValue{Direction::down, Stated{}};
    statement.parts.relation = tokens.all[at].at;
    statement.end = at + 1;
    return statement;
}

struct DeadlineShape {
    Token const *by = nullptr, *date = nullptr;
};
auto const deadline = x3::rule<struct DeadlineId, DeadlineShape>{"deadline"} =
    (-is<Kind::comparator>[into<&DeadlineShape::by>] >> is<Kind::date>[into<&DeadlineShape::date>]);

/// 6月30日前, 不超过6月底; a bare year says only which year is meant.
std::optional<Statement> read_deadline(Tokens const& tokens, std::size_t at) {
    DeadlineShape shape;
    auto const end = run(tokens, at, deadline, shape);
    if (!end) return std::nullopt;
    auto const& date = shape.date->as<DatePhrase>();
    auto const names_value =
        *end < tokens.all.size() &&
        (tokens.all[*end].kind == Kind::reference || tokens.all[*end].kind == Kind::of);
    if (date.is_year && names_value) return std::nullopt;  // 2023年水平的2倍
    if (shape.by != nullptr) {
        auto const& word = shape.by->as<ComparatorWord>();
        if (word.refused || !is_upper_bound(word.compare) || date.is_year) return std::nullopt;
    }
    Statement statement;
    statement.comparator = date.deadline;
    statement.parts.number = shape.date->at;
    if (shape.by != nullptr) statement.parts.relation = shape.by->at;
    statement.end = *end;
    return statement;
}

std::optional<Statement> read_number(Tokens const& tokens, std::size_t at) {
    auto limit = read_limit(tokens, at);
    if (!limit) return std::nullopt;
    return Statement{*std::move(limit)};
}

}  // namespace

std::optional<Statement> read_statement(Tokens const& tokens, std::size_t at) {
    for (auto const read :
         {&read_no_occurrence, &read_deadline, &read_reference, &read_end_value, &read_change,
          &read_number, &read_grade_statement, &read_place, &read_multiple, &read_cleared})
        if (auto statement = read(tokens, at)) return statement;
    return std::nullopt;
}

}  // namespace jixiao::grammar
