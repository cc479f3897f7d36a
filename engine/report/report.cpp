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
    RowMaker(Year const& year, Profile const& profile, Selection const& selection,
             AtClosing const& published, std::vector<Fraction> const& limits)
        : year_{year},
          profile_{profile},
          selection_{selection},
          published_{published},
          limits_{limits} {
        if (year.before)
            for (auto const& verdict : year.before->verdicts)
                before_.emplace(verdict.indicator, &verdict);
    }

    ReportRow row(Verdict const& verdict, std::size_t number) const {
        auto const& indicator = *verdict.indicator;
        ReportRow row;
        row.number = number;
        row.is_listed = is_listed(verdict, selection_);
        row.verdict = &verdict;
        if (auto const before = before_.find(&indicator); before != before_.end())
            row.before = before->second;
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
        row.likelihood = likelihood_text(verdict);
        row.previous = previous_text(verdict);
        row.rule = rule_text(verdict, profile_.name);
        row.aggregation = word_of(verdict.aggregation);
        for (auto const& [year, past] : indicator.history) row.history.push_back({year, past.text});
        auto const place = static_cast<std::size_t>(&verdict - year_.now.verdicts.data());
        if (!year_.progress.empty()) row.progress = year_.progress[place];
        if (verdict.actual) add_what_the_unit_said(row, *verdict.actual);
        if (auto const said = published_.rows.find(&verdict); said != published_.rows.end())
            row.published = said->second;
        return row;
    }

private:
    static void add_what_the_unit_said(ReportRow& row, Actual const& actual) {
        row.note = actual.note;
        row.evidence = actual.evidence;
        row.action = actual.action;
        row.cause = cause_text(actual);
    }

    Year const& year_;
    Profile const& profile_;
    Selection const& selection_;
    AtClosing const& published_;
    std::vector<Fraction> const& limits_;
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

std::vector<Tally> tables_of(std::vector<Verdict const*> const& verdicts) {
    std::vector<Tally> tables;
    for (auto from = verdicts.begin(); from != verdicts.end();) {
        auto const* const table = (*from)->table;
        auto const end = std::find_if(from, verdicts.end(),
                                      [&](Verdict const* each) { return each->table != table; });
        std::vector<Verdict const*> const rows{from, end};
        tables.push_back({title_of(*table), roll_up(rows), groups_of(rows), table});
        from = end;
    }
    return tables;
}

}  // namespace

bool is_called(Table const& table, std::string const& wanted) {
    auto const department = table.kind == TableKind::department;
    return wanted == table.code || (department && wanted == "department") ||
           (!wanted.empty() && table.title().find(wanted) != std::string::npos);
}

std::vector<Verdict const*> selected_verdicts(Evaluation const& evaluation,
                                              Selection const& selection) {
    std::vector<Verdict const*> selected;
    for (auto const& verdict : evaluation.verdicts)
        if (is_of_term(*verdict.goal, selection.term) &&
            (selection.table.empty() || is_called(*verdict.table, selection.table)))
            selected.push_back(&verdict);
    return selected;
}

bool ReportPart::has_listed_rows() const {
    return std::any_of(rows.begin(), rows.end(), [](auto const& row) { return row.is_listed; });
}

Report make_report(Year const& year, Profile const& profile, Selection const& selection,
                   AtClosing const& published) {
    auto const selected = selected_verdicts(year.now, selection);
    Report report;
    report.as_of = year.now.as_of;
    report.year = report.as_of.year();
    if (year.before) report.before = year.before->as_of;
    report.profile = year.now.profile;
    report.profile_title = profile.title;
    report.limits = share_limits(profile);
    report.periods = year.periods;
    report.closing = published.closing;
    report.selection = selection;
    RowMaker const maker{year, profile, selection, published, report.limits};
    for (std::size_t i = 0; i < selected.size(); ++i) {
        auto const& verdict = *selected[i];
        auto& parts = report.parts;
        if (parts.empty() || parts.back().table != verdict.table ||
            parts.back().goal != verdict.goal)
            parts.push_back({verdict.table, verdict.goal, {}});
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

std::vector<std::string_view> const& attention_kinds() {
    static std::vector<std::string_view> const kinds{
        name_of(Status::red), name_of(State::invalid), name_of(State::missing),
        name_of(Status::amber), name_of(State::undecidable)};
    return kinds;
}

std::string_view attention_kind(Verdict const& verdict) {
    auto const name =
        verdict.status == Status::unrated ? name_of(verdict.state) : name_of(verdict.status);
    return has(attention_kinds(), name) ? name : std::string_view{};
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
