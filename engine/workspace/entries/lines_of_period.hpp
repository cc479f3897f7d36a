#pragma once

#include "base/catalog.hpp"
#include "model/book/name_index.hpp"
#include "rules/status/verdict.hpp"

#include <string>
#include <vector>

namespace jixiao::entries {

/// Which indicators a sheet to fill in is for; empty texts choose all.
struct Choice {
    std::string table;  // as in Selection
    std::string owner;  // the key of the indicators
};

/// One figure that is reported for a period, with every indicator it serves.
struct PeriodLine {
    std::string key;                       // under which a file of actuals has it
    std::vector<Verdict const*> verdicts;  // of those chosen; never empty
    Actual const* last = nullptr;          // the line before the period that speaks of it
    bool is_due = true;                    // its plan asks for it, or it was reported
};

/// The figures of the period of `evaluation`, each once, in the order of the book. Valid as long as
/// the evaluation and what it was made from.
std::vector<PeriodLine> lines_of_period(Evaluation const& evaluation, NameIndex const& index,
                                        Actuals const& actuals, Choice const& choice);

/// What files of actuals count here: as the one that ends last does; to date when there is none.
Values usual_values(Actuals const& actuals);

/// Adds to a remark behind a line; nothing stands before the first part.
std::string with_more(std::string const& remark, Message const& more, Catalog const& catalog);

}  // namespace jixiao::entries
