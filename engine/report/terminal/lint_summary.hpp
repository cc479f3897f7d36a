#pragma once

#include "base/catalog.hpp"
#include "report/terminal/paint.hpp"
#include "rules/targets/table_review.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// One page for each table: rows and score, findings by severity and rule, and the most important
/// findings with their places.
std::string lint_summary_text(std::vector<TableReview> const& reviews, Catalog const& catalog,
                              Look const& look);

/// The same as one JSON object.
std::string lint_summary_json(std::vector<TableReview> const& reviews, Catalog const& catalog);

}  // namespace jixiao
