#include "app/bulk/export.hpp"

#include "model/book/annual_years.hpp"
#include "model/book/reported_periods.hpp"
#include "model/book/vocabulary.hpp"
#include "model/target/print.hpp"
#include "report/data/json_text.hpp"
#include "report/words/words.hpp"
#include "rules/status/line_index.hpp"
#include "rules/status/printed_scale.hpp"
#include "rules/status/target_unit.hpp"
#include "rules/status/trend.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace jixiao::bulk {
namespace {

namespace json = boost::json;

void put(json::object& into, char const* key, std::string const& text) {
    if (!text.empty()) into[key] = text;
}

json::value likelihood_of(StatedLikelihood const& stated) {
    auto const& word = word_in(likelihood_words, stated.value);
    if (stated.reason.empty()) return json::value(word);
    return json::object{{"value", json::value(word)}, {"reason", stated.reason}};
}

json::value reason_of(DeviationReason const& reason) {
    if (reason.category.empty()) return json::value(reason.text);
    return json::object{{"category", reason.category}, {"text", reason.text}};
}

/// What was reported on one line: the value, or a map where there is more.
json::value line_of(Actual const& line) {
    json::object details;
    put(details, "note", line.remarks().note);
    put(details, "evidence", line.remarks().evidence);
    put(details, "forecast", line.remarks().forecast);
    if (line.remarks().likelihood)
        details["possibility"] = likelihood_of(*line.remarks().likelihood);
    if (line.remarks().reason) details["reason"] = reason_of(*line.remarks().reason);
    put(details, "action", line.remarks().action);
    if (line.remarks().score) details["score"] = line.remarks().score->text;
    if (details.empty()) return json::value(line.text.text());
    details["value"] = line.text.text();
    return details;
}

json::object lines_of(Lines lines) {
    json::object actuals;
    for (auto const* line : lines) {
        auto& value = actuals[line->period.text()];
        if (value.is_null())
            value = line_of(*line);
        else if (auto* const list = value.if_array())
            list->push_back(line_of(*line));
        else
            value = json::array{std::exchange(value, nullptr), line_of(*line)};
    }
    return actuals;
}

json::value values_of(Lines lines) {
    auto const first = lines.front()->values;
    if (std::all_of(lines.begin(), lines.end(), [&](auto* line) { return line->values == first; }))
        return json::value(word_in(values_words, first));
    json::object values;
    for (auto const* line : lines)
        values[line->period.text()] = json::value(word_in(values_words, line->values));
    return values;
}

json::object plan_of(Indicator const& indicator, Term const& term) {
    json::object plan;
    for (auto const& [month, share, amount] : indicator.details().plan) {
        Month const end{term.first().index + month - 1};
        plan[Period{end, end}.text()] = amount ? print_quantity(*amount) : share.text();
    }
    return plan;
}

json::array revisions_of(Indicator const& indicator) {
    json::array revised;
    for (auto const& each : indicator.details().revised) {
        json::object one{{"from", Period{each.from, each.from}.text()},
                         {"target", each.target.text.text()}};
        put(one, "reason", each.reason);
        revised.push_back(std::move(one));
    }
    return revised;
}

json::object money_of(Outlay const& outlay) {
    json::object money;
    if (outlay.spent) money["spent"] = outlay.spent->text;
    if (outlay.adjusted) money["adjusted"] = outlay.adjusted->text;
    if (outlay.forecast) money["forecast"] = outlay.forecast->text;
    if (outlay.spent) return money;  // what it was spent on changes no figure then
    json::object spending;
    for (auto const& line : outlay.spending) spending[line.name] = line.spent.text;
    if (!spending.empty()) money["spending"] = std::move(spending);
    return money;
}

/// Adds the money of the table to a row whose figure may be computed from it.
void put_money(json::object& record, Row const& row, Workspace const& workspace) {
    auto const& names = workspace.profile.execution_names;
    if (std::find(names.begin(), names.end(), row.indicator.name) == names.end()) return;
    put(record, "table-budget", row.table.budget);
    json::object budget;
    for (auto const& outlay : workspace.actuals.outlays)
        if (is_named(row.table, outlay.name)) budget[outlay.period.text()] = money_of(outlay);
    if (!budget.empty()) record["budget"] = std::move(budget);
}

json::object record_of(Row const& row, Workspace const& workspace, Rules const& rules) {
    auto const& indicator = row.indicator;
    json::object record;
    put(record, "id", indicator.id);
    put(record, "body", row.table.unit);
    put(record, "table", row.table.title());
    put(record, "goal", row.goal.name);
    auto const& term = row.goal.term;
    if (term.is_annual())
        record["term"] = std::to_string(term.from_year);
    else
        record["term"] = json::object{{"from", std::to_string(term.from_year)},
                                      {"to", std::to_string(term.to_year)}};
    if (!indicator.path.empty())
        record["path"] = json::array(indicator.path.begin(), indicator.path.end());
    put(record, "name", indicator.name);
    record["target"] = indicator.target.text.text();
    auto const unit = complete_unit(row, indicator.target, rules);
    put(record, "unit",
        unit.from == UnitFrom::namesake ? scale_word(unit.scale) + unit.word
                                        : indicator.unit.text());
    json::object history;
    for (auto const& [year, past] : indicator.history)
        history[std::to_string(year)] = past.text.text();
    if (!history.empty()) record["history"] = std::move(history);
    put(record, "basis", indicator.basis);
    if (indicator.weight) record["weight"] = indicator.weight->text();
    if (indicator.aggregation) record["aggregation"] = name_of(*indicator.aggregation);
    if (auto plan = plan_of(indicator, term); !plan.empty()) record["plan"] = std::move(plan);
    if (indicator.direction)
        record["direction"] =
            *indicator.direction == Better::low ? "lower-is-better" : "higher-is-better";
    if (!indicator.details().aliases.empty())
        record["aliases"] =
            json::array(indicator.details().aliases.begin(), indicator.details().aliases.end());
    put(record, "owner", indicator.owner);
    put(record, "note", indicator.details().note);
    if (!indicator.details().revised.empty()) record["revised"] = revisions_of(indicator);
    put_money(record, row, workspace);
    if (row.lines.empty()) return record;
    record["values"] = values_of(row.lines);
    record["actuals"] = lines_of(row.lines);
    return record;
}

}  // namespace

std::vector<json::object> records_of(Workspace const& workspace,
                                     std::optional<Period> const& period) {
    std::vector<json::object> records;
    Namesakes namesakes{workspace.book};
    LineIndex const lines{workspace.actuals, namesakes.index()};
    std::size_t number = 0;
    Rules const rules{workspace.profile, workspace.units, {}};
    auto const as_of = period ? period : usual_period(workspace.book, workspace.actuals);
    auto const before = period ? period_before(*period, workspace.actuals) : std::nullopt;
    auto const is_of_last_year = [&](Actual const* line) {
        return is_of_earlier_year(workspace.book, line->period);
    };
    for (auto const& table : workspace.book.tables)
        for (auto const& goal : table.goals) {
            if (period && !goal.term.contains(period->last)) {
                number += goal.indicators.size();
                continue;
            }
            auto const end = as_of.value_or(Period{goal.term.last(), goal.term.last()});
            for (auto const& indicator : goal.indicators) {
                auto reported = lines.of_row(number++);
                // Last year's alone would be taken for what this one has come to.
                if (!period && std::all_of(reported.begin(), reported.end(), is_of_last_year))
                    reported = {};
                Row const row{indicator,
                              goal,
                              table,
                              &namesakes,
                              std::move(reported),
                              end,
                              rules.names(indicator)};
                auto record = record_of(row, workspace, rules);
                if (before) record["previous"] = before->text();
                records.push_back(std::move(record));
            }
        }
    return records;
}

std::string ndjson_of(std::vector<json::object> const& records) {
    std::string lines;
    for (auto const& record : records) lines += json_text(record) + "\n";
    return lines;
}

}  // namespace jixiao::bulk
