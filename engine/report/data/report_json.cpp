#include "report/data/report_json.hpp"

#include "report/data/json_lines.hpp"
#include "report/data/json_text.hpp"
#include "report/data/json_values.hpp"
#include "report/data/verdict_json.hpp"
#include "report/words/execution_words.hpp"
#include "report/words/words.hpp"

namespace jixiao {
namespace {

namespace json = boost::json;

json::array progress_of(ReportRow const& row, Report const& report) {
    json::array progress;
    for (std::size_t i = 0; i < row.progress.size(); ++i) {
        auto const& point = row.progress[i];
        auto const is_to_come = report.periods[i].last > report.as_of.last;
        progress.push_back(
            {{"period", report.periods[i].text()},
             {"due", number_or_null(point.due)},
             {"actual", number_or_null(point.actual)},
             {"text", text_or_null(point.actual_text)},
             {"status", is_to_come ? json::value{} : json::value(name_of(point.status))},
             {"state", is_to_come ? json::value{} : json::value(name_of(point.state))}});
    }
    return progress;
}

json::object row_json(ReportRow const& row, Report const& report, Catalog const& catalog) {
    auto item = verdict_json(*row.verdict, catalog);
    item["printed_target"] = text_or_null(row.printed_target);
    json::array history;
    for (auto const& past : row.history)
        history.push_back({{"year", past.year}, {"text", past.text}});
    item["history"] = std::move(history);
    item["course"] = progress_of(row, report);
    item["change"] = text_or_null(name_of(row.change));
    item["before"] = nullptr;
    if (row.before)
        item["before"] = {{"status", name_of(row.before->status)},
                          {"state", name_of(row.before->state)},
                          {"actual", text_or_null(row.before->actual_text)},
                          {"target", row.before->target->text}};
    auto const* actual = row.verdict->actual;
    item["cause"] = nullptr;
    if (actual && actual->remarks().reason)
        item["cause"] = {{"category", actual->remarks().reason->category},
                         {"text", actual->remarks().reason->text}};
    item["action"] = text_or_null(row.action);
    item["texts"] = {{"outcome", catalog(row.outcome)},
                     {"achievement", text_or_null(row.achievement)},
                     {"forecast", text_or_null(catalog(row.forecast()))},
                     {"possibility", text_or_null(catalog(row.likelihood()))},
                     {"remarks", text_or_null(catalog(row.remarks()))}};
    item["published"] = text_or_null(catalog(row.published));
    item["owner"] = text_or_null(row.owner);
    item["since"] = row.since ? json::value(row.since->text()) : json::value{};
    return item;
}

/// Counts under a name, with those of the levels below it.
json::object named_tally(std::string_view key, Tally const& tally, Catalog const& catalog) {
    auto counted = roll_up_json(nullptr, tally.roll_up);
    counted.erase("table");
    counted[key] = catalog(tally.name);
    if (tally.groups.empty()) return counted;
    json::array groups;
    for (auto const& group : tally.groups) groups.push_back(named_tally("group", group, catalog));
    counted["groups"] = std::move(groups);
    return counted;
}

json::object tally_json(Tally const& tally, Catalog const& catalog) {
    auto const title = tally.table ? json::value(tally.table->title()) : json::value{};
    auto item = roll_up_json(title, tally.roll_up);
    json::array groups, goals;
    for (auto const& group : tally.groups) groups.push_back(named_tally("group", group, catalog));
    for (auto const& goal : tally.goals) goals.push_back(named_tally("goal", goal, catalog));
    item["groups"] = std::move(groups);
    item["goals"] = std::move(goals);
    return item;
}

json::object head_json(Report const& report, Catalog const& catalog) {
    return {{"version", verdicts_json_version},
            {"period", report.as_of.text()},
            {"profile", report.profile},
            {"unit", report.unit},
            {"language", catalog.language() == Language::zh ? "zh" : "en"}};
}

json::array ids_of(std::vector<ReportRow const*> const& rows) {
    json::array ids;
    for (auto const* row : rows) ids.emplace_back(row->id);
    return ids;
}

json::object changes_json(Report const& report) {
    json::object changes;
    for (auto const change : listed_changes())
        changes[name_of(change)] = ids_of(rows_with(report, change));
    changes["targets"] = ids_of(rows_with_revised_target(report));
    changes["values"] = ids_of(rows_with_new_value(report));
    return changes;
}

}  // namespace

std::string report_json(Report const& report, Catalog const& catalog) {
    auto head = head_json(report, catalog);
    head["report_version"] = report_json_version;
    head["previous"] = report.before ? json::value(report.before->text()) : json::value{};
    head["year"] = report.year;
    head["closing"] = text_or_null(catalog(report.closing));
    auto shown = json_text(head);
    shown.back() = ',';  // the object goes on
    shown += '\n';
    JsonLines verdicts{shown, "verdicts"};
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (row.is_listed) verdicts.add(row_json(row, report, catalog));
    verdicts.close();
    shown += ",\n\"changes\": " + json_text(changes_json(report));
    shown += ",\n\"counts\": " + json_text(counts_json(report.whole.roll_up)) + ",\n";
    JsonLines roll_ups{shown, "roll_ups"};
    for (auto const& table : report.tables) roll_ups.add(tally_json(table, catalog));
    roll_ups.close();
    shown += ",\n\"roll_up\": " + json_text(tally_json(report.whole, catalog)) + ",\n";
    JsonLines executions{shown, "executions"};
    for (auto const* execution : report.executions)
        executions.add(execution_json(*execution, catalog));
    executions.close();
    return shown + "}\n";
}

std::string reports_json(std::vector<Report const*> const& reports,
                         std::vector<std::string> const& folders, Catalog const& catalog) {
    auto shown = "{\"units_version\": " + std::to_string(verdicts_json_version) + ", \"units\": [";
    for (std::size_t i = 0; i < reports.size(); ++i)
        shown += (i > 0 ? ",\n" : "\n") + std::string{"{\"folder\": "} +
                 json_text(json::value(folders[i])) +
                 ", \"evaluation\": " + report_json(*reports[i], catalog) + "}";
    return shown + "\n]}\n";
}

json::object summary_json(Report const& report, Catalog const& catalog) {
    auto summary = head_json(report, catalog);
    json::array roll_ups, executions;
    for (auto const& table : report.tables)
        roll_ups.push_back(roll_up_json(json::value(table.table->title()), table.roll_up));
    for (auto const* execution : report.executions)
        executions.push_back(execution_json(*execution, catalog));
    summary["counts"] = counts_json(report.whole.roll_up);
    summary["roll_ups"] = std::move(roll_ups);
    summary["roll_up"] = roll_up_json(nullptr, report.whole.roll_up);
    summary["executions"] = std::move(executions);
    return summary;
}

}  // namespace jixiao
