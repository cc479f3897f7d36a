#pragma once

#include "model/book/book.hpp"
#include "read/workspace/reading.hpp"

#include <optional>
#include <vector>

namespace jixiao {

/// Reads one 绩效目标表. Rows with mistakes stay, as far as they could be read. Nothing when the
/// file holds no table at all. `pool` spares reading texts again that other files have, too;
/// `lacks_rows` is told whether the table may lack rows that the file was to have.
std::optional<Table> read_table(Source const& source, Units const& units,
                                std::vector<Diagnostic>& diagnostics, TextPool* pool = nullptr,
                                bool* lacks_rows = nullptr);

/// The keys of one row of a table.
std::vector<std::string> const& indicator_keys();

/// Reads one row of a table whose goal covers `term`. Nothing when it has no name.
std::optional<Indicator> read_indicator(Reading& reading, Node const& node, Term term);

/// Reads `plan: {Q1: 10%, …}`: the shares of a target that are due by the ends of periods, in the
/// order of time. Shares that fall, or periods outside the term, are reported.
std::vector<PlanPoint> read_plan(Reading& reading, Node const& node, Term term);

/// Reads a target; one that is not understood stays, with its error, and is reported.
TargetText read_target(Reading& reading, Node const& node);

}  // namespace jixiao
