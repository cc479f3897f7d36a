#include "evaluate/shown_figure.hpp"
#include "handout/handout.hpp"
#include "report/verdict_words.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao::handout {
namespace {

std::vector<Past> history_of(Indicator const& indicator) {
    std::vector<Past> history;
    for (auto const& [year, past] : indicator.history) history.push_back({year, past.text});
    return history;
}

void add_what_the_unit_said(Row& row, Actual const& actual) {
    row.note = actual.note;
    row.evidence = actual.evidence;
    row.action = actual.action;
    row.cause = cause_text(actual);
}

class Maker {
public:
    Maker(Year const& year, Profile const& profile)
        : year_{year}, profile_{profile}, limits_{share_limits(profile)} {
        if (year.before)
            for (auto const& verdict : year.before->verdicts)
                before_.emplace(verdict.indicator, &verdict);
    }

    Row row(Verdict const& verdict) const {
        auto const& indicator = *verdict.indicator;
        Row row;
        row.verdict = &verdict;
        auto const before = before_.find(&indicator);
        if (before != before_.end()) row.before = before->second;
        row.change = change_between(row.before, verdict);
        row.path = indicator.path;
        row.id = indicator.id;
        row.name = indicator.name;
        row.target = verdict.target ? verdict.target->text : indicator.target.text;
        row.printed_target = printed_target(verdict);
        row.revisions = revisions_text(verdict);
        row.actual = verdict.actual_text;
        row.achievement = achievement_text(verdict, limits_);
        row.outcome = outcome_of(verdict);
        row.remarks = remarks_text(verdict);
        row.reason = verdict.reason;
        row.forecast = forecast_text(verdict);
        row.possibility = possibility_text(verdict);
        row.previous = previous_text(verdict);
        row.rule = rule_text(verdict, profile_.name);
        row.aggregation = word_of(verdict.aggregation);
        row.derivation = verdict.derivation;
        row.history = history_of(indicator);
        row.course = year_.courses[static_cast<std::size_t>(&verdict - year_.now.verdicts.data())];
        if (verdict.actual) add_what_the_unit_said(row, *verdict.actual);
        return row;
    }

private:
    Year const& year_;
    Profile const& profile_;
    std::vector<Fraction> limits_;
    std::unordered_map<Indicator const*, Verdict const*> before_;
};

/// The counts of every 一级指标 among the rows, in the order in which they come.
std::vector<Tally> groups_of(std::vector<Verdict const*> const& verdicts) {
    std::vector<std::string> names;
    std::unordered_map<std::string, std::vector<Verdict const*>> groups;
    for (auto const* verdict : verdicts) {
        auto const& path = verdict->indicator->path;
        auto const name = path.empty() ? std::string{} : path.front();
        auto& group = groups[name];
        if (group.empty()) names.push_back(name);
        group.push_back(verdict);
    }
    std::vector<Tally> tallies;
    tallies.reserve(names.size());
    for (auto const& name : names) tallies.push_back({literal(name), roll_up(groups[name])});
    return tallies;
}

Tally tally_of(TablePart const& part) {
    std::vector<Verdict const*> verdicts;
    for (auto const& goal : part.goals)
        verdicts.insert(verdicts.end(), goal.rows.begin(), goal.rows.end());
    return {title_of(*part.table), part.roll_up, groups_of(verdicts), part.table};
}

}  // namespace

Handout make_handout(Year const& year, Profile const& profile, Selection const& selection) {
    auto const report = make_report(year.now, profile, {selection.table, selection.term, {}, {}});
    Handout handout;
    handout.unit = report.unit;
    handout.year = report.as_of.year();
    handout.as_of = report.as_of;
    if (year.before) handout.before = year.before->as_of;
    handout.profile = profile.name;
    handout.profile_title = profile.title;
    handout.limits = report.limits;
    handout.periods = year.periods;
    Maker const maker{year, profile};
    std::size_t number = 0;
    for (auto const& table : report.tables) {
        for (auto const& goal : table.goals) {
            Part part{table.table, goal.goal, {}};
            for (auto const* verdict : goal.rows) {
                part.rows.push_back(maker.row(*verdict));
                part.rows.back().number = number++;
            }
            handout.parts.push_back(std::move(part));
        }
        handout.tables.push_back(tally_of(table));
    }
    handout.executions = report.executions;
    handout.whole = {say("All tables"), report.roll_up, groups_of(report.selected)};
    return handout;
}

std::string past_value(Row const& row, int year) {
    for (auto const& past : row.history)
        if (past.year == year) return past.text;
    return {};
}

std::string years_of(Term const& term) {
    auto const from = std::to_string(term.from_year);
    return term.is_annual() ? from : from + "-" + std::to_string(term.to_year);
}

Message heading_of(Handout const& handout) {
    auto const period = title_of(handout.as_of);
    return handout.unit.empty() ? period : say("{0}: {1}", handout.unit, period);
}

}  // namespace jixiao::handout
