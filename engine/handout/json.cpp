#include "handout/json.hpp"

#include "report/evaluation_json.hpp"
#include "report/execution_words.hpp"
#include "report/json_lines.hpp"
#include "report/json_values.hpp"
#include "report/verdict_json.hpp"
#include "report/words.hpp"

namespace jixiao::handout {
namespace {

namespace json = boost::json;

json::array course_of(Row const& row, Handout const& handout) {
    json::array course;
    for (std::size_t i = 0; i < row.course.size(); ++i) {
        auto const& point = row.course[i];
        auto const is_to_come = handout.periods[i].last > handout.as_of.last;
        course.push_back(
            {{"period", handout.periods[i].text()},
             {"due", number_or_null(point.due)},
             {"actual", number_or_null(point.actual)},
             {"text", text_or_null(point.actual_text)},
             {"status", is_to_come ? json::value{} : json::value(name_of(point.status))},
             {"state", is_to_come ? json::value{} : json::value(name_of(point.state))}});
    }
    return course;
}

json::object row_json(Row const& row, Handout const& handout, Catalog const& catalog) {
    auto item = verdict_json(*row.verdict, catalog);
    json::array derivation;  // with places inside the workspace
    for (auto const& step : row.derivation) derivation.emplace_back(catalog(step));
    item["derivation"] = std::move(derivation);
    item["printed_target"] = text_or_null(row.printed_target);
    json::array history;
    for (auto const& past : row.history)
        history.push_back({{"year", past.year}, {"text", past.text}});
    item["history"] = std::move(history);
    item["course"] = course_of(row, handout);
    item["change"] = text_or_null(name_of(row.change));
    item["before"] = nullptr;
    if (row.before)
        item["before"] = {{"status", name_of(row.before->status)},
                          {"state", name_of(row.before->state)},
                          {"actual", text_or_null(row.before->actual_text)},
                          {"target", row.before->target->text}};
    auto const* actual = row.verdict->actual;
    item["cause"] = nullptr;
    if (actual && actual->reason)
        item["cause"] = {{"category", actual->reason->category}, {"text", actual->reason->text}};
    item["action"] = text_or_null(row.action);
    item["texts"] = {{"outcome", catalog(row.outcome)},
                     {"achievement", text_or_null(row.achievement)},
                     {"forecast", text_or_null(catalog(row.forecast))},
                     {"possibility", text_or_null(catalog(row.possibility))},
                     {"remarks", text_or_null(catalog(row.remarks))}};
    return item;
}

json::object tally_json(Tally const& tally, Catalog const& catalog) {
    auto const title = tally.table ? json::value(tally.table->title()) : json::value{};
    auto item = roll_up_json(title, tally.roll_up);
    json::array groups;
    for (auto const& group : tally.groups) {
        auto counted = roll_up_json(nullptr, group.roll_up);
        counted.erase("table");
        counted["group"] = catalog(group.name);
        groups.push_back(std::move(counted));
    }
    item["groups"] = std::move(groups);
    return item;
}

json::array ids_of(std::vector<Row const*> const& rows) {
    json::array ids;
    for (auto const* row : rows) ids.emplace_back(row->id);
    return ids;
}

json::object changes_json(Handout const& handout) {
    json::object changes;
    for (auto const change : listed_changes())
        changes[name_of(change)] = ids_of(rows_with(handout, change));
    changes["targets"] = ids_of(rows_with_revised_target(handout));
    changes["values"] = ids_of(rows_with_new_value(handout));
    return changes;
}

}  // namespace

std::string report_json(Handout const& handout, Catalog const& catalog) {
    json::object const head{
        {"version", evaluation_json_version},
        {"report_version", report_json_version},
        {"period", handout.as_of.text()},
        {"previous", handout.before ? json::value(handout.before->text()) : json::value{}},
        {"year", handout.year},
        {"profile", handout.profile},
        {"unit", handout.unit},
        {"language", catalog.language() == Language::zh ? "zh" : "en"}};
    auto shown = json::serialize(head);
    shown.back() = ',';  // the object goes on
    shown += '\n';
    JsonLines verdicts{shown, "verdicts"};
    for (auto const& part : handout.parts)
        for (auto const& row : part.rows) verdicts.add(row_json(row, handout, catalog));
    verdicts.close();
    shown += ",\n\"changes\": " + json::serialize(changes_json(handout));
    shown += ",\n\"counts\": " + json::serialize(counts_json(handout.whole.roll_up)) + ",\n";
    JsonLines roll_ups{shown, "roll_ups"};
    for (auto const& table : handout.tables) roll_ups.add(tally_json(table, catalog));
    roll_ups.close();
    shown += ",\n\"roll_up\": " + json::serialize(tally_json(handout.whole, catalog)) + ",\n";
    JsonLines executions{shown, "executions"};
    for (auto const* execution : handout.executions)
        executions.add(execution_json(*execution, catalog));
    executions.close();
    return shown + "}\n";
}

}  // namespace jixiao::handout
