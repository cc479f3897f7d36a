#pragma once

#include "report/report.hpp"
#include "text/catalog.hpp"

#include <string>

namespace jixiao {

/// The version of the output's shape, as in config/schema/evaluate-output.json. New keys may come
/// within a version; a key never changes its meaning or disappears.
constexpr int evaluation_json_version = 1;

/// One JSON object, one verdict a line. Numbers are strings with all their digits; every key is
/// always there, null where there is nothing to say.
/// The evaluations of several workspaces, by their folders, as one object: config/schema/
/// evaluate-output.json for each of `units`.
std::string evaluations_json(std::vector<Report> const& reports,
                             std::vector<std::string> const& folders, Catalog const& catalog);

std::string evaluation_json(Report const& report, Catalog const& catalog);

}  // namespace jixiao
