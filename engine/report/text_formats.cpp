#include "report/data/markdown.hpp"
#include "report/data/open_metrics.hpp"
#include "report/data/report_csv.hpp"
#include "report/data/report_json.hpp"
#include "report/formats.hpp"
#include "report/page/page.hpp"
#include "report/terminal/summary.hpp"
#include "report/terminal/terminal.hpp"

namespace jixiao::reports {
namespace {

using Reports = std::vector<ReportOfUnit>;

std::vector<Report const*> values_of(Reports const& all) {
    std::vector<Report const*> reports;
    reports.reserve(all.size());
    for (auto const& each : all) reports.push_back(each.report);
    return reports;
}

std::string table_of(Reports const& all, Catalog const& catalog, WriteOptions const& options) {
    std::string shown;
    for (auto const& [report, folder] : all) {
        auto look = options.look;
        if (options.are_many) look.workspace = folder;  // the commands it shows name the unit
        shown += show_report(*report, catalog, look) + (options.are_many ? "\n" : "");
    }
    return options.are_many ? shown + units_summary(values_of(all), catalog, options.look) : shown;
}

std::string json_of(Reports const& all, Catalog const& catalog, WriteOptions const& options) {
    if (!options.are_many) return report_json(*all.front().report, catalog);
    std::vector<std::string> folders;
    folders.reserve(all.size());
    for (auto const& each : all) folders.push_back(each.folder);
    return reports_json(values_of(all), folders, catalog);
}

std::string csv_of(Reports const& all, Catalog const& catalog, WriteOptions const& options) {
    return report_csv(values_of(all), catalog, options.has_mark);
}

std::string metrics_of(Reports const& all, Catalog const&, WriteOptions const&) {
    return open_metrics(values_of(all));
}

/// A writer of one report.
template <std::string (*write)(Report const&, Catalog const&)>
std::string first_of(Reports const& all, Catalog const& catalog, WriteOptions const&) {
    return write(*all.front().report, catalog);
}

constexpr YearNeeds counts_alone{Detail::verdicts, false, false, false};
constexpr YearNeeds with_changes{Detail::verdicts, true, false, true};
constexpr YearNeeds with_progress{Detail::verdicts, true, true, true};
constexpr YearNeeds with_since{Detail::verdicts, false, false, true};

}  // namespace

YearNeeds needs_on(ReportFormat const& format, Look const& look) {
    auto needs = format.needs;
    needs.marks = format.write == table_of && shows_year_marks(look);
    return needs;
}

std::vector<ReportFormat> const& text_formats() {
    static std::vector<ReportFormat> const formats{
        {"table", "txt", "text/plain; charset=utf-8", false, with_since, table_of},
        {"html", "html", "text/html; charset=utf-8", false, whole_year, first_of<report_page>},
        {"md", "md", "text/markdown; charset=utf-8", false, with_progress,
         first_of<report_markdown>},
        {"csv", "csv", "text/csv; charset=utf-8", false, with_changes, csv_of},
        {"json", "json", "application/json; charset=utf-8", false, whole_year, json_of},
        {"openmetrics", "prom", "application/openmetrics-text; version=1.0.0; charset=utf-8", false,
         counts_alone, metrics_of}};
    return formats;
}

}  // namespace jixiao::reports
