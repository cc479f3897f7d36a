#pragma once

#include "workspace/entries/lines_of_period.hpp"
#include "workspace/entries/period_entries.hpp"

#include <string>
#include <vector>

namespace jixiao::entries {

/// A row of a sheet that colleagues fill in: a figure that is due, with what is known of it.
struct SheetRow {
    std::string key;                   // under which a file of actuals has it
    Verdict const* verdict = nullptr;  // of the first indicator it serves
    std::string targets;               // of all it serves
    Actual const* last = nullptr;      // reported before the period
    Entered entered;                   // reported for the period already
};

/// The figures that are due, as `lines_to_fill` chooses and orders them. One that was reported by
/// the ids of its indicators has a row for each of them.
std::vector<SheetRow> sheet_rows(Evaluation const& evaluation, NameIndex const& index,
                                 Actuals const& actuals, Choice const& choice);

}  // namespace jixiao::entries
