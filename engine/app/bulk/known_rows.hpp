#pragma once

#include "app/bulk/judge.hpp"
#include "app/bulk/table_counts.hpp"
#include "rules/status/target_reading.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace jixiao::bulk {

/// Remembers what became of rows. The verdict on a number is decided by the words of its name and
/// path, by the form of its target, and by the place of A / T among the thresholds of the profile:
/// the rules are asked once for each, and the line is kept with holes for what is the row's own.
/// The verdict in words is kept by the texts of its cells. Rows that are in any way unusual are not
/// remembered, and none that had to be reported.
class KnownRows {
public:
    /// All must live as long as this.
    KnownRows(Settings const& settings, Stream const& stream, Rules const& rules,
              VerdictLines& lines, TableCounts& counts);
    ~KnownRows();

    /// Rows of this text follow; quotes of CSV are in it only where it may hold them.
    void begin(std::string_view chunk, bool may_hold_quotes);
    /// Writes the line of the row that begins at `begin` of the chunk, where that is like one
    /// before, and counts it. Gives where the row ends; npos when it has to be judged. Then one of
    /// the next two may follow.
    std::size_t write(std::string_view chunk, std::size_t begin, Judged& judged);
    /// The row in hand was judged as a plain record, and nothing had to be reported.
    void remember(std::string_view row, Record const& record, Verdict const& verdict);
    /// The row in hand was read in full: so are those like it.
    void pass_over();

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;  // none where no row can be remembered
};

}  // namespace jixiao::bulk
