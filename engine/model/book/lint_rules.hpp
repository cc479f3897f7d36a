#pragma once

#include "base/decimal.hpp"
#include "base/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jixiao {

/// One rule of the review of targets. docs/lint.md says what each looks for, and why.
struct LintRule {
    std::string code;                  // "lint-below-last-year"
    std::optional<Severity> severity;  // nothing: switched off
    bool is_folded = false;            // text output shows one line a table for all its findings
};

/// A frame of levels (一级指标/二级指标) that a table has to fill.
struct LintFrame {
    std::string name;
    std::string marked_by;  // a first level that only tables of this frame have; empty: the default
    std::vector<std::string> required;  // "产出指标/数量指标", or a first level alone
};

/// Every number and word of the review. Data in config/lint.yaml, changed by the `lint` part of a
/// profile; nothing in lint/ has a number or a word of its own.
struct LintRules {
    std::vector<LintRule> rules;  // most important first

    Decimal history_tolerance;  // a target this share worse than the past is not reported
    Decimal mean_tolerance;     // the same against the mean of two years
    Decimal growth_tolerance;   // nor a growth this far (0.005: half a point) from its levels
    Decimal near_name_share;    // names that differ in at most this share of their characters
    int near_name_most = 0;     // and in at most so many characters (up to 8) are nearly the same
    Decimal hundred_share;      // of a goal's shares, when so many are 100%
    int hundred_rows = 0;       // in a goal with at least so many shares
    Decimal basis_share;        // of a table's rows, when so many have one basis
    int basis_rows = 0;         // in a table with at least so many
    Decimal history_share;      // an empty history is odd where so many rows of its goal have one
    Decimal overall_share;      // fewer rows of a project found in the overall table are reported
    Decimal weight_total;       // of a goal
    Decimal weight_without_budget;                // of a goal whose table weighs the budget apart
    Decimal error_loss, warning_loss, note_loss;  // of a row's 100 points, by finding
    Decimal error_cost, warning_cost, note_cost;  // of a table's points, by finding of no row

    std::vector<std::string> number_names;   // a name that ends so is counted or measured
    std::vector<std::string> number_texts;   // words in a target that speak of a number
    std::vector<std::string> grade_words;    // in a note: it says when a target in words is met
    std::vector<std::string> average_words;  // qualifiers that leave open what is averaged
    std::vector<std::string> count_names;    // a name that ends so is counted
    std::vector<std::string> change_names;   // a name with one of them may be a share of an amount
    std::vector<std::string> total_names;    // a name that ends so is a total
    std::vector<std::string> denials;  // 零事故, 不返贫: the name says that nothing happens
    std::vector<std::string> others;   // 企业, 群众: whose savings are an effect, not our cost
    std::vector<std::string> doubled;  // characters that are never meant twice in a row
    std::vector<std::string> continuing;    // words of a name that was there last year
    std::vector<std::string> growth_names;  // a name that ends so is the growth of the rest
    std::vector<std::string>
        growth_ignored;                     // words that may differ between a level and its growth
    std::vector<std::string> name_ignored;  // words that may differ between names of one thing
    std::string name_guard;  // characters in which nearly equal names may not differ: 不 0 省 市 …
    /// A word of a name, and the period it speaks of: 每周 周. Longer words first.
    std::vector<std::pair<std::string, std::string>> period_names;
    std::string cost_level, output_level, effect_level, satisfaction_level;
    std::vector<LintFrame> frames;  // those with a mark first

    /// The rule of this code, or nullptr.
    LintRule const* find(std::string_view code) const {
        for (auto const& rule : rules)
            if (rule.code == code) return &rule;
        return nullptr;
    }
};

}  // namespace jixiao
