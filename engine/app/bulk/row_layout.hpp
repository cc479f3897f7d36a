#pragma once

#include "model/book/period.hpp"

#include <string>
#include <vector>

namespace jixiao::bulk {

/// What the cells of a row stand for, where rows are told apart by what their verdict depends on.
struct RowLayout {
    /// Columns by the keys that lead to their cells; empty keys for cells that are passed on. The
    /// rows are judged as of `as_of`.
    RowLayout(std::vector<std::vector<std::string>> const& columns, Period as_of);

    /// A column by its number; `absent` where rows have no such column. There their cells have an
    /// empty one behind the last.
    using Column = std::size_t;
    Column absent;
    Column id = absent, body = absent, table = absent, goal = absent, name = absent, path = absent,
           target = absent, unit = absent, aggregation = absent, values = absent, term = absent,
           previous = absent, weight = absent;

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

    std::vector<Column> texts;                   // that only have to be UTF-8
    std::vector<Column> passed;                  // what only the reader of the verdicts knows
    std::vector<Column> history, other_actuals;  // that do not count: only to be readable
    std::vector<Column> stated;                  // that say nothing by an empty text
    std::vector<Column> others;                  // rows where these are not empty are read in full
    /// Whether there are any of the last four, or others that not all streams have.
    bool has_more = false;
};

/// The columns of actuals of any period, by its end.
std::vector<RowLayout::ActualColumn> actual_columns(
    std::vector<std::vector<std::string>> const& columns);

}  // namespace jixiao::bulk
