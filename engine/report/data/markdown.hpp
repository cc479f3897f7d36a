#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"

#include <string>
#include <string_view>

namespace jixiao::reports {

/// The report for a mail or a wiki: counts, what needs attention with its reasons, what has to be
/// reported, what changed, then every indicator on a line.
std::string report_markdown(Report const& report, Catalog const& catalog);

/// A text that Markdown shows as it is, on one line: no link, mark-up or table cell begins in it.
std::string markdown_text(std::string_view text);

}  // namespace jixiao::reports
