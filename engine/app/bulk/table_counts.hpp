#pragma once

#include "app/bulk/figures.hpp"
#include "app/bulk/tally.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::bulk {

/// Counts verdicts of rows that stand together in their table, and puts them into the summary when
/// another table begins.
class TableCounts {
public:
    explicit TableCounts(bool by_table) : by_table_{by_table} {}

    /// Counts a verdict of line `number` of those known.
    void add(std::string_view body, std::string_view title, std::size_t number,
             Counted const& counted, Tenths4 weight, Summary& summary);
    /// Puts everything into the summary.
    void flush(Summary& summary);

private:
    struct Count {
        Counted counted;
        int times = 0;
    };
    bool by_table_;
    std::string body_, title_;
    std::vector<Count> counts_;         // by line
    std::vector<std::size_t> present_;  // lines with a count
    Tenths4 weight_ = 0, green_weight_ = 0;
};

}  // namespace jixiao::bulk
