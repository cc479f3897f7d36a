#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/entry_rows.hpp"
#include "model/book/reported_periods.hpp"

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// What a check looks at: it is made beside other answers, so all of it stays as it was.
struct Checked {
    View view;
    LoadCache cache;
    std::shared_ptr<Evaluated const> now;  // of the period; none where nothing was reported
};

/// Entries of a period, as the form sends them.
Response check_entries(Checked& checked, Period period, json::object const& object) {
    auto const& view = checked.view;
    auto const entries = entries_of(view, object, period);
    auto const proposal = propose(view, checked.cache, period, entries, judged_for(entries),
                                  &checked.now->evaluation);
    return json_answer(
        {{"diagnostics", findings_of(view, proposal)},
         {"rows", changed_rows(view.catalog, checked.now->evaluation, proposal.evaluation)}});
}

/// A whole file, as the text editor sends it.
Response check_text(Checked& checked, json::object const& object) {
    auto const& view = checked.view;
    auto const file = file_called(view, text_of(object, "file"));
    auto const bytes = bytes_like(bytes_of(file), text_of(object, "text"));
    auto const after = entries::workspace_with(edited(view, checked.cache),
                                               {{file.path.lexically_normal(), bytes}});
    std::vector<Diagnostic> findings = after->diagnostics;
    json::array rows;
    if (auto const period = usual_period(after->book, after->actuals)) {
        auto now = checked.now;
        if (!now || now->evaluation.as_of != *period) now = evaluated(view.workspace, *period);
        auto const then = evaluated(after, *period, now.get());
        findings = joined_diagnostics(*after, {then->evaluation.diagnostics()});
        rows = changed_rows(view.catalog, now->evaluation, then->evaluation);
    }
    auto shown = diagnostics_value(view, findings, file.place);
    for (auto& each : shown) each.as_object()["name"] = "";
    return json_answer({{"diagnostics", std::move(shown)}, {"rows", std::move(rows)}});
}

}  // namespace

Response check_answer(Desk& desk, Request const& request) {
    auto const object = object_of(request);
    auto const is_text = object.contains("text");
    auto const period = is_text ? usual_period(desk.current().book, desk.current().actuals)
                                : std::optional{stated_period(desk.catalog, object)};
    Checked checked{desk.view(), desk.live.cache(), period ? evaluated(desk, *period) : nullptr};
    return made_beside(
        desk.catalog, [checked = std::move(checked), period, object, is_text]() mutable {
            return is_text ? check_text(checked, object) : check_entries(checked, *period, object);
        });
}

}  // namespace jixiao::web
