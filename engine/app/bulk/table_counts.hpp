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

    /// Counts a verdict.
    void add(Verdict const& verdict, Summary& summary);
    /// Counts one of line `number` of those known, which all count alike; an empty title is that of
    /// a table without one.
    void add(std::string_view body, std::string_view title, std::size_t number,
             Counted const& counted, Tenths4 weight, Summary& summary);
    /// Puts everything into the summary.
    void flush(Summary& summary);

private:
    void turn_to(std::string_view body, std::string_view title, Summary& summary) {
        if (by_table_ && !(are_same(body, body_) && are_same(title, title_)))
            begin(body, title, summary);
    }
    void begin(std::string_view body, std::string_view title, Summary& summary);

    struct Count {
        Counted counted;
        int times = 0;
    };
    bool by_table_;
    std::string body_, title_;
    Tally tally_;
    std::int64_t records_ = 0;          // in the tally
    std::vector<Count> counts_;         // by line, beside the tally
    std::vector<std::size_t> present_;  // lines with a count
    Tenths4 weight_ = 0, green_weight_ = 0;
};

}  // namespace jixiao::bulk
