#pragma once

#include "rules/status/target_reading.hpp"
#include "rules/status/wanted_way.hpp"
#include "rules/targets/figure.hpp"
#include "rules/targets/lint.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// One row as the rules of the review see it.
struct ReviewRow {
    Table const& table;
    Goal const& goal;
    Indicator const& indicator;
    std::size_t goal_number = 0;  // in Review::goals
    std::size_t group = 0;        // rows that one actual serves: the same name, or an alias
    TargetReading reading;
    WantedWay way;            // by key, path and name, whatever the target says
    bool names_drop = false;  // …降低, …节约
    bool low_is_better = false;
    std::optional<Figure> figure;  // of the target, for the whole term

    bool is_annual() const { return goal.term.is_annual(); }
    bool is_sum() const { return reading.aggregation == Aggregation::sum; }
    /// The typed target; only for rows whose target could be read.
    Target const& target() const { return *indicator.target.target; }
    bool is_read() const { return indicator.target.target.has_value(); }
    std::string const& text() const { return indicator.target.text; }
};

/// A goal and its rows: rows [first, last) of the review.
struct ReviewGoal {
    Table const& table;
    Goal const& goal;
    std::size_t first = 0, last = 0;
};

/// Everything the rules read.
struct Review {
    Book const& book;
    LintRules const& rules;
    Units const& units;
    Profile const& profile;
    std::vector<ReviewRow> rows;                   // in the order of the book
    std::vector<ReviewGoal> goals;                 // in the order of the book
    std::vector<std::vector<std::size_t>> groups;  // rows by group
    std::vector<std::string> stems;                // of each group's first name
    std::vector<std::vector<std::size_t>> near;    // groups whose names are nearly the same

    /// For a number that stands in `text`.
    FigureContext context_of(ReviewRow const& row, std::string const& text) const;
    /// The figure of an earlier year, in the row's terms; nothing where it has no number.
    std::optional<Figure> past_figure(ReviewRow const& row, int year) const;
};

Review review_of(Book const& book, LintRules const& rules, Units const& units,
                 Profile const& profile);

/// Collects what the rules find, unless a rule is switched off.
class FindingList {
public:
    explicit FindingList(LintRules const& rules) : rules_{rules} {}

    /// On the target of a row.
    void on_target(std::string_view code, ReviewRow const& row, Message what, Message hint,
                   std::vector<Indicator const*> others = {});
    /// On the name of a row, and its path above it.
    void on_name(std::string_view code, ReviewRow const& row, Message what, Message hint,
                 std::vector<Indicator const*> others = {});
    void on_table(std::string_view code, Table const& table, Message what, Message hint);
    /// Where no table is concerned, at a place of its own.
    void on_place(std::string_view code, Place const& place, Table const* table, Message what,
                  Message hint);

    std::vector<Finding> all;  // in the order of adding

private:
    void add(std::string_view code, Place const& place, Table const* table,
             std::vector<Indicator const*> indicators, Message what, Message hint);

    LintRules const& rules_;
};

}  // namespace jixiao
