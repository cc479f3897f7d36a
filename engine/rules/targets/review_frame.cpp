#include "rules/targets/names.hpp"
#include "rules/targets/rules.hpp"

#include <algorithm>
#include <set>

namespace jixiao {
namespace {

using Path = std::vector<std::string>;

bool is_under(Path const& path, std::string const& first_level) {
    return !path.empty() && path.front() == first_level;
}

/// Whether a lower level of the path speaks of it: 服务对象满意度指标 of 满意度指标.
bool is_below(Path const& path, std::string const& level) {
    return std::any_of(path.begin() + (path.empty() ? 0 : 1), path.end(),
                       [&](std::string const& step) { return step.ends_with(level); });
}

/// The frame of a table: the first whose mark one of its rows has.
LintFrame const* frame_of(Table const& table, LintRules const& rules) {
    for (auto const& frame : rules.frames) {
        auto const is_marked = [&](Goal const& goal) {
            return std::any_of(
                goal.indicators.begin(), goal.indicators.end(),
                [&](auto const& row) { return is_under(row.path, frame.marked_by); });
        };
        if (frame.marked_by.empty() ||
            std::any_of(table.goals.begin(), table.goals.end(), is_marked))
            return &frame;
    }
    return nullptr;
}

/// Whether a row fills a required level: 产出指标/数量指标, or a first level alone. A row of
/// satisfaction fills that level wherever it stands, and no other.
bool fills(Path const& path, std::string const& required, LintRules const& rules) {
    auto const& satisfaction = rules.satisfaction_level;
    if (is_under(path, satisfaction) || is_below(path, satisfaction))
        return required == satisfaction;
    auto const slash = required.find('/');
    if (slash == std::string::npos) return is_under(path, required) || is_below(path, required);
    return is_under(path, required.substr(0, slash)) && is_below(path, required.substr(slash + 1));
}

void empty_levels(Review const& review, FindingList& findings) {
    for (auto const& [table, goal, first, last] : review.goals) {
        auto const* const frame = frame_of(table, review.rules);
        if (!frame || first == last) continue;
        for (auto const& required : frame->required) {
            auto const is_filled = std::any_of(
                goal.indicators.begin(), goal.indicators.end(),
                [&](auto const& row) { return fills(row.path, required, review.rules); });
            if (!is_filled)
                findings.on_table("lint-empty-level", table,
                                  say("\"{0}\" has no indicator under {1}", goal.name, required),
                                  say("add one: the framework of {0} requires it", frame->name));
        }
    }
}

/// Costs under the outputs where this table, or others of the book, have them as a first level.
void cost_among_outputs(Review const& review, FindingList& findings) {
    auto const& rules = review.rules;
    std::set<Table const*> with_cost_level;
    for (auto const& row : review.rows)
        if (is_under(row.indicator.path, rules.cost_level)) with_cost_level.insert(&row.table);
    if (with_cost_level.empty()) return;
    for (auto const& row : review.rows) {
        auto const& path = row.indicator.path;
        if (!is_under(path, rules.output_level) || !is_below(path, rules.cost_level)) continue;
        auto const hint = say("use {0} as a first level throughout", rules.cost_level);
        if (with_cost_level.contains(&row.table))
            findings.on_name(
                "lint-cost-level", row,
                say("{0} is under {1} here but a first level in other rows of this table",
                    rules.cost_level, rules.output_level),
                hint);
        else
            findings.on_name("lint-cost-level", row,
                             say("{0} is under {1} here but a first level in {2} other tables",
                                 rules.cost_level, rules.output_level, with_cost_level.size()),
                             hint);
    }
}

/// What a project saves for others is its effect; its cost is what it spends.
void effect_among_costs(Review const& review, FindingList& findings) {
    auto const& rules = review.rules;
    for (auto const& row : review.rows) {
        auto const& path = row.indicator.path;
        auto const& name = row.indicator.name;
        if (!is_under(path, rules.cost_level) && !is_below(path, rules.cost_level)) continue;
        auto const is_saving =
            row.names_drop || (row.figure && row.figure->change == Direction::down);
        if (is_saving && has_one_of(name, rules.others))
            findings.on_name("lint-effect-as-cost", row,
                             say("\"{0}\" under {1} is what others save, not what this project "
                                 "costs",
                                 name, rules.cost_level),
                             say("move it under {0}", rules.effect_level));
    }
}

void satisfaction_among_effects(Review const& review, FindingList& findings) {
    auto const& rules = review.rules;
    for (auto const& row : review.rows) {
        auto const& path = row.indicator.path;
        if (is_under(path, rules.satisfaction_level) || !is_below(path, rules.satisfaction_level))
            continue;
        findings.on_name("lint-satisfaction-level", row,
                         say("{0} is under {1}", rules.satisfaction_level, path.front()),
                         say("make it a first level; effects are what changes for the economy, "
                             "society or the environment"));
    }
}

}  // namespace

void review_frame(Review const& review, FindingList& findings) {
    empty_levels(review, findings);
    cost_among_outputs(review, findings);
    effect_among_costs(review, findings);
    satisfaction_among_effects(review, findings);
}

}  // namespace jixiao
