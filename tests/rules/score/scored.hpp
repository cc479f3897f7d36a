#pragma once

#include "rules/score/score.hpp"
#include "tests/rules/status/sample_book.hpp"

namespace jixiao::testing {

/// Verdicts with the scores that came of them.
struct Scored {
    Judged judged;
    score::SelfEvaluation scores;

    score::TableScore const& table() const { return scores.tables.front(); }
    score::RowScore const& row() const { return table().rows.front(); }
    /// Weights and scores of all rows: "30/27.5 15/-".
    std::string points() const;
    /// Codes of the diagnostics.
    std::string findings() const;
};

Decimal number(std::string const& text);

/// cn-default with other points for budget and indicators.
Profile rules_with(std::string const& budget, std::string const& indicators);

/// Rows of one table for the year 2024, with a budget of which a share was spent.
Scored scored(std::vector<SampleRow> const& rows, Profile const& profile = sample_profile(),
              score::Missing missing = score::Missing::withholds,
              std::optional<Fraction> const& rate = Fraction{1});

/// A row alone, worth `weight` points.
Scored scored(SampleRow const& row, std::string const& weight, Profile profile = sample_profile(),
              score::Missing missing = score::Missing::withholds);

std::string in_english(Message const& message);

}  // namespace jixiao::testing
