#include "read/workspace/workspace.hpp"
#include "tests/catch.hpp"
#include "tests/rules/score/scored.hpp"

using namespace jixiao;
using namespace jixiao::testing;
using score::Grade;
using score::Missing;

namespace {

SampleRow reached(int count) {
    static int number = 0;
    return row("≥100家")
        .named("指标" + std::to_string(++number))
        .actual("2024", std::to_string(count) + "家");
}

Scored with_rate(SampleRow const& row, std::optional<Fraction> const& rate) {
    return scored(std::vector{row}, sample_profile(), Missing::withholds, rate);
}

}  // namespace

TEST_CASE("total: the sum of the rows and of the budget, graded", "[score]") {
    // 优 from 90, 良 from 80, 中 from 60 (财预〔2020〕10号), 10 points for execution.
    auto const [count, total, grade] = GENERATE(table<int, std::string, Grade>({
        {100, "100", Grade::excellent},
        {89, "90.1", Grade::excellent},
        {88, "89.2", Grade::good},
        {78, "80.2", Grade::good},
        {77, "79.3", Grade::fair},
        {56, "60.4", Grade::fair},
        {55, "59.5", Grade::poor},
    }));
    auto const got = scored(std::vector{reached(count)});
    REQUIRE(got.table().total);
    CHECK(got.table().total->text() == total);
    CHECK((got.table().grade == grade));
    CHECK(got.table().withheld.empty());
}

TEST_CASE("total: exactly 90 is 优, what the half-open bands of some software leave out",
          "[score]") {
    auto const got = scored({reached(100).weight(80), reached(0).weight(10)});
    CHECK(got.table().total->text() == "90");
    CHECK((got.table().grade == Grade::excellent));
}

TEST_CASE("total: budget points by the execution rate, never more than all", "[score]") {
    auto const [spent, score] = GENERATE(table<int, std::string>({
        {0, "0"},
        {986, "9.86"},
        {1000, "10"},
        {1100, "10"},
        {333, "3.33"},
    }));
    auto const got = with_rate(reached(100), Fraction::of(spent, 1000));
    CHECK(got.table().budget.score->text() == score);
}

TEST_CASE("total: hubei gives the budget 20 of 100 points", "[score]") {
    auto const hubei = built_in_profile("hubei");
    REQUIRE(hubei);
    auto const got =
        scored(std::vector{reached(50)}, *hubei, Missing::withholds, Fraction::of(1, 2));
    CHECK(got.points() == "80/40");
    CHECK(got.table().budget.weight.text() == "20");
    CHECK(got.table().total->text() == "50");
}

TEST_CASE("total: withheld where a figure is missing, unless it is final", "[score]") {
    auto const [actual, final_total] = GENERATE(table<std::string, std::string>({
        {"", "55"}, {"未到期", "55"}, {"5元", "-"},  // invalid: to be mended, not counted as 0
    }));
    CAPTURE(actual);
    auto second = row("≥100家").named("乙");
    if (!actual.empty()) second.actual("2024", actual);
    auto const got = scored({reached(100), second});
    CHECK_FALSE(got.table().total);
    CHECK_FALSE(got.table().grade);
    CHECK(in_english(got.table().withheld).starts_with("乙: "));
    CHECK(got.table().reached.text() == "55");
    CHECK(got.table().possible.text() == "55");
    auto const final_score = scored({reached(100), second}, sample_profile(), Missing::counts_zero);
    CHECK((final_score.table().total ? final_score.table().total->text() : "-") == final_total);
}

TEST_CASE("total: unknown spending is not 0 and withholds the total, final or not", "[score]") {
    auto const missing = GENERATE(Missing::withholds, Missing::counts_zero);
    auto const got = scored(std::vector{reached(100)}, sample_profile(), missing, std::nullopt);
    CHECK_FALSE(got.table().budget.score);
    CHECK_FALSE(got.table().total);
    CHECK(in_english(got.table().withheld) == "budget execution: no spending was reported");
    CHECK(got.table().reached.text() == "90");
}

TEST_CASE("total: an undecidable row needs a score from the unit", "[score]") {
    auto const open = row("≥1家，≥2项").named("乙").actual("2024", "达成");
    CHECK_FALSE(scored({reached(100), open}).table().total);
    auto entered = open;
    entered.scored({number("45"), false, "45", {}});
    auto const got = scored({reached(100), entered});
    REQUIRE(got.table().total);
    CHECK(got.table().total->text() == "100");
}

TEST_CASE("total: only the year's goals are scored", "[score]") {
    auto const got = scored({reached(100), reached(1).term(2024, 2026)});
    CHECK(got.table().rows.size() == 1);
}
