#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"
#include "report/workbook/sheet.hpp"

#include <string>

namespace jixiao::reports {

/// What a report begins with: red and amber rows, rows to be reported by owner, and what changed.
workbook::Sheet xlsx_attention(Report const& report, Catalog const& catalog);

/// Counts, coverage and roll-ups by table, goal and level of indicators.
workbook::Sheet xlsx_overview(Report const& report, Catalog const& catalog);

/// One row an indicator under a header that filters: figures as numbers in the unit beside them,
/// what was written as text, and the derivation as the comment of the status.
workbook::Sheet xlsx_rows(Report const& report, Catalog const& catalog);

/// For every table, and under it its 支出明细: what was given, what was spent, and the status with
/// its reason (rule 13). Only for a report with executions.
workbook::Sheet xlsx_execution(Report const& report, Catalog const& catalog);

/// The report as the bytes of an XLSX file with these. Throws as write_workbook does.
std::string report_xlsx(Report const& report, Catalog const& catalog);

}  // namespace jixiao::reports
