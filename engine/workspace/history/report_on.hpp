#pragma once

#include "workspace/history/closed_period.hpp"

namespace jixiao::history {

/// A report on a workspace with what it points into, beside the workspace.
struct ReportOn {
    Year year;
    ClosedPeriod closed;
    Report report;
};

/// Makes the report on a period, once: its evaluations, what was published of it, and the texts of
/// every row. Names of files are as they lie in the workspace.
ReportOn report_on(KeptWorkspace const& kept, Period period, Selection const& selection,
                   YearNeeds const& needs);

}  // namespace jixiao::history
