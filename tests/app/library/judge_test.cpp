#include "jixiao/jixiao.hpp"
#include "tests/catch.hpp"

using namespace jixiao::api;

namespace {

Judgement judged(std::string const& target, std::string const& actual, std::string const& period,
                 Row const& row = {}) {
    auto const judgement = judge(*parse_target(target), actual, period, row);
    INFO(judgement.error().message.en);
    REQUIRE(judgement);
    return *judgement;
}

}  // namespace

TEST_CASE("judge: every number that led to the colour is there, exact", "[library]") {
    auto const [verdict, diagnostics] = judged("≥120卷", "63卷", "2024Q3");
    CHECK(verdict.status == Status::amber);
    CHECK(verdict.state == State::rated);
    CHECK(name_of(verdict.status) == "amber");
    CHECK(verdict.rule == 4);
    CHECK(verdict.period == "2024Q3");
    CHECK(verdict.target == "≥120卷");
    CHECK(verdict.target_amount == "120");
    CHECK(verdict.unit == "卷");
    CHECK(verdict.actual == "63卷");
    CHECK(verdict.actual_amount == "63");
    CHECK(verdict.aggregation == "sum");
    CHECK(verdict.plan_share == "0.75");
    CHECK(verdict.target_to_date == "90");
    CHECK(verdict.progress_ratio == "0.7");
    CHECK(verdict.achievement_rate == "0.525");
    CHECK(verdict.outcome == Text{"黄", "amber"});
    CHECK_FALSE(verdict.reason.empty());
    CHECK(verdict.derivation.size() > 3);
    CHECK(diagnostics.empty());
}

TEST_CASE("judge: the row settles what a bare number leaves open", "[library]") {
    auto const colour = [](Row const& row) {
        return judged("3%", "2%", "2024", row).verdict.status;
    };
    CHECK(colour({.name = "目录著录差错率"}) == Status::green);
    CHECK(colour({.name = "馆藏开放率"}) == Status::red);
    CHECK(colour({.path = {"成本指标"}}) == Status::green);
    CHECK(colour({.direction = "lower-is-better"}) == Status::green);
    CHECK(colour({.direction = "higher-is-better"}) == Status::red);
    auto const unsaid = judged("3%", "4%", "2024");
    CHECK(unsaid.verdict.flags == std::vector<std::string>{"assumed"});
    CHECK(unsaid.verdict.name.empty());
}

TEST_CASE("judge: aggregation, history and profile of the row count", "[library]") {
    CHECK(judged("≥120卷", "63卷", "2024Q3", {.aggregation = "last"}).verdict.status ==
          Status::red);
    Row row{.name = "查档人次", .history = {{2023, "500人次"}}};
    CHECK(judged("比上年增长10%", "560人次", "2024", row).verdict.status == Status::green);
    CHECK(judged("比上年增长10%", "400人次", "2024", row).verdict.status == Status::red);
    CHECK(judged("≥120卷", "63卷", "2024Q3", {.profile = "hubei"}).verdict.state == State::rated);
}

TEST_CASE("judge: an actual that does not answer the target is invalid and says why", "[library]") {
    auto const [verdict, diagnostics] = judged("≥120卷", "63人", "2024Q3");
    CHECK(verdict.status == Status::unrated);
    CHECK(verdict.state == State::invalid);
    CHECK(name_of(verdict.state) == "invalid");
    REQUIRE_FALSE(diagnostics.empty());
    CHECK(diagnostics.front().severity == Severity::error);
    CHECK_FALSE(diagnostics.front().message.zh.empty());
}

TEST_CASE("judge: what cannot be read is an error, and nothing is judged", "[library]") {
    auto const target = parse_target("≥120卷");
    auto const code_of = [](Result<Judgement> const& judgement) {
        CHECK_FALSE(judgement);
        CHECK_FALSE(judgement.error().message.zh.empty());
        return judgement.error().code;
    };
    CHECK(code_of(judge(*target, "63卷", "2024Q5")) == "period");
    CHECK(code_of(judge(*target, "≥**卷", "2024Q3")).starts_with("actual"));
    CHECK(code_of(judge(*target, "63卷", "2024Q3", {.direction = "up"})) == "wrong-word");
    CHECK(code_of(judge(*target, "63卷", "2024Q3", {.aggregation = "total"})) == "wrong-word");
    CHECK(code_of(judge(*target, "63卷", "2024Q3", {.profile = "atlantis"})) == "profile-unknown");
    CHECK(code_of(judge(*target, "63卷", "2024Q3", {.history = {{2023, "≥佳"}}}))
              .starts_with("target"));
    Target made_up;
    made_up.text = "≥佳";
    CHECK(code_of(judge(made_up, "63卷", "2024Q3")).starts_with("target"));
}
