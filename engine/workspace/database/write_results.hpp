#pragma once

#include "rules/status/verdict.hpp"
#include "workspace/database/write_book.hpp"
#include "workspace/history/store.hpp"

namespace jixiao::database {

/// Adds the verdicts and the execution of budgets of one period. The book comes first.
void write_evaluation(soci::session& session, Evaluation const& evaluation, Catalog const& catalog,
                      Numbers const& numbers);

/// Adds findings: of the unit, or of none where `unit` is 0.
void write_findings(soci::session& session, std::vector<Diagnostic> const& findings,
                    std::size_t unit, FilesWithin const& within, Catalog const& catalog,
                    Numbers& numbers);

/// Adds every closing of the unit with its verdicts.
void write_closings(soci::session& session, history::Store const& store, std::string const& unit,
                    Numbers& numbers);

}  // namespace jixiao::database
