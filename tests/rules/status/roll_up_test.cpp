#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

namespace {

RollUp roll(Judged const& judged) {
    std::vector<Verdict const*> verdicts;
    for (auto const& verdict : judged.evaluation.verdicts) verdicts.push_back(&verdict);
    return roll_up(verdicts);
}

SampleRow one(std::string const& name, std::string const& actual) {
    return row("≥100家").named(name).actual("2024", actual);
}

}  // namespace

TEST_CASE("roll_up: the worst status with counts and coverage", "[status]") {
    auto const sum = roll(judged(
        {one("甲", "100家"), one("乙", "90家"), one("丙", "10家"), one("丁", "未到期"),
         one("戊", "不适用"), one("己", "100元"), row("≥1家").named("庚"), row("≥1佳").named("辛")},
        "2024"));
    CHECK(sum.status == Status::red);
    CHECK(sum.green == 1);
    CHECK(sum.amber == 1);
    CHECK(sum.red == 1);
    CHECK(sum.missing == 1);
    CHECK(sum.not_due == 1);
    CHECK(sum.not_applicable == 1);
    CHECK(sum.undecidable == 1);
    CHECK(sum.invalid == 1);
    CHECK(sum.rated() == 3);
    CHECK(sum.all() == 8);
    CHECK(sum.expected() == 6);
    CHECK_FALSE(sum.weighted);
}

TEST_CASE("roll_up: nothing rated gives no colour", "[status]") {
    CHECK(roll(judged({row("≥1家")}, "2024")).status == Status::unrated);
    CHECK(roll_up({}).status == Status::unrated);
    CHECK(roll(judged({one("甲", "100家")}, "2024")).status == Status::green);
    CHECK(roll(judged({one("甲", "100家"), one("乙", "90家")}, "2024")).status == Status::amber);
}

TEST_CASE("roll_up: weights are counted over what is rated", "[status]") {
    auto const sum = roll(judged({one("甲", "100家").weight(30), one("乙", "10家").weight(10),
                                  row("≥1家").named("丙").weight(60)},
                                 "2024"));
    CHECK(*sum.weighted == Fraction::of(3, 4));
}
