#include "read/workspace/workspace.hpp"
#include "tests/catch.hpp"
#include "tests/rules/status/project.hpp"

using namespace jixiao;
using namespace jixiao::testing;

namespace {

Profile rules(char const* name) {
    return built_in_profile(name).value();
}

using Path = std::vector<std::string>;
Path const count{"产出指标", "数量指标"};
Path const quality{"产出指标", "质量指标"};
Path const benefit{"效益指标", "社会效益指标"};
Path const cost{"成本指标", "经济成本指标"};
Path const satisfaction{"满意度指标", "服务对象满意度指标"};

}  // namespace

// The help text of the provincial system, shown to its users: the annual target x month / 12.
TEST_CASE("profile shanxi: prorated rows, and rows that are in range or not", "[status]") {
    auto const [path, target, actual, outcome] =
        GENERATE(table<Path, std::string, std::string, std::string>({
            {count, "≥100家", "29家", "red/4"},
            {count, "≥100家", "30家", "amber/4"},
            {count, "≥100家", "40家", "green/4"},
            {count, "≥100家", "60家", "green/4 ahead"},  // blue in that system
            {satisfaction, "≥95%", "60%", "green/4 ahead"},
            {satisfaction, "≥95%", "28%", "red/4"},
            {quality, "≥95%", "94.9%", "red/6"},
            {quality, "≥95%", "95%", "green/6"},
            {quality, "≥10次", "5次", "red/6"},  // a sum as well: not prorated
            {cost, "≤200万元", "142万元", "green/7"},
            {cost, "≤200万元", "201万元", "red/7"},
        }));
    CAPTURE(target, actual);
    CHECK(row(target)
              .path(path)
              .actual("2024Q2", actual)
              .judged("2024Q2", rules("shanxi"))
              .outcome() == outcome);
}

TEST_CASE("profile shanxi: the bands stay the same at the end of the year", "[status]") {
    auto const [actual, outcome] = GENERATE(table<std::string, std::string>(
        {{"59家", "red/5"}, {"60家", "amber/5"}, {"80家", "green/5"}, {"100家", "green/5"}}));
    CHECK(row("≥100家").actual("2024", actual).judged("2024", rules("shanxi")).outcome() ==
          outcome);
}

TEST_CASE("profile shanxi: a rate shows what is due of it by its plan", "[status]") {
    auto const got =
        row("≥96%").path(satisfaction).actual("2024Q2", "36%").judged("2024Q2", rules("shanxi"));
    CHECK(got.verdict().due->text() == "48");
    CHECK(got.verdict().progress_ratio->text() == "0.75");
}

// On pace and reached green, on pace and not reached amber, off pace red.
TEST_CASE("profile hefei: one lamp over money and goals", "[status]") {
    auto const [spent, reached, joint] = GENERATE(table<int, std::string, std::string>({
        {500, "50家", "green"},
        {500, "30家", "amber"},
        {500, "10家", "amber"},
        {499, "50家", "red"},
        {499, "10家", "red"},
    }));
    CAPTURE(spent, reached);
    Project project{{row("≥100家").actual("2024Q2", reached)}};
    auto const got = result_of(project.spent("2024Q2", spent), "2024Q2", rules("hefei"));
    REQUIRE(got->money().joint);
    CHECK(name(*got->money().joint) == joint);
}

TEST_CASE("profile hefei: no lamp while either side is unknown", "[status]") {
    auto const silent =
        result_of(Project{{row("≥100家").actual("2024Q2", "50家")}}, "2024Q2", rules("hefei"));
    CHECK((silent->money().joint == Status::unrated));
    auto const open =
        result_of(Project{{row("≥100家")}}.spent("2024Q2", 500), "2024Q2", rules("hefei"));
    CHECK((open->money().joint == Status::unrated));
    CHECK_FALSE(result_of(Project{}.spent("2024Q2", 500), "2024Q2")->money().joint);
}

// Below 25% by April, 40% by June, 60% by August, 80% by October (川财绩〔2025〕10号).
TEST_CASE("profile sichuan-2025: the alert by month", "[status]") {
    auto const [when, spent, status] = GENERATE(table<std::string, int, std::string>({
        {"2024Q1", 0, "green"},  // nothing is asked yet
        {"2024-04", 249, "red"},
        {"2024-04", 250, "green"},
        {"2024-05", 250, "green"},
        {"2024Q2", 399, "red"},
        {"2024Q2", 400, "green"},
        {"2024-08", 599, "red"},
        {"2024Q3", 600, "green"},
        {"2024-10", 799, "red"},
        {"2024", 800, "green"},
    }));
    CAPTURE(when, spent);
    auto const got = result_of(Project{}.spent(when, spent), when, rules("sichuan-2025"));
    CHECK(name(got->money().status) == status);
}

TEST_CASE("profile sichuan-2025: goals and money ten points apart are an alert", "[status]") {
    auto const [reached, status] =
        GENERATE(table<std::string, std::string>({{"50家", "green"}, {"51家", "red"}}));
    Project project{{row("≥100家").actual("2024Q2", reached)}};
    auto const got = result_of(project.spent("2024Q2", 400), "2024Q2", rules("sichuan-2025"));
    CHECK(name(got->money().status) == status);
}

// The figure to date lies more than 30% away from its stage value, on either side.
TEST_CASE("profile jilin: deviation from the stage value both ways", "[status]") {
    auto const [path, target, when, actual, outcome] =
        GENERATE(table<Path, std::string, std::string, std::string, std::string>({
            {count, "≥100家", "2024Q2", "34家", "red/4"},
            {count, "≥100家", "2024Q2", "35家", "green/4"},  // 30% below exactly
            {count, "≥100家", "2024Q2", "65家", "green/4 ahead"},
            {count, "≥100家", "2024Q2", "66家", "red/4"},
            {count, "≥100家", "2024", "66家", "red/5"},  // the year's end is judged as ever
            {quality, "≥100家", "2024Q2", "66家", "green/4 ahead"},  // another path
            {count, "≤100家", "2024Q2", "66家", "green/7"},          // a cap has no stage to reach
        }));
    CAPTURE(target, when, actual);
    CHECK(row(target).path(path).actual(when, actual).judged(when, rules("jilin")).outcome() ==
          outcome);
}

TEST_CASE("profile jilin: the stage value may be stated as a plan", "[status]") {
    auto const sample = row("≥100家").path(count).plan(6, 80).actual("2024Q2", "50家");
    CHECK(sample.judged("2024Q2", rules("jilin")).outcome() == "red/4");
}

TEST_CASE("profile jilin: benefits and satisfaction are due only at the end", "[status]") {
    auto const [path, target, when, actual, outcome] =
        GENERATE(table<Path, std::string, std::string, std::string, std::string>({
            {satisfaction, "≥95%", "2024Q3", "80%", "not-due/6"},
            {satisfaction, "≥95%", "2024Q3", "96%", "green/6"},
            {satisfaction, "≥95%", "2024Q3", "", "not-due/4"},
            {satisfaction, "≥95%", "2024", "80%", "red/6"},
            {satisfaction, "≥95%", "2024", "", "missing/1"},
            {benefit, "≥100家", "2024Q3", "10家", "not-due/4"},
            {benefit, "提升", "2024Q3", "未达成", "not-due/4"},
            {benefit, "≤5%", "2024Q3", "6%", "red/7"},  // a cap is broken all the same
            {count, "≥100家", "2024Q3", "", "missing/1"},
        }));
    CAPTURE(target, when, actual);
    auto sample = row(target).path(path);
    if (!actual.empty()) sample.actual(when, actual);
    CHECK(sample.judged(when, rules("jilin")).outcome() == outcome);
}

TEST_CASE("profile jilin: of the money only nothing at all is an alert", "[status]") {
    auto const [spent, status] =
        GENERATE(table<int, std::string>({{0, "red"}, {1, "green"}, {900, "green"}}));
    auto const got = result_of(Project{}.spent("2024Q3", spent), "2024Q3", rules("jilin"));
    CHECK(name(got->money().status) == status);
    auto const silent = result_of(Project{}, "2024Q3", rules("jilin"));
    CHECK((silent->money().status == Status::unrated));  // not reported is not nothing
}

// What is expected of the year, and what the unit says of it, in place of the pace.
TEST_CASE("profile tianjin: lamps on forecast and possibility", "[status]") {
    auto const [target, actual, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"≥100家", "50家", "green/12"},     // 100家 expected
        {"≥100家", "40家", "amber/12"},     // 80家
        {"≥100家", "39家", "red/12"},       // 78家
        {">100家", "50家", "amber/12"},     // exactly 100家 is not more than 100家
        {"≤100万元", "101万元", "red/12"},  // arithmetic rules it out
        {"≥95%", "95%", "green/12"},
        {"提升", "达成", "green/2"},  // nothing is expected, nothing was said
    }));
    CAPTURE(target, actual);
    CHECK(row(target).actual("2024Q2", actual).judged("2024Q2", rules("tianjin")).outcome() ==
          outcome);
}

TEST_CASE("profile tianjin: the worse of what is expected and what is said", "[status]") {
    auto const lamp = [](char const* actual, Likelihood said) {
        return row("≥100家")
            .actual("2024Q2", actual)
            .possible(said)
            .judged("2024Q2", rules("tianjin"))
            .outcome();
    };
    CHECK(lamp("50家", Likelihood::certain) == "green/12");
    CHECK(lamp("50家", Likelihood::possible) == "amber/12");
    CHECK(lamp("50家", Likelihood::impossible) == "red/12");
    CHECK(lamp("39家", Likelihood::certain) == "red/12");
    // At the end of the year what was reached counts.
    CHECK(row("≥100家")
              .actual("2024", "99家")
              .possible(Likelihood::certain)
              .judged("2024", rules("tianjin"))
              .outcome() == "amber/5");
    // What is not due is not judged by it.
    CHECK(row("≥100家").judged("2024Q2", rules("tianjin")).outcome() == "missing/1");
}

TEST_CASE("profile tianjin: a run for the status alone says the same", "[status]") {
    auto const sample = row("≥100家").actual("2024Q1", "25家").actual("2024Q2", "39家");
    auto const brief = judged({sample}, "2024Q2", rules("tianjin"), Detail::status);
    CHECK(brief.outcome() == sample.judged("2024Q2", rules("tianjin")).outcome());
    CHECK(sample.judged("2024Q2", rules("tianjin")).verdict().trend == Trend::worse);
}

// A project is shown by the mean deviation of its goals.
TEST_CASE("profile hebei: the lamp of the mean deviation", "[status]") {
    auto const [first, second, mean, lamp] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"50家", "100%", "0", "green"},
            {"45家", "95%", "0.05", "green"},  // 10% and 0: satisfaction is met
            {"40家", "95%", "0.1", "amber"},
            {"60家", "95%", "0.1", "amber"},  // above its stage value as well
            {"25家", "76%", "0.35", "red"},   // 50% and 20%
        }));
    CAPTURE(first, second);
    Project project{{row("≥100家").named("甲").actual("2024Q2", first),
                     row("≥95%").named("乙").actual("2024Q2", second)}};
    auto const got = result_of(project.spent("2024Q2", 500), "2024Q2", rules("hebei"));
    REQUIRE(got->money().joint);
    CHECK(got->money().deviation->text() == mean);
    CHECK(name(*got->money().joint) == lamp);
    CHECK_FALSE(result_of(project, "2024Q2")->money().deviation);
}

TEST_CASE("profile hebei: no lamp without a goal that has a figure", "[status]") {
    Project project{{row("提升").actual("2024Q2", "未达成")}};
    auto const got = result_of(project.spent("2024Q2", 500), "2024Q2", rules("hebei"));
    CHECK((got->money().joint == Status::unrated));
}

TEST_CASE("profile sichuan-2025: the third alert in a row is named", "[status]") {
    Project project;
    project.spent("2024-04", 200).spent("2024-05", 240).spent("2024-06", 390).spent("2024-07", 400);
    auto const alerts = [&](char const* when) {
        return result_of(project, when, rules("sichuan-2025"))->money().alerts_in_row;
    };
    CHECK(alerts("2024-04") == 1);
    CHECK(alerts("2024-05") == 2);
    CHECK(alerts("2024-06") == 3);
    CHECK(alerts("2024-07") == 0);
    CHECK_THAT(result_of(project, "2024-06", rules("sichuan-2025"))->reason(),
               Catch::Matchers::Contains("3 consecutive reports"));
    CHECK_THAT(result_of(project, "2024-05", rules("sichuan-2025"))->reason(),
               !Catch::Matchers::Contains("in a row"));
    CHECK(result_of(project, "2024-06")->money().alerts_in_row == 0);  // not by cn-default
}

TEST_CASE("profile: repeated alerts may weigh more than one", "[status]") {
    auto profile = rules("sichuan-2025");
    profile.milestones.clear();
    profile.gap_over = Decimal{1};
    profile.repeated_from = 2;
    Project project;
    project.spent("2024-04", 100).spent("2024-05", 110);
    CHECK(name(result_of(project, "2024-05", profile)->money().status) == std::string{"red"});
    CHECK(result_of(project, "2024-05", profile)->money().alerts_in_row == 2);
}
