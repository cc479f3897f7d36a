#pragma once

#include "rules/status/execution.hpp"
#include "rules/status/verdict.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::score {

constexpr int places = 2;  // of points

/// Where the points of a row come from: the table; the table, brought to the points that the
/// profile gives to indicators; or spread by the profile because the table states none.
enum class WeightFrom { stated, rescaled, spread };

/// 优, 良, 中, 差.
enum class Grade { excellent, good, fair, poor };

/// 分值 and 得分 of one indicator. Points have at most two decimals, unless the table states more.
struct RowScore {
    Verdict const* verdict = nullptr;
    bool applies = true;  // false: 不适用, its points went to the others
    Decimal weight;       // 分值; 0 when it does not apply
    WeightFrom weight_from = WeightFrom::stated;
    std::optional<Decimal> score;  // 得分, rounded half up to 2 places; none when withheld
    Message why;                   // how the score arises, or why there is none
    bool is_entered = false;       // the unit's own figure
    bool needs_reason = false;  // 偏差原因: below the weight, not met, or far above the target
    bool has_reason = false;
};

/// 预算执行: its points by the execution rate.
struct BudgetScore {
    Decimal weight;
    std::optional<Fraction> rate;
    std::optional<Decimal> score;  // none when the rate is not known
    Message why;
};

/// The self-evaluation of one table over its annual goals.
struct TableScore {
    Table const* table = nullptr;
    std::vector<RowScore> rows;  // in the order of the table
    BudgetScore budget;
    Decimal reached, possible;     // over the parts that have a score: points and their weights
    std::optional<Decimal> total;  // 总分: the sum of rows and budget; none when withheld
    std::optional<Grade> grade;
    Message withheld;  // why there is no total
};

/// Valid as long as the book, the actuals and the evaluation it was made from.
struct SelfEvaluation {
    Period as_of;
    std::string profile;
    std::vector<TableScore> tables;       // those with annual goals, in the order of the book
    std::vector<Diagnostic> diagnostics;  // an entered score outside its band …
};

/// What was not reported withholds the score, or counts 0 in one that is final; a word without its
/// score then counts the least of its band. Invalid values and undecidable targets always withhold.
enum class Missing { withholds, counts_zero };

/// Scores every table of the evaluation by the rules of docs/scores.md. `executions` may lack
/// tables: their budget part is withheld.
SelfEvaluation score_tables(Evaluation const& evaluation, std::vector<Execution> const& executions,
                            Profile const& profile, Missing missing = Missing::withholds);

/// "excellent", for a reader.
Message word_of(Grade grade);

}  // namespace jixiao::score
