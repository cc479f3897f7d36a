#pragma once

#include "rules/score/score.hpp"

namespace jixiao::score {

/// What a run of scores is made by, and where findings go.
struct Scoring {
    Profile const& profile;
    Missing missing = Missing::withholds;
    std::vector<Diagnostic>& diagnostics;
};

/// Fills the score of a row that has its weight.
void score_row(RowScore& row, Scoring const& scoring);

/// The score that the unit entered for the row, within its band; nothing when there is none.
/// A score outside the band is reported and taken all the same, up to the weight: whoever entered
/// it answers for it.
std::optional<Fraction> entered_score(RowScore const& row, Scoring const& scoring);

/// Reports a score that was entered where one is computed.
void warn_of_computed(RowScore const& row, Scoring const& scoring);

/// The word that was reported, for rows that take words: 达成 …
std::optional<Attainment> attained_word(Verdict const& verdict);

}  // namespace jixiao::score
