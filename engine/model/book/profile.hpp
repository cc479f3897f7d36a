#pragma once

#include "base/decimal.hpp"
#include "model/book/name_lists.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jixiao {

enum class Status { green, amber, red, unrated };

/// A half-open band [from, below) of a ratio and the status it gives.
struct Band {
    Status status = Status::red;
    std::optional<Decimal> from, below;
    bool operator==(Band const&) const = default;
};

/// The bands of a status that a profile may have; empty where it has none.
struct StatusBands {
    std::vector<Band> bands;
    bool operator==(StatusBands const&) const = default;
};

/// What 确定能, 有可能 and 完全不可能 are shown as; empty where a profile does not go by them.
struct OutlookStatus {
    std::optional<Status> certain, possible, impossible;
    bool operator==(OutlookStatus const&) const = default;
};

/// The least execution rate from the end of a month on, until the next one.
struct Milestone {
    int month = 12;
    Decimal rate;
    bool operator==(Milestone const&) const = default;
};

/// A line of the table that makes one status of a project's money and its goals: the first whose
/// conditions hold gives the status; what is not stated holds always.
struct JointStatus {
    std::optional<Status> budget, goals;
    Status status = Status::red;
    bool operator==(JointStatus const&) const = default;
};

/// How points are lost above a cap T, of W points: W T / A, or W (1 - (A - T) / T) down to 0 at 2T.
enum class OverCap { ratio, linear };

/// Points by 一级指标.
using WeightFrame = std::vector<std::pair<std::string, Decimal>>;

/// Every number and word of the status rules (design: profile cn-default). Data in
/// config/profiles/; nothing in evaluate/ has a number of its own.
struct Profile : NameLists {
    std::string name, title, source;
    std::string base;  // the built-in profile it changes; empty for none

    // Rule 4: a sum on its way, r = A / (T * plan).
    std::vector<Band> progress_ratio;
    Decimal ahead_from;  // r from here is flagged `ahead`
    // Rule 5: a sum at the end of its term that is not satisfied, A / T.
    std::vector<Band> shortfall;
    Decimal low_target_from;  // A / T from here is flagged `target looks low`
    // Rule 6: a level that is not satisfied, A / T before the end; at the end it is red.
    std::vector<Band> level;
    bool prorates_levels = false;  // rates and totals are prorated like sums, by rules 4 and 5
    Decimal cap_early_margin;      // rule 7: a sum's cap is amber when A / T > plan + margin
    Decimal cost_reason_below;     // rule 7: a cost below this share of its cap needs a reason
    Decimal about_low;             // about T is met from this share of T
    Decimal about_high;            // and, where high is bad, up to this share
    Decimal stock_near;            // a sum whose periods are each so near its target may be a stock
    Decimal deadline_last_share;   // rule 10: amber when less than this share of the span is left
    Decimal possible_from;         // rule 12: forecast / T from here is 有可能
    // Rule 9: a figure within this factor of last year's value may be the level; one that is also
    // at least so many times the change asked for is.
    Decimal level_near, level_far;
    int weeks_per_year = 52, days_per_year = 365, workdays_per_year = 250;
    /// Other periods and how many of them a year has: 半月 24.
    std::vector<std::pair<std::string, std::string>> other_periods;
    std::vector<std::string> open_periods;  // 班 春秋: nobody can say how many a year has

    // Rows of stage_paths are held against their stage value S both ways, before the end.
    Decimal stage_over;                 // |A - S| / S above this
    Status stage_status = Status::red;  // is this, else green
    // A status on what is expected of the term, in place of that on its progress ratio.
    StatusBands forecast_bands;  // forecast / T
    OutlookStatus outlook;
    bool goes_by_outlook() const { return !forecast_bands.bands.empty() || outlook.certain; }

    std::vector<std::string> level_units;  // dimensions that do not add up: ratio, time …
    std::vector<std::string> event_units;  // 起 次 场: of what happens over a year
    std::vector<std::string> each_words;   // 人均 各: a target that says so is never summed
    std::vector<std::string>
        place_names;  // 排名 名次: a number under a name that ends so is a place
    std::vector<std::string> place_moves;  // 提升 上升: unless it is how far the place moved
    std::vector<std::string> rising_grades;  // 等保 医院: the grade of the higher number is better
    std::vector<std::string> open_grades;  // 风险 预警: nobody can tell which grade is better
    /// Unit of a number without one, by how the indicator's name ends: 成交额 元, 满意度 %.
    std::vector<std::pair<std::string, std::string>> name_units;

    // Reported values that are asked back or warned about.
    Decimal score_up_to;  // a target without a unit up to here may be a score: 4.5 under 满意度
    Decimal bare_share_open_to;  // a bare number for a share, up to here: 0.95 may be 95%
    Decimal high_share_from;     // a target from here on, as a share of 1, also asks back
    Decimal high_share_open_to;  // bare numbers up to here: 1.02 may be 102%
    Decimal share_far_over;      // A / T of a share that is not of a whole, above this: a warning
    Decimal scale_over;  // A / T of a bare number in the target's 万, from here on, asked back
    Decimal scale_near;  // where the plain number is as near to T as this
    std::vector<std::string> counters_alike;  // 家、户: groups of counters that count the same

    // Actual / target between these (or one over them): 元 was probably mistaken for 万元.
    Decimal unit_slip_from, unit_slip_to;

    // Rule 13: budget execution.
    std::vector<Band> execution;            // spent / adjusted budget / share of the year
    std::vector<Milestone> milestones;      // in place of the bands: below one it is red
    Decimal gap_over;                       // goals and execution further apart than this: a gap
    Status gap_status = Status::amber;      // a status with a gap is no better than this
    std::vector<JointStatus> joint;         // empty: no status over money and goals
    StatusBands mean_deviation;             // of the goals: the project's status
    std::optional<Status> nothing_spent;    // spent = 0; else by the bands
    std::optional<int> repeated_from;       // so many alerts in a row
    Status repeated_status = Status::red;   // are this
    std::vector<std::string> scored_names;  // 满意度: in % or in points
    std::vector<std::string> execution_names;  // 成本控制率: computed from the budget when missing

    // Self-evaluation (docs/scores.md). The points of budget and indicators make the whole.
    Decimal score_budget, score_indicators;
    OverCap over_cap = OverCap::ratio;
    // A word's score as a share of its weight: 达成 from here up to 1, 部分达成 from here up to
    // that.
    Decimal score_achieved_from, score_partly_from;
    Decimal excellent_from, good_from, fair_from;  // 优, 良, 中 of the whole's points
    /// How points without stated weights are spread: by the first frame that has every first level
    /// of the table.
    std::vector<WeightFrame> weight_frames;

    bool operator==(Profile const&) const = default;
};

}  // namespace jixiao
