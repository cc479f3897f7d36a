#pragma once

#include "base/catalog.hpp"
#include "report/report.hpp"

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace jixiao {

/// The version of what a verdict and a summary look like, as in config/schema/evaluate-output.json:
/// closings record them. New keys may come within a version; a key never changes its meaning or
/// disappears.
constexpr int verdicts_json_version = 1;
/// The version of what a report adds, as in config/schema/report-output.json.
constexpr int report_json_version = 1;

/// One JSON object, one verdict a line: what `evaluate` and `report` both write. Numbers are
/// strings with all their digits; every key is always there, null where there is nothing to say.
/// Made of a whole_year.
std::string report_json(Report const& report, Catalog const& catalog);

/// The reports on several workspaces, by their folders, as one object.
std::string reports_json(std::vector<Report const*> const& reports,
                         std::vector<std::string> const& folders, Catalog const& catalog);

/// What a closing keeps beside the verdicts: period, rules, unit, counts and budget execution.
boost::json::object summary_json(Report const& report, Catalog const& catalog);

}  // namespace jixiao
