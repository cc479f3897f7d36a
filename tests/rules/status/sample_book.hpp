#pragma once

#include "model/target/parse.hpp"
#include "rules/status/evaluate.hpp"

#include <memory>
#include <string>
#include <vector>

namespace jixiao::testing {

/// The units and the rules that the samples are read by: those built into the program.
Units const& sample_units();
Profile const& sample_profile();

Period period(std::string const& text);

/// A book with its actuals and what came of them; it keeps what the verdicts point to.
struct Judged {
    std::shared_ptr<Book const> book;
    std::shared_ptr<Actuals const> actuals;
    Evaluation evaluation;

    Verdict const& verdict() const { return evaluation.verdicts.front(); }
    /// "green/4 ahead": status or state, rule, flags.
    std::string outcome() const;
    /// Codes of the diagnostics, in the order of their places: "actual-unit actual-falling".
    std::string findings() const;
    /// Reason and derivation in English, one step a line.
    std::string words() const;
};

std::string outcome_of(Verdict const& verdict);

/// One row of a table and its actuals, stated in a chain:
/// row("≥115家").actual("2024Q3", "78家").judged("2024Q3").
class SampleRow {
public:
    explicit SampleRow(std::string const& target);

    SampleRow& id(std::string text);
    SampleRow& named(std::string name);
    /// The target read as something else, whatever texts come to mean it.
    SampleRow& asks(Comparator comparator);
    SampleRow& alias(std::string name);
    SampleRow& path(std::vector<std::string> path);
    SampleRow& cost() { return path({"成本指标", "经济成本指标"}); }
    SampleRow& unit(std::string word);
    SampleRow& past(int year, std::string const& text);
    SampleRow& aggregated(Aggregation aggregation);
    SampleRow& better(Better direction);
    SampleRow& weight(int points);
    /// A share in per cent that is due at the end of a month of the term.
    SampleRow& plan(int month, int percent);
    SampleRow& revised(int year, int month, std::string const& target);
    SampleRow& term(int from_year, int to_year);

    /// A figure to date; of the period alone.
    SampleRow& actual(std::string const& period, std::string const& text);
    SampleRow& in_period(std::string const& period, std::string const& text);
    /// Of the last actual.
    SampleRow& forecast(std::string const& text);
    SampleRow& possible(Likelihood likelihood);
    SampleRow& because(std::string const& reason);
    SampleRow& scored(EnteredScore const& score);

    Judged judged(std::string const& as_of, Profile const& profile = sample_profile()) const;

    Indicator indicator;
    Term span{2024, 2024};
    std::vector<Actual> lines;

private:
    SampleRow& line(std::string const& period, std::string const& text, Values values);
};

SampleRow row(std::string const& target);

/// All rows in one table, with a goal a term; their actuals together.
Judged judged(std::vector<SampleRow> const& rows, std::string const& as_of,
              Profile const& profile = sample_profile(), Detail detail = Detail::derivation);

}  // namespace jixiao::testing
