#pragma once

#include "base/message.hpp"
#include "model/book/actuals.hpp"
#include "model/book/book.hpp"
#include "model/book/profile.hpp"
#include "model/target/units.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao {

/// One 支出明细: planned and spent, in 元.
struct SpendingExecution {
    std::string name;
    std::optional<Fraction> planned, spent, rate;
    bool operator==(SpendingExecution const&) const = default;
};

/// One 资金来源, in 元. What neither the source nor the whole makes known stays empty.
struct SourceExecution {
    std::string name;
    std::optional<Fraction> initial, adjusted, spent, forecast, rate;
    bool operator==(SourceExecution const&) const = default;
};

/// What a project, or the department as a whole, was given and has spent (rule 13). All money in
/// 元. What nobody reported stays empty: it is never 0.
struct Execution {
    Table const* table = nullptr;
    Period as_of;
    std::optional<Fraction> initial;   // 年初预算
    std::optional<Fraction> adjusted;  // 调整后预算; the initial one where none is stated
    std::optional<Fraction> spent;     // from the start of the year to the end of the period
    std::optional<Fraction> forecast;  // 全年预计执行数, as the period states it
    std::optional<Fraction> rate;      // 执行率: spent / adjusted; none when that is 0
    std::vector<SpendingExecution> spending;  // in the order of the table
    std::vector<SourceExecution> sources;     // in the order of the table
    std::string note;                         // 说明 of the period's line

    std::optional<Fraction> progress_ratio;  // rate / share of the year that has passed
    std::optional<Fraction> goals;           // mean of A / T, at most 1 each, of the year's sums
    bool has_gap = false;  // goals and rate are further apart than the profile allows
    Status status = Status::unrated;
    std::vector<Fraction> limits{1};    // that no share shown may be rounded across
    Message reason;                     // why this status, or why there is none
    std::optional<Status> joint;        // money and goals in one status, where the profile has one
    std::optional<Fraction> deviation;  // mean of the goals', where the profile has a status on it
    int alerts_in_row = 0;  // periods up to this one whose money alone is red, one after the other

    bool is_reported() const { return spent || !spending.empty(); }
    bool operator==(Execution const&) const = default;
};

/// The money of a table at the end of a period, not yet judged.
Execution money_of(Table const& table, Actuals const& actuals, Units const& units, Period as_of);

struct Verdict;

/// Judges it by rule 13 beside the verdicts of its table.
void judge_execution(Execution& execution, std::vector<Verdict const*> const& verdicts,
                     Profile const& profile);

/// How many of the table's reported periods, this one and those right before it in the year, have
/// money that is red by itself.
int alerts_in_row(Table const& table, Actuals const& actuals, Units const& units, Period as_of,
                  Profile const& profile);

}  // namespace jixiao
