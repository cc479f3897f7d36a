#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("explain: the derivation names every step from the text to the status", "[status]") {
    auto const judged = row("≥115家")
                            .in_period("2024Q1", "20家")
                            .in_period("2024Q2", "30家")
                            .actual("2024Q3", "78家")
                            .judged("2024Q3");
    CHECK(
        judged.words() ==
        "78家 of 86.25家 due to date, progress ratio 90.4%\n"
        "The target is ≥115家\n"
        "It is read as: at least 115家\n"
        "The periods are added up: this follows from the unit of measure 家\n"
        "To the end of 2024Q3: 78家 (2024Q3.yaml:3)\n"
        "In even steps 75% is due after 9 of 12 months\n"
        "Target to date: S = 86.25家; progress ratio: r = 90.4%\n"
        "Bands of the progress ratio r: red below 60%, amber from 60%, below 80%, green from 80%\n"
        "Result: green by rule 4: 78家 of 86.25家 due to date, progress ratio 90.4%\n"
        "Forecast: 104家, computed\n"
        "Likelihood of meeting the target: at risk, because the forecast is at least 80% of it "
        "(proposed)\n"
        "Previous period 2024Q2: green; improved");
}

TEST_CASE("explain: a missed target is never shown as reached", "[status]") {
    auto const judged = row("≥10000家").actual("2024", "9999.6家").judged("2024");
    CHECK_THAT(judged.words(), Catch::Matchers::Contains("99.996%"));
}

TEST_CASE("explain: why a figure is missing is said", "[status]") {
    auto const [sample, words] = GENERATE(table<SampleRow, std::string>({
        {row("≥1家"), "not reported for 2024Q3"},
        {row("≥1家").in_period("2024Q1", "1家").in_period("2024Q3", "1家"),
         "there is no figure up to the end of 2024-06"},
        {row("超过上年"), "no value of 2023"},
        {row("≥95%").actual("2024Q3", "0.9"), "may mean 0.9% or 90%"},
        {row("≥1佳"), "could not be read"},
    }));
    CAPTURE(words);
    CHECK_THAT(sample.judged("2024Q3").words(),
               Catch::Matchers::StartsWith("") && Catch::Matchers::Contains(words));
}

TEST_CASE("explain: verdicts without derivation judge the same", "[status]") {
    std::vector<SampleRow> const rows{row("≥115家").actual("2024Q3", "78家")};
    auto const brief = judged(rows, "2024Q3", sample_profile(), Detail::verdicts);
    CHECK(brief.verdict().derivation.empty());
    CHECK(brief.outcome() == "green/4");
    CHECK(reason_of(brief.verdict()) == reason_of(judged(rows, "2024Q3").verdict()));
}
