#pragma once

#include "rules/score/score.hpp"

#include <vector>

namespace jixiao::score {

/// Gives the rows of one table their weights. They add up exactly to `profile.score_indicators`:
/// - stated on every row: as stated, brought to that sum where they have another;
/// - else spread: every first level has its points of the first of the profile's frames that knows
///   all first levels of the table, shared evenly among its rows; without such a frame all rows
///   have the same.
/// Rows that do not apply leave, and the others are brought to the sum in proportion. What had to
/// be computed is rounded down to 0.01 points; the points that are left go, 0.01 each, to the rows
/// that lost most, of equal ones to the earlier.
void weigh(std::vector<RowScore>& rows, Profile const& profile);

/// Whether some rows state a weight and others do not, so that none of them counts.
bool are_partly_weighed(std::vector<RowScore> const& rows);

}  // namespace jixiao::score
