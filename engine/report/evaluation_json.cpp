#include "report/evaluation_json.hpp"

#include "report/execution_words.hpp"
#include "report/json_lines.hpp"
#include "report/verdict_json.hpp"

namespace jixiao {
namespace json = boost::json;

std::string evaluation_json(Report const& report, Catalog const& catalog) {
    auto const head = json::object{{"version", evaluation_json_version},
                                   {"period", report.as_of.text()},
                                   {"profile", report.profile},
                                   {"unit", report.unit},
                                   {"language", catalog.language() == Language::zh ? "zh" : "en"}};
    auto shown = json::serialize(head);
    shown.back() = ',';  // the object goes on
    shown += '\n';
    JsonLines verdicts{shown, "verdicts"};
    for (auto const& table : report.tables)
        for (auto const& goal : table.goals)
            for (auto const* verdict : goal.rows) verdicts.add(verdict_json(*verdict, catalog));
    verdicts.close();
    shown += ",\n\"counts\": " + json::serialize(counts_json(report.roll_up)) + ",\n";
    JsonLines roll_ups{shown, "roll_ups"};
    for (auto const& table : report.tables)
        roll_ups.add(roll_up_json(json::value(table.table->title()), table.roll_up));
    roll_ups.close();
    shown += ",\n\"roll_up\": " + json::serialize(roll_up_json(nullptr, report.roll_up)) + ",\n";
    JsonLines executions{shown, "executions"};
    for (auto const* execution : report.executions)
        executions.add(execution_json(*execution, catalog));
    executions.close();
    return shown + "}\n";
}

std::string evaluations_json(std::vector<Report> const& reports,
                             std::vector<std::string> const& folders, Catalog const& catalog) {
    std::string shown =
        "{\"units_version\": " + std::to_string(evaluation_json_version) + ", \"units\": [";
    for (std::size_t i = 0; i < reports.size(); ++i)
        shown += (i > 0 ? ",\n" : "\n") + std::string{"{\"folder\": "} +
                 json::serialize(json::value(folders[i])) +
                 ", \"evaluation\": " + evaluation_json(reports[i], catalog) + "}";
    return shown + "\n]}\n";
}

}  // namespace jixiao
