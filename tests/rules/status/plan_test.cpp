#include "rules/status/plan_share.hpp"
#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

namespace {

using Points = std::vector<PlanPoint>;

Decimal percent(int number) {
    return Decimal::make(number, 2).value();
}

}  // namespace

TEST_CASE("plan: the share runs in straight lines between the stated points", "[status]") {
    auto const [plan, month, share] = GENERATE(table<Points, int, std::string>({
        {{}, 3, "0.25"},
        {{}, 12, "1"},
        {{{3, percent(10)}, {6, percent(40)}}, 3, "0.1"},
        {{{3, percent(10)}, {6, percent(40)}}, 4, "0.2"},
        {{{3, percent(30)}}, 1, "0.1"},                    // from 0% at the start
        {{{9, percent(70)}}, 11, "0.9"},                   // to 100% at the end
        {{{6, percent(40)}, {3, percent(10)}}, 4, "0.2"},  // in any order
        {{{3, percent(0)}, {9, percent(60)}}, 8, "0"},     // a stated 0% holds
        {{{3, percent(0)}, {9, percent(60)}}, 9, "0.6"},
        {{{9, percent(0)}}, 11, "0"},
        {{{9, percent(0)}}, 12, "1"},
        {{{9, percent(0)}, {12, percent(100)}}, 11, "0"},
    }));
    CAPTURE(plan.size(), month);
    CHECK(plan_share(plan, month, 12).text() == share);
}

TEST_CASE("plan: a sum is held to its stated share", "[status]") {
    auto const sample = row("≥100家").plan(3, 10).plan(6, 40).plan(9, 70);
    auto first = sample;
    CHECK(first.actual("2024Q1", "8家").judged("2024Q1").outcome() == "green/4");
    auto third = sample;
    CHECK(third.actual("2024Q3", "50家").judged("2024Q3").outcome() == "amber/4");
}

TEST_CASE("plan: while nothing is due only a met target is rated", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"≥1场", "0场", "not-due/4"},
        {"≥1场", "1场", "green/4"},
        {"≥1场", "达成", "invalid/1"},
        {"=1场", "2场", "amber/4"},
        {"≤10万元", "2万元", "green/7"},
        {"≤10万元", "3万元", "amber/7"},
        {"≤10万元", "11万元", "red/7"},
        {"≥95%", "90%", "not-due/6"},
        {"≥95%", "95%", "green/6"},
        {"提升", "部分达成", "not-due/4"},
        {"提升", "达成", "green/2"},
        {"三星及以上", "二星", "not-due/4"},
    }));
    CAPTURE(target, actual);
    auto const judged = row(target).plan(9, 0).actual("2024Q3", actual).judged("2024Q3");
    CHECK(judged.outcome() == outcome);
    if (target == "≥1场") CHECK_FALSE(judged.verdict().forecast);
}

TEST_CASE("plan: while nothing is due silence is not due", "[status]") {
    auto const [target] = GENERATE(table<std::string>({{"≥1场"}, {"提升"}, {"≥95%"}, {"≤10万元"}}));
    CAPTURE(target);
    CHECK(row(target).plan(9, 0).judged("2024Q3").outcome() == "not-due/4");
    CHECK(row(target).plan(9, 0).judged("2024Q4").outcome() == "missing/1");
}

TEST_CASE("plan: one that does not fit the term is reported and not used", "[status]") {
    auto const judged = row("≥100家").plan(13, 50).actual("2024Q2", "40家").judged("2024Q2");
    CHECK(judged.findings() == "plan-term");
    CHECK(judged.outcome() == "green/4");
}

TEST_CASE("plan: a stage value in the target's unit is its share of the target", "[status]") {
    auto const staged = [](char const* target, Quantity const& amount) {
        auto sample = row(target).actual("2024Q2", "40家");
        sample.indicator.beside.own().plan = {{6, {}, amount}};
        return sample.judged("2024Q2");
    };
    auto const judged = staged("≥100家", {80, "家"});
    CHECK(judged.verdict().due->text() == "80");
    CHECK(judged.outcome() == "red/4");
    CHECK(staged("≥100家", {40, "家"}).outcome() == "green/4");
    for (auto const& none : {Quantity{120, "家"}, Quantity{5, "公里"}}) {
        auto const refused = staged("≥100家", none);
        CHECK(refused.findings() == "plan-term");
        CHECK(refused.verdict().due->text() == "50");  // even steps
    }
}

TEST_CASE("plan: a row that is held against one year of a span has no use for its plan",
          "[status]") {
    auto const judged = row("超过上年")
                            .term(2024, 2026)
                            .plan(6, 80)
                            .past(2023, "100家")
                            .actual("2024Q2", "50家")
                            .judged("2024Q2");
    CHECK(judged.findings() == "plan-term");
    CHECK(judged.verdict().due->text() == "50");
}
