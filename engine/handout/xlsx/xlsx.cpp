#include "handout/xlsx/xlsx.hpp"

#include "spreadsheet/write_workbook.hpp"

namespace jixiao::handout {

std::string report_xlsx(Handout const& handout, Catalog const& catalog) {
    spreadsheet::Workbook workbook;
    workbook.title = catalog(heading_of(handout));
    workbook.made_on = handout.as_of.last.last_day();
    workbook.sheets = {xlsx_overview(handout, catalog), xlsx_rows(handout, catalog)};
    if (!handout.executions.empty()) workbook.sheets.push_back(xlsx_execution(handout, catalog));
    return spreadsheet::write_workbook(workbook);
}

}  // namespace jixiao::handout
