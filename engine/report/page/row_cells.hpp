#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"

#include <string>

namespace jixiao::reports {

/// More rows than a browser should lay out: the page holds them as data, and draws those in sight.
bool is_large(Report const& report);

/// What stands in the cells of a row of the page, as texts that are not HTML yet.
struct RowCells {
    std::string outcome;  // with its shape
    std::string path;     // its levels
    std::string printed;  // the target as printed, where it was revised
    std::string trend, likelihood, reason, cause;
    std::string mark;  // of the year
};
/// Why a row has its status, with the remarks of it.
Message reason_of(ReportRow const& row);
RowCells cells_of(ReportRow const& row, Report const& report, Catalog const& catalog);

}  // namespace jixiao::reports
