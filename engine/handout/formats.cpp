#include "handout/formats.hpp"

#include "handout/page/page.hpp"
#include "handout/print_page.hpp"
#include "handout/xlsx/xlsx.hpp"

namespace jixiao::handout {
namespace {

using Reports = std::vector<ReportOfUnit>;

std::string xlsx_of(Reports const& all, Catalog const& catalog, WriteOptions const&) {
    return report_xlsx(*all.front().report, catalog);
}

std::string pdf_of(Reports const& all, Catalog const& catalog, WriteOptions const&) {
    auto const& report = *all.front().report;
    return print_page(report_page(report, catalog), report.as_of.last.last_day());
}

constexpr YearNeeds with_comments{Detail::derivation, true, false};
constexpr auto xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

std::vector<ReportFormat> all_formats() {
    auto formats = text_formats();
    formats.insert(formats.begin() + 2, {"xlsx", "xlsx", xlsx_type, true, with_comments, xlsx_of});
    formats.push_back({"pdf", "pdf", "application/pdf", true, whole_year, pdf_of});
    return formats;
}

}  // namespace

std::vector<ReportFormat> const& report_formats() {
    static auto const formats = all_formats();
    return formats;
}

namespace {

Choices<ReportFormat const*> choices_of(auto const& is_wanted) {
    Choices<ReportFormat const*> choices;
    for (auto const& format : report_formats())
        if (is_wanted(format.name)) choices.emplace_back(format.name, &format);
    return choices;
}

}  // namespace

Choices<ReportFormat const*> report_choices() {
    return choices_of([](std::string_view name) { return name != "table"; });
}

Choices<ReportFormat const*> evaluate_choices() {
    return choices_of(
        [](std::string_view name) { return name == "table" || name == "json" || name == "csv"; });
}

}  // namespace jixiao::handout
