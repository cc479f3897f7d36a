#pragma once

#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/input.hpp"
#include "model/target/target.hpp"

#include <optional>

namespace jixiao::grammar {

/// A grade with its comparator, as it stands in a text. Places are bytes of the folded text.
struct GradePhrase {
    Ordinal ordinal;
    Span number, relation;
    std::size_t end = 0;
};

/// 三星及以上, 一级, 5A级, 优秀, Ⅲ类, to the end of a clause: 合格率 and 二级以上医院 are others.
std::optional<GradePhrase> read_grade(Input const& input, std::size_t at);

/// What read_grade can begin with.
FirstCharacters const& first_of_grades();

/// A place among others: 第一, 第3名, 前5名, 前20%.
struct PlacePhrase {
    Quantity last;  // without a unit, or in %
    std::size_t end = 0;
};
std::optional<PlacePhrase> read_place(Input const& input, std::size_t at);

/// Whether words say that a grade follows: 达到, 评为.
bool says_grade(std::string_view words);

/// Where a clause ends: at the end of the text and at a mark that parts clauses.
bool ends_clause(std::string_view rest);

}  // namespace jixiao::grammar
