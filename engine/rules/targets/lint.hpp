#pragma once

#include "model/book/book.hpp"
#include "model/book/lint_rules.hpp"
#include "model/book/profile.hpp"
#include "model/target/units.hpp"

#include <boost/date_time/gregorian/greg_date.hpp>

#include <vector>

namespace jixiao {

/// What a reviewer would ask about. Valid as long as the book it was found in.
struct Finding {
    Diagnostic diagnostic;
    Table const* table = nullptr;              // nothing for a finding on the whole book
    std::vector<Indicator const*> indicators;  // the row it stands on, then those it speaks of
    Waiver const* waiver = nullptr;            // accepted by whom the table belongs to
};

/// Reviews the targets of a book as they were filed: doubtful wording and units, targets easier
/// than the past, contradictions between rows, terms and tables, gaps in the frame. Pure; in the
/// order of places. Targets that could not be read are the business of `check`.
std::vector<Finding> lint(Book const& book, LintRules const& rules, Units const& units,
                          Profile const& profile, boost::gregorian::date today);

/// The diagnostics of the findings that are not waived.
std::vector<Diagnostic> open_diagnostics(std::vector<Finding> const& findings);

/// The same for reading: the findings of a folded rule are one for each table, which names the
/// rows.
std::vector<Diagnostic> folded_diagnostics(std::vector<Finding> const& findings,
                                           LintRules const& rules);

}  // namespace jixiao
