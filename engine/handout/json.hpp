#pragma once

#include "handout/handout.hpp"
#include "text/catalog.hpp"

#include <string>

namespace jixiao::handout {

/// The version of what a report adds to an evaluation, as in config/schema/report-output.json.
constexpr int report_json_version = 1;

/// The JSON of an evaluation, as evaluation_json has it, with more keys: history, course, change,
/// the texts as they are shown, counts by 一级指标.
std::string report_json(Handout const& handout, Catalog const& catalog);

}  // namespace jixiao::handout
