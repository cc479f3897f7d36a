#include "report/report.hpp"

#include "report/words/execution_words.hpp"
#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao {
namespace {

template <class T>
bool has(std::vector<T> const& values, T value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_of_term(Goal const& goal, TermChoice choice) {
    switch (choice) {
        case TermChoice::all: return true;
        case TermChoice::annual: return goal.term.is_annual();
        case TermChoice::long_term: return !goal.term.is_annual();
    }
    return false;
}

bool is_listed(Verdict const& verdict, Selection const& selection) {
    if (selection.statuses.empty() && selection.states.empty()) return true;
    return has(selection.statuses, verdict.status) || has(selection.states, verdict.state);
}

class RowMaker {
public:
    RowMaker(Year const& year, Selection const& selection, AtClosing const& published,
             std::vector<Fraction> const& limits)
        : selection_{selection},
          published_{published},
          limits_{limits},
          has_before_{year.before.has_value()} {
        if (year.before)
            for (auto const& verdict : year.before->verdicts)
                before_.emplace(verdict.indicator, &verdict);
        auto verdict = year.now.verdicts.begin();
        for (auto const& course : year.progress) courses_.emplace(&*verdict++, &course);
        verdict = year.now.verdicts.begin();
        for (auto const& since : year.since) since_.emplace(&*verdict++, &since);
    }

    ReportRow row(Verdict const& verdict, std::size_t number) const {
        auto const& indicator = *verdict.indicator;
        ReportRow row;
        row.number = number;
        row.is_listed = is_listed(verdict, selection_);
        row.verdict = &verdict;
        if (auto const before = before_.find(&indicator); before != before_.end())
            row.before = before->second;
        row.change =
            has_before_ ? change_between(row.before, verdict) : change_since_previous(verdict);
        row.was = outcome_before(row, verdict);
        row.path = indicator.path;
        row.id = indicator.id;
        row.name = indicator.name;
        row.owner = indicator.owner;
        row.target = verdict.target ? verdict.target->text : indicator.target.text;
        row.printed_target = printed_target(verdict);
        row.actual = actual_with_unit(verdict);
        row.achievement = achievement_text(verdict, limits_);
        row.outcome = outcome_of(verdict);
        row.reason = reason_of(verdict);
        row.history.reserve(indicator.history.size());
        for (auto const& [year, past] : indicator.history) row.history.push_back({year, past.text});
        if (!courses_.empty()) row.progress = *courses_.at(&verdict);
        if (!since_.empty()) row.since = *since_.at(&verdict);
        if (verdict.actual) add_what_the_unit_said(row, *verdict.actual);
        if (auto const said = published_.rows.find(&verdict); said != published_.rows.end())
            row.published = said->second;
        return row;
    }

private:
    static Message outcome_before(ReportRow const& row, Verdict const& verdict) {
        if (row.before) return outcome_of(*row.before);
        if (!verdict.previous || !verdict.previous_status) return {};
        return outcome_of(*verdict.previous_status, verdict.previous_state);
    }
    static void add_what_the_unit_said(ReportRow& row, Actual const& actual) {
        row.note = actual.remarks().note;
        row.evidence = actual.remarks().evidence;
        row.action = actual.remarks().action;
    }

    Selection const& selection_;
    AtClosing const& published_;
    std::vector<Fraction> const& limits_;
    bool has_before_;
    std::unordered_map<Indicator const*, Verdict const*> before_;
    std::unordered_map<Verdict const*, std::vector<ProgressPoint> const*> courses_;
    std::unordered_map<Verdict const*, std::optional<Period> const*> since_;
};

using Verdicts = std::vector<Verdict const*>;

/// The counts of every name that the rows have at a level of their path, and below those of the
/// next, in the order in which they come.
std::vector<Tally> groups_of(Verdicts const& verdicts, std::size_t level = 0) {
    constexpr std::size_t levels = 2;
    std::vector<std::pair<std::string_view, Verdicts>> groups;
    std::unordered_map<std::string_view, std::size_t> places;  // among the groups
    std::size_t place = 0;
    for (auto const* verdict : verdicts) {
        auto const& path = verdict->indicator->path;
        auto const name = level < path.size() ? std::string_view{path[level]} : std::string_view{};
        if (groups.empty() || groups[place].first != name) {  // most stand together
            place = places.emplace(name, groups.size()).first->second;
            if (place == groups.size()) groups.push_back({name, {}});
        }
        groups[place].second.push_back(verdict);
    }
    std::vector<Tally> tallies;
    tallies.reserve(groups.size());
    for (auto const& [name, group] : groups) {
        tallies.push_back(
            {name.empty() ? say("No level") : literal(std::string{name}), roll_up(group)});
        if (level + 1 < levels) tallies.back().groups = groups_of(group, level + 1);
    }
    return tallies;
}

/// Calls `use` with the rows of each table, or of each goal, in their order.
void for_each_run(Verdicts const& verdicts, auto const& belongs_to, auto const& use) {
    for (auto from = verdicts.begin(); from != verdicts.end();) {
        auto const end = std::find_if(from, verdicts.end(), [&](Verdict const* each) {
            return belongs_to(*each) != belongs_to(**from);
        });
        use(Verdicts{from, end});
        from = end;
    }
}

/// None where all rows are of one goal.
std::vector<Tally> goals_of(Verdicts const& verdicts) {
    bool const is_one = std::all_of(verdicts.begin(), verdicts.end(), [&](Verdict const* each) {
        return each->goal == verdicts.front()->goal;
    });
    std::vector<Tally> goals;
    if (is_one) return goals;
    for_each_run(
        verdicts, [](Verdict const& verdict) { return verdict.goal; },
        [&](Verdicts const& rows) {
            goals.push_back({title_of(*rows.front()->goal), roll_up(rows), groups_of(rows)});
        });
    return goals;
}

std::vector<Tally> tables_of(Verdicts const& verdicts) {
    std::vector<Tally> tables;
    for_each_run(
        verdicts, [](Verdict const& verdict) { return verdict.table; },
        [&](Verdicts const& rows) {
            auto const* const table = rows.front()->table;
            tables.push_back(
                {title_of(*table), roll_up(rows), groups_of(rows), table, goals_of(rows)});
        });
    return tables;
}

}  // namespace

bool is_called(Table const& table, std::string const& wanted) {
    auto const department = table.kind == TableKind::department;
    return wanted == table.code || (department && wanted == "department") ||
           (!wanted.empty() && table.title().find(wanted) != std::string::npos);
}

std::vector<Verdict const*> selected_verdicts(SharedParts<Verdict> const& verdicts,
                                              Selection const& selection) {
    std::vector<Verdict const*> selected;
    for (auto const& verdict : verdicts)
        if (is_of_term(*verdict.goal, selection.term) &&
            (selection.table.empty() || is_called(*verdict.table, selection.table)))
            selected.push_back(&verdict);
    return selected;
}

Message ReportRow::remarks() const {
    return remarks_text(*verdict);
}

Message ReportRow::forecast() const {
    return forecast_text(*verdict);
}

Message ReportRow::likelihood() const {
    return likelihood_text(*verdict);
}

Message ReportRow::previous() const {
    return previous_text(*verdict);
}

Message ReportRow::aggregation() const {
    return word_of(verdict->aggregation);
}

Message ReportRow::revisions() const {
    return revisions_text(*verdict);
}

Message ReportRow::cause() const {
    return verdict->actual ? cause_text(*verdict->actual) : Message{};
}

bool ReportPart::has_listed_rows() const {
    return std::any_of(rows.begin(), rows.end(), [](auto const& row) { return row.is_listed; });
}

Report make_report(Year const& year, Profile const& profile, Selection const& selection,
                   AtClosing const& published) {
    auto const selected = selected_verdicts(year.now.verdicts, selection);
    auto const has_previous = [](Verdict const* verdict) { return verdict->previous.has_value(); };
    Report report;
    report.as_of = year.now.as_of;
    report.year = report.as_of.year();
    if (year.before)
        report.before = year.before->as_of;
    else if (auto const first = std::find_if(selected.begin(), selected.end(), has_previous);
             first != selected.end())  // others may be of goals that began since
        report.before = (*first)->previous;
    report.profile = year.now.profile;
    report.profile_title = profile.title;
    report.limits = share_limits(profile);
    report.periods = year.periods;
    report.closing = published.closing;
    report.selection = selection;
    RowMaker const maker{year, selection, published, report.limits};
    for (std::size_t i = 0; i < selected.size(); ++i) {
        auto const& verdict = *selected[i];
        auto& parts = report.parts;
        if (parts.empty() || parts.back().table != verdict.table ||
            parts.back().goal != verdict.goal)
            parts.push_back({verdict.table, verdict.goal, {}});
        if (parts.back().rows.empty()) parts.back().rows.reserve(verdict.goal->indicators.size());
        parts.back().rows.push_back(maker.row(verdict, i));
    }
    report.tables = tables_of(selected);
    report.whole = {say("All tables"), roll_up(selected), groups_of(selected)};
    std::vector<Table const*> tables;
    for (auto const& tally : report.tables)
        if (selection.term != TermChoice::long_term) tables.push_back(tally.table);
    report.executions = executions_of(year.now.executions, tables);
    if (!selected.empty()) report.unit = selected.front()->table->unit;
    return report;
}

std::string past_value(ReportRow const& row, int year) {
    for (auto const& past : row.history)
        if (past.year == year) return past.text;
    return {};
}

std::string years_of(Term const& term) {
    auto const from = std::to_string(term.from_year);
    return term.is_annual() ? from : from + "-" + std::to_string(term.to_year);
}

Message heading_of(Report const& report) {
    auto const period = title_of(report.as_of);
    return report.unit.empty() ? period : say("{0}: {1}", report.unit, period);
}

}  // namespace jixiao
