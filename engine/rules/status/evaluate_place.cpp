#include "rules/status/rows.hpp"

#include <string_view>

namespace jixiao {
namespace {

constexpr std::string_view scale_of_places = "名次";

/// 第2名 is read as a grade whose rank falls with the place.
std::optional<Fraction> place_in(Actual const& line) {
    if (line.value.has_error()) return std::nullopt;
    auto const* reached = std::get_if<GradeReached>(&*line.value);
    if (!reached || reached->grade.scale != scale_of_places) return std::nullopt;
    return Fraction{-reached->grade.rank};
}

}  // namespace

void evaluate_place(Evaluated& evaluated, Row const& row, Rules const& rules,
                    Findings const& findings) {
    bool const counts_places = evaluated.reading.unit != "%";
    auto const* line = line_of_period(evaluated, row, findings);
    if (!line) return;
    auto const place = counts_places ? place_in(*line) : std::nullopt;
    if (!place) return evaluate_number(evaluated, row, rules, findings);
    auto const& requirement = evaluated.reading.requirement;
    take(evaluated, judge_number(requirement, standing_of(evaluated, row, *place), rules.profile));
    evaluated.verdict.actual_amount = *place;
    evaluated.merit = -*place;
}

}  // namespace jixiao
