#pragma once

#include "model/book/period.hpp"

#include <optional>
#include <string>
#include <vector>

namespace jixiao::bulk {

/// What the cells of a row stand for, where rows are told apart by what their verdict depends on.
struct RowLayout {
    /// Columns by the keys that lead to their cells; empty keys for cells that are passed on. The
    /// rows are judged as of `as_of`.
    RowLayout(std::vector<std::vector<std::string>> const& columns, Period as_of);

    using Column = std::optional<std::size_t>;
    Column id, body, table, goal, name, path, target, unit, aggregation, values, term, previous,
        weight;

    struct ActualColumn {
        std::size_t column = 0;
        Period period;
    };
    /// The actuals of the year of `as_of` up to its end, by their end.
    std::vector<ActualColumn> actuals;
    std::string periods;            // of theirs, to tell layouts apart
    bool ends_with_period = false;  // the last of them
    bool are_apart = true;          // no two of them end with the same month
    /// Of figures of a period: whether they follow each other without a gap from January to the end
    /// of `as_of`, and whether any overlap.
    bool are_complete = false, overlap = false;

    std::vector<std::size_t> history, other_actuals;  // that do not count: only to be readable
    std::vector<std::size_t> stated;                  // that say nothing by an empty text
    std::vector<std::size_t> texts;                   // that only have to be UTF-8
    std::vector<std::size_t> passed;                  // what only the reader of the verdicts knows
    std::vector<std::size_t> others;  // rows where these are not empty are read in full
};

}  // namespace jixiao::bulk
