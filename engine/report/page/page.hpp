#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"

#include <string>
#include <vector>

namespace jixiao::reports {

/// The report as one HTML file that loads nothing. It reads without script; with it, rows can be
/// filtered and sorted, and each opens a panel with its derivation, course and notes.
std::string report_page(Report const& report, Catalog const& catalog);

/// What a server adds to the page so that it stays up to date: more built-in files, and data for
/// them as JSON. The page may then ask the server it came from.
struct LivePart {
    std::vector<std::string> styles, scripts;
    std::string data;
};
std::string report_page(Report const& report, Catalog const& catalog, LivePart const& live);

/// Its parts: what stands above the table, in it what needs attention; budget execution, the table
/// with its filters, and the data of the panels as JSON.
std::string page_attention(Report const& report, Catalog const& catalog);
std::string page_overview(Report const& report, Catalog const& catalog);
std::string page_execution(Report const& report, Catalog const& catalog);
std::string page_table(Report const& report, Catalog const& catalog);
std::string page_data(Report const& report, Catalog const& catalog);

/// The letter of a status in the page's classes: g a r u.
char class_of(Status status);

}  // namespace jixiao::reports
