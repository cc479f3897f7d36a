#include "report/data/json_lines.hpp"
#include "report/data/json_text.hpp"
#include "report/data/verdict_json.hpp"
#include "report/diff.hpp"
#include "report/words/words.hpp"

namespace jixiao::reports {
namespace {

namespace json = boost::json;

/// How a row stood at the end of one period.
json::object standing(Verdict const& verdict) {
    auto const text = [](std::string const& shown) {
        return shown.empty() ? json::value{} : json::value(shown);
    };
    auto const& amount = verdict.actual_amount;
    json::value revised;
    if (auto const* revision = verdict.revised)
        revised = {{"from", Period{revision->from, revision->from}.text()},
                   {"reason", text(revision->reason)}};
    return {{"status", name_of(verdict.status)},
            {"state", name_of(verdict.state)},
            {"actual", text(verdict.actual_text)},
            {"amount", amount ? json::value(amount->text()) : json::value{}},
            {"target", verdict.target->text},
            {"revised", std::move(revised)}};
}

void add_list(std::string& shown, std::string_view name,
              std::vector<ReportRow const*> const& rows) {
    JsonLines lines{shown, name};
    for (auto const* row : rows)
        lines.add(json::object{{"id", row->id},
                               {"table", row->verdict->table->title()},
                               {"goal", row->verdict->goal->name},
                               {"name", row->name},
                               {"unit", row->verdict->target_unit},
                               {"printed_target", row->verdict->indicator->target.text},
                               {"before", standing(*row->before)},
                               {"now", standing(*row->verdict)}});
    lines.close();
}

}  // namespace

std::string diff_json(Report const& report, Catalog const& catalog) {
    json::object const head{{"version", diff_json_version},
                            {"from", report.before->text()},
                            {"to", report.as_of.text()},
                            {"profile", report.profile},
                            {"unit", report.unit},
                            {"language", catalog.language() == Language::zh ? "zh" : "en"},
                            {"counts",
                             {{"before", counts_json(roll_up_before(report))},
                              {"now", counts_json(report.whole.roll_up)},
                              {"not_compared", count_new_rows(report)}}}};
    auto shown = json_text(head);
    shown.back() = ',';  // the object goes on
    shown += '\n';
    for (auto const change : listed_changes()) {
        add_list(shown, name_of(change), rows_with(report, change));
        shown += ",\n";
    }
    add_list(shown, "targets", rows_with_revised_target(report));
    shown += ",\n";
    add_list(shown, "values", rows_with_new_value(report));
    return shown + "}\n";
}

}  // namespace jixiao::reports
