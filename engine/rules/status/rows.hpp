#pragma once

#include "rules/status/evaluate_row.hpp"

namespace jixiao {

/// Each judges a row of one sort into `evaluated`, whose reading is there: numbers (rules 3-9 and
/// 11), words and grades (rules 2 and 6), dates (rule 10).
void evaluate_number(Evaluated& evaluated, Row const& row, Rules const& rules,
                     Findings const& findings);
/// 6月底前完成80%: the number, and the day it is due by; the worse of the two counts (rules 3-10).
void evaluate_due(Evaluated& evaluated, Row const& row, Rules const& rules,
                  Findings const& findings);
/// 控制在预算内: kept or broken, by words or by a share of the reference (rule 7).
void evaluate_within(Evaluated& evaluated, Row const& row, Rules const& rules,
                     Findings const& findings);
/// 排名前3: a place among others, as a number or as 第2名 (rule 7).
void evaluate_place(Evaluated& evaluated, Row const& row, Rules const& rules,
                    Findings const& findings);
void evaluate_words(Evaluated& evaluated, Row const& row, Rules const& rules,
                    Findings const& findings);
/// Rule 2 for a number: 97家 for 持续增长, with the 96家 of the year before. False where the words
/// have no direction, or nobody knows last year's value.
bool evaluate_growth(Evaluated& evaluated, Amount const& amount, Actual const& line, Row const& row,
                     Rules const& rules, Findings const& findings);
void evaluate_grade(Evaluated& evaluated, requirement::Grade const& reach, Row const& row,
                    Findings const& findings);
void evaluate_date(Evaluated& evaluated, requirement::Deadline const& due, Row const& row,
                   Rules const& rules, Findings const& findings);

/// Where a value of the row stands as of its period, for judge_number.
Standing standing_of(Evaluated const& evaluated, Row const& row, Fraction const& value);

/// Puts a judgement into the verdict.
void take(Evaluated& evaluated, Judgement const& judgement);

/// The one line that ends with the as-of period, for values that are not added up; two that differ
/// make the row invalid, none makes it missing.
Actual const* line_of_period(Evaluated& evaluated, Row const& row, Findings const& findings);

/// Marks the row as invalid, with its finding.
void reject(Evaluated& evaluated, Findings const& findings, char const* code, Place const& place,
            Message problem, Message hint);

}  // namespace jixiao
