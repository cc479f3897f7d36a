#pragma once

#include "rules/status/rows.hpp"

namespace jixiao {

/// Rule 9: takes what the line of the period says for the other of level and change than the target
/// asks for. The level under a change (提升5%, 2023: 80%, reported 81%) becomes the change that it
/// is; the change under a comparison with a year (比上年多2家, reported 增加3家) becomes the level
/// that it leads to. Fills the course and how it came about; or rejects the row, where both
/// readings are possible and differ in colour. False: the line says what the target asks for.
bool take_level_or_change(Evaluated& evaluated, Row const& row, Rules const& rules,
                          Findings const& findings);

/// Whether an amount is one figure and nothing else: no bound, no range, no rate, no doubt.
bool is_plain(Amount const& amount);

/// Whether an amount says that it is a change and not a figure of the row: 增加3家, or 2.5% beside
/// a figure in 家.
bool says_change(Amount const& amount, std::string const& unit, Units const& units);

}  // namespace jixiao
