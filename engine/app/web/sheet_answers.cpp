// A sheet that colleagues filled in, taken back.

#include "app/web/answers.hpp"
#include "app/web/base64.hpp"
#include "app/web/closed_guard.hpp"
#include "app/web/entry_rows.hpp"
#include "app/web/proposal.hpp"
#include "read/xlsx/read_workbook.hpp"
#include "report/data/diagnostics.hpp"
#include "workspace/sheet/cell_findings.hpp"
#include "workspace/sheet/sheet_words.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace {

json::array changes_value(Catalog const& catalog, sheet::ImportPlan const& plan) {
    json::array all;
    for (auto const& change : plan.changes)
        for (auto const& [field, before, after] : change.merge.changes)
            all.push_back({{"id", change.stamped->id},
                           {"name", change.stamped->name},
                           {"field", catalog(sheet::heading_of(field))},
                           {"before", before},
                           {"after", after}});
    return all;
}

json::array findings_value(Catalog const& catalog, sheet::ImportPlan& plan) {
    sheet::sort_by_cell(plan.diagnostics);
    json::array all;
    for (auto const& found : plan.diagnostics) all.push_back(diagnostic_json(found, catalog));
    return all;
}

sheet::ReturnedSheet returned(Desk const& desk, json::object const& object) {
    auto bytes = from_base64(text_of(object, "bytes"));
    if (!bytes) throw Problem{400, "bytes", "\"bytes\" is the file in base64"};
    auto sheet =
        sheet::read_returned(text_of(object, "name"), xlsx::read_workbook(*std::move(bytes)));
    sheet::require_same_book(sheet, desk.current());
    return sheet;
}

}  // namespace

Response import_sheet(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const sheet = returned(desk, object);
    auto const period = sheet.stamp.period;
    auto const lock = entries::lock_period(desk.current(), period);
    refresh(desk);
    auto const view = desk.view();
    auto plan = sheet::plan_import(sheet, *view.workspace);
    auto const told = [&](bool is_saved) {
        return json::object{{"period", period.text()},
                            {"saved", is_saved},
                            {"changes", changes_value(desk.catalog, plan)},
                            {"diagnostics", findings_value(desk.catalog, plan)}};
    };
    if (plan.changes.empty()) return json_answer(told(false));
    auto const before = evaluated(desk, period);
    auto cache = desk.live.cache();
    auto proposal = propose(view, cache, period, sheet::entries_of(plan), entries::Judged::all,
                            &before->evaluation);
    sheet::find_in_entries(sheet, proposal, plan);
    if (!flag_of(object, "save") || has_errors(plan.diagnostics)) return json_answer(told(false));
    return guarded_save(desk, object,
                        {proposal.workspace, period,
                         [&] { write_proposal(desk, view, std::move(cache), std::move(proposal)); },
                         [&] { return told(true); }});
}

}  // namespace jixiao::web
