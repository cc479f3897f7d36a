#pragma once

#include "base/diagnostic.hpp"
#include "base/message.hpp"
#include "model/book/actuals.hpp"
#include "model/book/name_index.hpp"
#include "model/book/profile.hpp"
#include "model/target/units.hpp"
#include "rules/status/execution.hpp"
#include "rules/status/found_from.hpp"
#include "rules/status/requirement.hpp"
#include "rules/status/row_words.hpp"
#include "rules/status/why.hpp"

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace jixiao {

/// The lines of the actuals that speak of one indicator, sorted by the end of their period.
using Lines = std::span<Actual const* const>;

/// The unit of a row's number and where it was found.
struct FoundUnit {
    std::string word;
    Fraction scale = 1;  // of numbers written without a unit: 万元 makes it 10000
    UnitFrom from = UnitFrom::nowhere;
    bool scale_is_open = false;  // 3千万元: a bare number may be in 千万 or in 万
};

/// The unit that indicators of one name share, found once a group. Safe for threads.
class Namesakes {
public:
    explicit Namesakes(Book const& book) : index_{std::make_shared<NameIndex const>(book)} {}
    explicit Namesakes(std::shared_ptr<NameIndex const> index) : index_{std::move(index)} {}
    std::shared_ptr<NameIndex const> const& index() const { return index_; }
    /// The first unit in the targets and histories of the indicator's group; without a word when
    /// none has one.
    FoundUnit const& unit_for(Indicator const& indicator) const;

private:
    std::shared_ptr<NameIndex const> index_;
    mutable std::mutex mutex_;
    mutable std::unordered_map<void const*, FoundUnit> units_;  // by group; never taken out
};

/// One row of a book as of a period, with what its target is read by.
struct Row {
    Indicator const& indicator;
    Goal const& goal;
    Table const& table;
    Namesakes const* namesakes;  // of its book; none for a row without a book
    Lines lines;
    Period as_of;
    RowWords words;                    // of the indicator, by the profile of the run
    Execution const* money = nullptr;  // of the table then; none where only the target is read
};

/// The rules and words of a run.
struct Rules {
    Profile const& profile;
    Units const& units;
    std::vector<Fraction> limits;  // that a share shown must not cross: share_limits(profile)
    NameWords names{profile};
    std::shared_ptr<Wording const> wording = std::make_shared<Wording const>(
        Wording{limits, Fraction{profile.cap_early_margin}, Fraction{profile.stage_over}});
};

/// The value of the year that a relative target compares with.
struct Reference {
    int year = 0;
    std::string text;  // as printed, or the sum of the year's actuals
    bool from_actuals = false;
    Fraction amount;
};

/// What has to be said of a target that was read, with what settles it.
struct TargetFinding {
    Severity severity = Severity::warning;
    char const* code = "";
    Message problem, hint;
};

/// A target understood in its row: what is required, in which unit, and how each of it was found.
struct TargetReading {
    TargetText const* text = nullptr;
    RevisedTarget const* revised = nullptr;

    std::optional<Message>
        undecidable;  // why nothing can be required; then `requirement` has no meaning
    int undecidable_rule = 0;
    std::optional<TargetFinding> finding;
    Term span;  // the years that count: the goal's, or one year of it against the year before
    Requirement requirement;  // for the span: a rate is multiplied by the periods of the term
    DirectionFrom direction_from = DirectionFrom::text;
    /// The number is the value to end at this way: 降至5%.
    std::optional<Direction> end;
    /// The number is the size of a change this way; below 0 it goes the other way.
    std::optional<Direction> change;

    bool is_open_ratio = false;  // 1:0.6 that nothing gives a direction: only equal is decided

    std::string unit;
    Fraction unit_scale = 1;     // of a number without a unit: 万元 in the target makes it 10000
    bool scale_is_open = false;  // 3千万元: 千万 or 万
    UnitFrom unit_from = UnitFrom::text;

    Per per;
    bool is_rate() const { return per.is_period && periods.has_value(); }
    std::optional<Fraction> periods;     // of `per` in the term; only for a rate that is summed
    std::optional<Reference> reference;  // of a relative target

    std::optional<requirement::Deadline>
        due;  // the day by which the number is to be reached: 6月底前完成80%

    bool grades_rise = false;  // 三级 of a hospital is better than 二级
    bool is_place = false;     // 前3名: a place among others, from 1 on
    bool is_within = false;    // 控制在预算内: words answer it, and shares of the reference

    Aggregation aggregation = Aggregation::last;
    AggregationFrom aggregation_from = AggregationFrom::unit;
    bool is_prorated = false;  // the plan's share of it is due: sums, by some profiles levels too

    void cannot_decide(Message why, int rule = 1) {
        undecidable = std::move(why);
        undecidable_rule = rule;
    }
    /// The same, with a finding of its own that says what to do.
    void cannot_decide(Severity severity, char const* code, Message why, Message hint) {
        finding = {severity, code, why, std::move(hint)};
        cannot_decide(std::move(why));
    }
};

/// Reads the target in force of a row.
TargetReading read_target(Row const& row, Rules const& rules);

}  // namespace jixiao
