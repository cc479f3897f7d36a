#include "report/workbook/xlsx.hpp"

#include "report/workbook/write_workbook.hpp"

namespace jixiao::reports {

std::string report_xlsx(Report const& report, Catalog const& catalog) {
    workbook::Workbook workbook;
    workbook.title = catalog(heading_of(report));
    workbook.made_on = report.as_of.last.last_day();
    workbook.sheets = {xlsx_attention(report, catalog), xlsx_overview(report, catalog),
                       xlsx_rows(report, catalog)};
    if (!report.executions.empty()) workbook.sheets.push_back(xlsx_execution(report, catalog));
    return workbook::write_workbook(workbook);
}

}  // namespace jixiao::reports
