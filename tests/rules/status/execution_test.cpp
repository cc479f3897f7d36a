#include "base/catalog.hpp"
#include "tests/catch.hpp"
#include "tests/rules/status/project.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("execution: the lamp by the share of the year that has passed", "[status]") {
    // Read at the source: below 60% of the pace red, to 80% amber, from 80% green.
    auto const [when, spent, status, progress_ratio] =
        GENERATE(table<std::string, int, std::string, std::string>({
            {"2024Q2", 400, "green", "0.8"},
            {"2024Q2", 399, "amber", "0.798"},
            {"2024Q2", 300, "amber", "0.6"},
            {"2024Q2", 299, "red", "0.598"},
            {"2024Q2", 0, "red", "0"},
            {"2024-08", 640, "green", "0.96"},
            {"2024", 800, "green", "0.8"},
            {"2024", 1100, "green", "1.1"},
        }));
    CAPTURE(when, spent);
    auto const got = result_of(Project{}.spent(when, spent), when);
    CHECK(name(got->money().status) == status);
    CHECK(got->money().progress_ratio->text() == progress_ratio);
}

TEST_CASE("execution: the adjusted budget holds from then on", "[status]") {
    auto const project =
        Project{}.spent("2024Q1", 100).adjusted(1600).spent("2024Q2", 400).spent("2024Q3", 600);
    auto const got = result_of(project, "2024Q3");
    CHECK(got->money().initial->text() == "10000000");
    CHECK(got->money().adjusted->text() == "16000000");
    CHECK(got->money().rate->text() == "0.375");
    CHECK(got->reason() == "37.5% spent after 9 of 12 months, progress ratio 50%");
}

TEST_CASE("execution: the forecast is the one of the period", "[status]") {
    auto project = Project{}.spent("2024Q2", 400);
    project.actuals.outlays.back().forecast = project.actuals.outlays.back().spent;
    CHECK(result_of(project, "2024Q2")->money().forecast->text() == "4000000");
    CHECK_FALSE(result_of(project.spent("2024Q3", 600), "2024Q3")->money().forecast);
}

namespace {

/// "initial adjusted spent" of each source, in 万元; "-" for what is not known.
std::string sources_of(Execution const& execution) {
    std::string shown;
    auto const add = [&](std::optional<Fraction> const& amount) {
        shown += " " + (amount ? (*amount / 10'000).text() : "-");
    };
    for (auto const& source : execution.sources) {
        shown += (shown.empty() ? "" : "; ") + source.name;
        add(source.initial);
        add(source.adjusted);
        add(source.spent);
    }
    return shown;
}

Project by_source() {
    Project project;
    project.table.sources = {{"财政", "800万元"}, {"结转", "200万元"}};
    return project;
}

}  // namespace

TEST_CASE("execution: what the sources state makes the whole", "[status]") {
    auto project = by_source().spent("2024Q2", 0);
    auto& line = project.actuals.outlays.back();
    line.spent.reset();
    line.sources = {{"财政", wan(900), wan(300), wan(900), {}}, {"结转", {}, wan(150), {}, {}}};
    auto const part = result_of(project, "2024Q2");
    CHECK(part->money().spent->text() == "4500000");
    CHECK(part->money().adjusted->text() == "10000000");  // one source alone is no whole
    CHECK_FALSE(part->money().forecast);
    CHECK(sources_of(part->money()) == "财政 800 900 300; 结转 200 200 150");
    line.sources[1].adjusted = wan(200);
    line.sources[1].forecast = wan(200);
    auto const whole = result_of(project, "2024Q2");
    CHECK(whole->money().adjusted->text() == "11000000");
    CHECK(whole->money().forecast->text() == "11000000");
    auto const later = result_of(project.spent("2024Q3", 600), "2024Q3");
    CHECK(later->money().adjusted->text() == "11000000");  // holds until another is stated
    CHECK(sources_of(later->money()) == "财政 800 900 -; 结转 200 200 -");
}

TEST_CASE("execution: spending by source does not bring back an older adjusted budget",
          "[status]") {
    auto project = by_source().spent("2024Q1", 100);
    project.actuals.outlays.back().sources = {{"财政", wan(900), wan(60), {}, {}},
                                              {"结转", wan(200), wan(40), {}, {}}};
    project = project.spent("2024Q2", 400).adjusted(1600).spent("2024Q3", 600);
    project.actuals.outlays.back().sources = {{"财政", {}, wan(400), {}, {}},
                                              {"结转", {}, wan(200), {}, {}}};
    CHECK(result_of(project, "2024Q1")->money().adjusted->text() == "11000000");
    CHECK(result_of(project, "2024Q2")->money().adjusted->text() == "16000000");
    CHECK(result_of(project, "2024Q3")->money().adjusted->text() == "16000000");
    // Where one of them is adjusted anew, both together are.
    project.actuals.outlays.back().sources[1].adjusted = wan(300);
    CHECK(result_of(project, "2024Q3")->money().adjusted->text() == "12000000");
}

TEST_CASE("execution: an adjusted whole leaves open what its sources have", "[status]") {
    auto const project = by_source().spent("2024Q2", 400).adjusted(1600);
    CHECK(sources_of(result_of(project, "2024Q2")->money()) == "财政 800 - -; 结转 200 - -");
}

TEST_CASE("execution: the one source has what the whole has", "[status]") {
    Project project;
    project.table.sources = {{"财政", "1000万元"}};
    auto const got = result_of(project.spent("2024Q2", 400).adjusted(1600), "2024Q2");
    CHECK(sources_of(got->money()) == "财政 1000 1600 400");
}

TEST_CASE("execution: what nobody reported is unrated and never 0", "[status]") {
    auto const silent = result_of(Project{}.spent("2024Q1", 100), "2024Q2");
    CHECK((silent->money().status == Status::unrated));
    CHECK_FALSE(silent->money().spent);
    CHECK(silent->reason() == "no spending was reported for 2024Q2");
    auto const zero = result_of(Project{}.spent("2024Q2", 0).adjusted(0), "2024Q2");
    CHECK((zero->money().status == Status::unrated));
    CHECK(zero->reason() == "the adjusted budget is 0");
    Project unknown;
    unknown.table.budget = "";
    CHECK(result_of(unknown.spent("2024Q2", 1), "2024Q2")->reason() == "no budget is known");
    CHECK_FALSE(result_of(Project{}.spent("2023Q2", 100), "2024Q2")->money().spent);
}

TEST_CASE("execution: what is too large to compute with is as good as unknown", "[status]") {
    auto project = Project{}.spent("2024Q2", 400).adjusted(1600);
    auto& line = project.actuals.outlays.back();
    line.adjusted->amount = Fraction{*Decimal::make(1, 18)};
    auto const rate = result_of(project, "2024Q2");
    CHECK_FALSE(rate->money().rate);
    CHECK(name(rate->money().status) == std::string{"unrated"});
    line.adjusted.reset();
    project.table.spending = {{"甲", "1元"}, {"乙", "1元"}};
    line.spent.reset();
    auto const tiny = Fraction{*Decimal::make(1, 18)};
    line.spending = {{"甲", {*Decimal::make(999'999'999'999'999, 0), "", {}}, {}},
                     {"乙", {tiny * tiny, "", {}}, {}}};
    auto const sum = result_of(project, "2024Q2");
    CHECK_FALSE(sum->money().spent);
    CHECK(name(sum->money().status) == std::string{"unrated"});
}

TEST_CASE("execution: spending lines add up only when all are there", "[status]") {
    Project project;
    project.add("2024Q2").spending = {{"甲", wan(300), {}}};
    auto const part = result_of(project, "2024Q2");
    CHECK_FALSE(part->money().spent);
    CHECK(part->money().spending.front().rate->text() == "0.5");
    CHECK_FALSE(part->money().spending.back().spent);
    project.actuals.outlays.back().spending.push_back({"乙", wan(150), {}});
    CHECK(result_of(project, "2024Q2")->money().spent->text() == "4500000");
}

TEST_CASE("execution: goals and money more than ten points apart are a gap", "[status]") {
    auto const [reached, gap, status] = GENERATE(table<int, bool, std::string>({
        {40, false, "green"},
        {50, false, "green"},
        {51, true, "amber"},
        {30, false, "green"},
        {29, true, "amber"},
        {500, true, "amber"},  // counted as 100%
    }));
    CAPTURE(reached);
    Project project{{row("≥100家").actual("2024Q2", std::to_string(reached) + "家"),
                     row("≥95%").named("满意度").actual("2024Q2", "96%")}};
    auto const got = result_of(project.spent("2024Q2", 400), "2024Q2");
    CHECK(got->money().has_gap == gap);
    CHECK(name(got->money().status) == status);
}

TEST_CASE("execution: the mean of many goals stays within what can be computed", "[status]") {
    std::vector<SampleRow> rows;
    for (int i = 2; i < 120; ++i)
        rows.push_back(row("≥" + std::to_string(i) + "家")
                           .named("指标" + std::to_string(i))
                           .actual("2024Q2", "1家"));
    auto const got = result_of(Project{rows}.spent("2024Q2", 400), "2024Q2");
    REQUIRE(got->money().goals);
    CHECK(got->money().goals->rounded(4).text() == "0.037");
}

TEST_CASE("execution: a cost rate that nobody reported is computed", "[status]") {
    auto const cost = [] { return row("≤100%").named("成本控制率").cost(); };
    auto const got = result_of(Project{{cost()}}.spent("2024Q2", 986), "2024Q2");
    auto const& verdict = got->evaluation.verdicts.front();
    CHECK(outcome_of(verdict) == "green/7");
    CHECK(verdict.actual_text == "98.6%");
    CHECK(Catalog{Language::en}(verdict.derivation, "\n")
              .find("Not reported; computed from the budget: 986万元 spent of 1000万元 is 98.6%") !=
          std::string::npos);
    CHECK(outcome_of(result_of(Project{{cost()}}.spent("2024Q2", 1001), "2024Q2")
                         ->evaluation.verdicts.front()) == "red/7");
}

TEST_CASE("execution: a reported cost rate is not replaced, nor is any other row", "[status]") {
    auto const reported = row("≤100%").named("成本控制率").cost().actual("2024Q2", "97%");
    auto const other = row("≤100%").named("其他率").cost();
    auto const late = row("≤100%").named("成本控制率").cost().actual("2024Q2", "未到期");
    auto const of = [](SampleRow const& row) {
        auto const got = result_of(Project{{row}}.spent("2024Q2", 986), "2024Q2");
        return got->evaluation.verdicts.front().actual_text;
    };
    CHECK(of(reported) == "97%");
    CHECK(of(other).empty());
    CHECK(of(late) == "未到期");
    auto const silent = result_of(Project{{row("≤100%").named("成本控制率").cost()}}, "2024Q2");
    CHECK(outcome_of(silent->evaluation.verdicts.front()) == "missing/1");
}

TEST_CASE("execution: a share is never rounded into another colour", "[status]") {
    Project project;
    project.table.budget = "100000万元";
    auto const got = result_of(project.spent("2024Q2", 39999), "2024Q2");
    CHECK((got->money().status == Status::amber));
    CHECK(got->reason() == "40% spent after 6 of 12 months, progress ratio 79.998%");
}
