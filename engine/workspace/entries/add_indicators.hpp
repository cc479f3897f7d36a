#pragma once

#include "workspace/entries/set_indicators.hpp"

namespace jixiao::entries {

/// A row that a table is to get: below the row with the id `after`, else before the first of its
/// goal. The texts have an id and a name.
struct NewIndicator {
    std::size_t goal = 0;  // from 0
    std::string after;
    IndicatorEdit texts;
};

/// Writes the rows into the text of a table, and nothing else; those below the same row stay in
/// their order. Each is written as the row beside it, in brackets or on lines. What was written is
/// read once more and proved. Nothing, and a diagnostic, where that cannot be done, or an id is
/// taken in the table.
std::optional<std::string> add_indicators(Source const& source,
                                          std::vector<NewIndicator> const& added,
                                          std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::entries
