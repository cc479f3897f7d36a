#include "workspace/history/published.hpp"

#include "base/refusal.hpp"
#include "report/words/words.hpp"

#include <deque>
#include <utility>

namespace jixiao::history {
namespace json = boost::json;

/// What the report points into; nothing of it moves once the verdicts are made.
struct Published::Parts {
    Book book;
    std::deque<TargetText> targets;
    std::deque<Actual> actuals;  // what was said beside the figures
    bool has_what_the_unit_said = true;
    Year year;
    Report report;
};

namespace {

json::object parsed(std::string const& text) {
    try {
        return json::parse(text).as_object();
    } catch (std::exception const& error) {
        throw Refusal{say("the history contains a verdict that cannot be read: {0}", error.what()),
                      say("restore it from a backup")};
    }
}

/// What the unit said of the row.
Actual actual_in(json::object const& row, Closing const& closing) {
    Remarks said;
    if (auto const* const action = row.if_contains("action")) said.action = text_in(*action);
    if (auto const* const cause = row.if_contains("cause"); cause && cause->is_object())
        said.reason = DeviationReason{text_in(cause->at("category")), text_in(cause->at("text"))};
    Actual actual;
    actual.period = closing.period;
    actual.beside = std::move(said);
    return actual;
}

std::optional<Period> since_in(json::object const& row) {
    auto const* const since = row.if_contains("since");
    if (!since) return std::nullopt;
    auto const period = parse_period(text_in(*since));
    return period ? std::optional{*period} : std::nullopt;
}

Indicator indicator_in(json::object const& row, Record const& record) {
    Indicator indicator;
    indicator.id = record.id;
    indicator.name = record.name;
    for (auto const& part : row.at("path").as_array())
        indicator.path.own().emplace_back(part.as_string());
    if (auto const* const owner = row.if_contains("owner")) indicator.owner = text_in(*owner);
    if (auto const* const weight = row.if_contains("weight"); weight && weight->is_string())
        indicator.weight = Decimal::from_text(weight->as_string());
    return indicator;
}

Trend trend_in(json::object const& row) {
    for (auto const trend : {Trend::better, Trend::same, Trend::worse})
        if (row.at("trend") == json::value(name_of(trend))) return trend;
    return Trend::none;
}

std::vector<Flag> flags_in(json::object const& row) {
    std::vector<Flag> flags;
    for (auto const& name : row.at("flags").as_array())
        for (auto const flag : {Flag::ahead, Flag::target_looks_low, Flag::falling,
                                Flag::reason_expected, Flag::assumed})
            if (name == json::value(name_of(flag))) flags.push_back(flag);
    return flags;
}

/// Adds the row to the last table and goal, or begins the next.
void add_row(Book& book, json::object const& row, Record const& record, Closing const& closing) {
    if (book.tables.empty() || book.tables.back().title() != record.table) {
        Table table;
        table.unit = closing.unit;
        table.year = closing.period.year();
        if (record.table != table.title()) {
            table.kind = TableKind::project;
            table.project = record.table;
        }
        book.tables.push_back(std::move(table));
    }
    auto& goals = book.tables.own(book.tables.size() - 1).goals;
    auto const& term = row.at("term").as_object();
    Term const years{static_cast<int>(term.at("from").as_int64()),
                     static_cast<int>(term.at("to").as_int64())};
    if (goals.empty() || goals.back().name != record.goal || !(goals.back().term == years))
        goals.push_back({record.goal, years, {}});
    goals.back().indicators.push_back(indicator_in(row, record));
}

Verdict verdict_in(json::object const& row, Record const& record) {
    Verdict verdict;
    verdict.status = record.status;
    verdict.state = record.state;
    verdict.flags = flags_in(row);
    verdict.rule = static_cast<int>(row.at("rule").as_int64());
    verdict.actual_text = record.actual;
    verdict.plan = record.plan;
    verdict.progress_ratio = record.progress_ratio;
    verdict.achievement = record.achievement;
    verdict.trend = trend_in(row);
    verdict.reason.said = literal(std::string{row.at("reason").as_string()});
    return verdict;
}

std::optional<Status> status_in(json::value const& name) {
    if (!name.is_string()) return std::nullopt;
    return status_named(name.as_string());
}

Execution execution_in(json::object const& row, std::vector<Fraction> const& limits) {
    Execution execution;
    execution.initial = number_in(row.at("initial"));
    execution.adjusted = number_in(row.at("adjusted"));
    execution.spent = number_in(row.at("spent"));
    execution.rate = number_in(row.at("rate"));
    execution.progress_ratio = number_in(row.at("pace"));
    execution.goals = number_in(row.at("goals"));
    execution.has_gap = row.at("gap").as_bool();
    execution.status = status_named(row.at("status").as_string());
    execution.joint = status_in(row.at("joint"));
    // Closings of earlier versions have neither.
    if (auto const* deviation = row.if_contains("deviation"))
        execution.deviation = number_in(*deviation);
    if (auto const* alerts = row.if_contains("alerts_in_row"))
        execution.alerts_in_row = static_cast<int>(alerts->as_int64());
    execution.reason = literal(std::string{row.at("reason").as_string()});
    execution.limits = limits;
    for (auto const& line : row.at("spending").as_array())
        execution.spending.push_back({std::string{line.at("name").as_string()},
                                      number_in(line.at("planned")), number_in(line.at("spent")),
                                      number_in(line.at("rate"))});
    return execution;
}

}  // namespace

Published::Published(Closing const& closing, std::vector<Record> const& records)
    : parts_{std::make_unique<Parts>()} {
    auto& [book, targets, actuals, has_what_the_unit_said, year, report] = *parts_;
    auto& evaluation = year.now;
    std::vector<json::object> rows;
    rows.reserve(records.size());
    for (auto const& record : records) {
        rows.push_back(parsed(record.json));
        add_row(book, rows.back(), record, closing);
    }
    evaluation.as_of = closing.period;
    evaluation.profile = closing.profile;
    auto& verdicts = evaluation.verdicts.own();
    std::size_t at = 0;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) {
                auto verdict = verdict_in(rows[at], records[at]);
                verdict.indicator = &indicator;
                verdict.goal = &goal;
                verdict.table = &table;
                verdict.as_of = closing.period;
                targets.emplace_back().text = records[at].target;
                verdict.target = &targets.back();
                verdict.actual = &actuals.emplace_back(actual_in(rows[at], closing));
                year.since.push_back(since_in(rows[at]));
                has_what_the_unit_said &= rows[at].contains("owner");
                verdicts.push_back(std::move(verdict));
                ++at;
            }
    auto const head = parsed(closing.evaluation);
    std::vector<Fraction> limits;
    for (auto const& limit : head.at("limits").as_array())
        if (auto const number = number_in(limit)) limits.push_back(*number);
    for (auto const& each : head.at("executions").as_array())
        for (auto const& table : book.tables)
            if (table.title() == each.at("table").as_string()) {
                evaluation.executions.push_back(execution_in(each.as_object(), limits));
                evaluation.executions.back().table = &table;
            }
    report = make_report(year, Profile{});
    report.limits = limits;
}

Published::~Published() = default;
Published::Published(Published&&) noexcept = default;
Published& Published::operator=(Published&&) noexcept = default;

bool Published::has_what_the_unit_said() const {
    return parts_->has_what_the_unit_said;
}

Report const& Published::report() const {
    return parts_->report;
}

}  // namespace jixiao::history
