#pragma once

#include "base/diagnostic.hpp"
#include "base/fraction.hpp"
#include "base/message.hpp"
#include "model/book/actuals.hpp"
#include "model/book/book.hpp"
#include "model/book/profile.hpp"
#include "model/book/shared_parts.hpp"
#include "rules/status/execution.hpp"
#include "rules/status/found_from.hpp"
#include "rules/status/requirement.hpp"
#include "rules/status/why.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// Why there is, or is not, a colour.
enum class State { rated, missing, not_due, not_applicable, undecidable, invalid };

/// Remarks beside a status; they never change it.
enum class Flag {
    ahead,
    target_looks_low,
    falling,
    reason_expected,
    assumed  // which way is better: nothing says it
};

enum class Trend { none, better, same, worse };  // against the previous period's status and ratio

/// Status plus every number and rule that led to it. Valid as long as the book and the actuals it
/// was made from.
struct Verdict {
    Indicator const* indicator = nullptr;
    Goal const* goal = nullptr;
    Table const* table = nullptr;
    Period as_of;

    Status status = Status::unrated;
    State state = State::missing;
    std::vector<Flag> flags;
    int rule = 1;  // whose condition decided, by its number in docs/status-rules.md

    TargetText const* target = nullptr;      // in force as of the period (revised or printed)
    RevisedTarget const* revised = nullptr;  // what put it in force; nullptr: it is the printed one
    std::string target_unit;                 // after a missing unit was completed
    std::optional<Fraction> target_amount;   // T for the term, in target_unit; a range's low end
    std::optional<Fraction> target_high;     // the high end of a range
    std::optional<Requirement> requirement;  // what the row was held to; none when undecidable
    DirectionFrom direction_from = DirectionFrom::text;
    UnitFrom unit_from = UnitFrom::text;
    AggregationFrom aggregation_from = AggregationFrom::unit;

    Actual const* actual = nullptr;         // the latest line that counts
    std::string actual_text;                // as shown: the line's text, or the sum of the periods
    std::optional<Fraction> actual_amount;  // A, in target_unit

    Aggregation aggregation = Aggregation::last;
    bool is_prorated = false;                // by the profile: sums, and levels where it says so
    std::optional<Fraction> plan;            // share of the target due (π); sums and where it is 0
    std::optional<Fraction> due;             // S = T * π
    std::optional<Fraction> progress_ratio;  // r = A / S
    std::optional<Fraction> achievement;  // 完成率: A/T, or T/A where lower is better; shown only

    std::optional<Fraction> forecast;
    bool forecast_is_stated = false;
    std::optional<Likelihood> likelihood;
    bool likelihood_is_stated = false;

    std::optional<Period> previous;  // the period before that has a verdict
    std::optional<Status> previous_status;
    State previous_state = State::missing;  // of `previous`
    Trend trend = Trend::none;

    Reason reason;                    // why this status; reason_of says it
    std::vector<Message> derivation;  // every step in words, for `explain`
};

/// Whether the term of the verdict's goal ends with its period: then nothing is left to expect.
inline bool is_over(Verdict const& verdict) {
    return verdict.as_of.last >= verdict.goal->term.last();
}

/// One sentence: why this status, or why none. Empty where only statuses were asked for.
Message reason_of(Verdict const& verdict);

/// Counts by status, with coverage n/N: how many of the indicators that apply are rated.
struct RollUp {
    Status status = Status::unrated;  // the worst of red > amber > green
    int green = 0, amber = 0, red = 0;
    int missing = 0, not_due = 0, not_applicable = 0, undecidable = 0, invalid = 0;
    int assumed = 0;  // of the rated: which way is better is an assumption
    int rated() const { return green + amber + red; }
    int unrated() const { return missing + not_due + not_applicable + undecidable + invalid; }
    int all() const { return rated() + unrated(); }
    int expected() const { return all() - not_applicable - not_due; }
    std::optional<Fraction> weighted;  // share of weight that is green; only when weights are given
};

struct Grounds;

/// What was found about one row.
struct RowFinding {
    std::size_t row = 0;  // among the verdicts of its table
    Diagnostic diagnostic;
};

/// Copies share the verdicts, and what was found about them.
struct Evaluation {
    Period as_of;
    std::string profile;
    SharedParts<Verdict> verdicts;      // in the order of the book; a part a table
    std::vector<Execution> executions;  // by table, in the order of the book
    SharedParts<RowFinding> on_rows;    // wrong dimension, falling sum …; a part a table
    std::vector<Diagnostic> on_all;     // what was found about no single row
    std::shared_ptr<Grounds const> grounds = {};  // what it was made from

    /// All that was found while evaluating, sorted by place.
    std::vector<Diagnostic> diagnostics() const;
};

}  // namespace jixiao
