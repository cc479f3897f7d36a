#include "workspace/history/report_on.hpp"

#include "report/evaluate_workspace.hpp"
#include "rules/status/places_within.hpp"

namespace jixiao::history {

ReportOn report_on(KeptWorkspace const& kept, Period period, Selection const& selection,
                   YearNeeds const& needs) {
    auto const& workspace = kept.workspace;
    ReportOn made;
    made.year = evaluate_year(workspace, period, needs);
    made.year.now = places_within(kept.folder, std::move(made.year.now));
    auto const& now = made.year.now;
    made.closed = closed_period(kept, now);
    made.report =
        make_report(made.year, workspace.profile, selection, at_closing(made.closed, now));
    return made;
}

}  // namespace jixiao::history
