#include "report/formats.hpp"

#include "report/page/page.hpp"
#include "report/page/print_page.hpp"
#include "report/workbook/xlsx.hpp"

namespace jixiao::reports {
namespace {

using Reports = std::vector<ReportOfUnit>;

std::string xlsx_of(Reports const& all, Catalog const& catalog, WriteOptions const&) {
    return report_xlsx(*all.front().report, catalog);
}

std::string pdf_of(Reports const& all, Catalog const& catalog, WriteOptions const&) {
    auto const& report = *all.front().report;
    return print_page(report_page(report, catalog), report.as_of.last.last_day());
}

constexpr auto xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::vector<ReportFormat> all_formats() {
    auto formats = text_formats();
    formats.insert(formats.begin() + 2, {"xlsx", "xlsx", xlsx_type, true, whole_year, xlsx_of});
    formats.push_back({"pdf", "pdf", "application/pdf", true, whole_year, pdf_of});
    return formats;
}

}  // namespace

std::vector<ReportFormat> const& report_formats() {
    static auto const formats = all_formats();
    return formats;
}

Choices<ReportFormat const*> report_choices() {
    Choices<ReportFormat const*> choices;
    for (auto const& format : report_formats())
        if (format.name != "table") choices.emplace_back(format.name, &format);
    return choices;
}

Choices<ReportFormat const*> evaluate_choices() {
    Choices<ReportFormat const*> choices;
    for (auto const* name : {"table", "json", "csv"})
        for (auto const& format : report_formats())
            if (format.name == name) choices.emplace_back(format.name, &format);
    return choices;
}

}  // namespace jixiao::reports
