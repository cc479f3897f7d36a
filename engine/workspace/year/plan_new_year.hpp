#pragma once

#include "base/refusal.hpp"
#include "workspace/history/closed_period.hpp"
#include "workspace/year/new_year.hpp"

#include <filesystem>

namespace jixiao::year {

/// The year that ends was not closed, so its results are not final.
struct NotClosed : Refusal {
    NotClosed(int year, Period last, bool is_begun);
    Period period;  // the one to close, of the kind that the workspace uses
};

/// A new workspace before it is made, and what its results of last year rest on.
struct PlannedYear {
    int year = 0;
    std::filesystem::path folder;
    Period results_of;          // as it was closed, or, where that may wait, the last one reported
    bool is_closed = false;     // whether that is the end of the year, closed
    std::size_t differing = 0;  // rows that the files no longer say as they were closed
    Period first;               // months go on with months, quarters with quarters
    NewYear made;
};

/// The year after that of the tables. Throws Refusal when they have no annual goal.
int next_year(Book const& book);

/// Plans the workspace of `year` at `folder`, or, when that is empty, beside this one. Nothing is
/// written. The workspace must have no errors. Throws NotClosed unless `before_closing`, and
/// Refusal.
PlannedYear plan_new_year(history::KeptWorkspace const& kept, int year, bool before_closing,
                          std::filesystem::path folder, Catalog const& catalog);

/// Writes it, whole or not at all. Throws Refusal, also where its folder is not new or empty.
void create(PlannedYear const& planned);

}  // namespace jixiao::year
