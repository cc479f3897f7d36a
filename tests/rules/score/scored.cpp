#include "tests/rules/score/scored.hpp"

#include "base/catalog.hpp"

namespace jixiao::testing {

std::string Scored::points() const {
    std::string shown;
    for (auto const& row : table().rows)
        shown += (shown.empty() ? "" : " ") + row.weight.text() + "/" +
                 (row.score ? row.score->text() : "-");
    return shown;
}

std::string Scored::findings() const {
    std::string codes;
    for (auto const& diagnostic : scores.diagnostics)
        codes += (codes.empty() ? "" : " ") + diagnostic.code;
    return codes;
}

Decimal number(std::string const& text) {
    return Decimal::from_text(text).value();
}

Profile rules_with(std::string const& budget, std::string const& indicators) {
    auto profile = sample_profile();
    profile.score_budget = number(budget);
    profile.score_indicators = number(indicators);
    return profile;
}

Scored scored(std::vector<SampleRow> const& rows, Profile const& profile, score::Missing missing,
              std::optional<Fraction> const& rate) {
    auto judged = testing::judged(rows, "2024", profile);
    Execution execution;
    execution.table = &judged.book->tables.front();
    execution.adjusted = Fraction{1'000'000};
    if (rate) execution.spent = *rate * Fraction{1'000'000};
    execution.rate = rate;
    auto scores = score::score_tables(judged.evaluation, {execution}, profile, missing);
    return {std::move(judged), std::move(scores)};
}

Scored scored(SampleRow const& row, std::string const& weight, Profile profile,
              score::Missing missing) {
    profile.score_indicators = number(weight);
    return scored(std::vector{row}, profile, missing);
}

std::string in_english(Message const& message) {
    return Catalog{Language::en}(message);
}

}  // namespace jixiao::testing
