#include "load/workspace.hpp"
#include "tests/catch.hpp"
#include "tests/evaluate/project.hpp"

using namespace jixiao;
using namespace jixiao::testing;

namespace {

Profile rules(char const* name) {
    return built_in_profile(name).value();
}

using Path = std::vector<std::string>;
Path const count{"产出指标", "数量指标"};
Path const quality{"产出指标", "质量指标"};
Path const cost{"成本指标", "经济成本指标"};
Path const satisfaction{"满意度指标", "服务对象满意度指标"};

}  // namespace

// The help text of the provincial system, shown to its users: the annual target x month / 12.
TEST_CASE("profile shanxi: prorated rows, and rows that are in range or not", "[evaluate]") {
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

TEST_CASE("profile shanxi: the bands stay the same at the end of the year", "[evaluate]") {
    auto const [actual, outcome] = GENERATE(table<std::string, std::string>(
        {{"59家", "red/5"}, {"60家", "amber/5"}, {"80家", "green/5"}, {"100家", "green/5"}}));
    CHECK(row("≥100家").actual("2024", actual).judged("2024", rules("shanxi")).outcome() ==
          outcome);
}

TEST_CASE("profile shanxi: a rate shows what is due of it by its plan", "[evaluate]") {
    auto const got =
        row("≥96%").path(satisfaction).actual("2024Q2", "36%").judged("2024Q2", rules("shanxi"));
    CHECK(got.verdict().due->text() == "48");
    CHECK(got.verdict().pace->text() == "0.75");
}

// On pace and reached green, on pace and not reached amber, off pace red.
TEST_CASE("profile hefei: one lamp over money and goals", "[evaluate]") {
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

TEST_CASE("profile hefei: no lamp while either side is unknown", "[evaluate]") {
    auto const silent =
        result_of(Project{{row("≥100家").actual("2024Q2", "50家")}}, "2024Q2", rules("hefei"));
    CHECK((silent->money().joint == Status::unrated));
    auto const open =
        result_of(Project{{row("≥100家")}}.spent("2024Q2", 500), "2024Q2", rules("hefei"));
    CHECK((open->money().joint == Status::unrated));
    CHECK_FALSE(result_of(Project{}.spent("2024Q2", 500), "2024Q2")->money().joint);
}

// Below 25% by April, 40% by June, 60% by August, 80% by October (川财绩〔2025〕10号).
TEST_CASE("profile sichuan-2025: the alert by month", "[evaluate]") {
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

TEST_CASE("profile sichuan-2025: goals and money ten points apart are an alert", "[evaluate]") {
    auto const [reached, status] =
        GENERATE(table<std::string, std::string>({{"50家", "green"}, {"51家", "red"}}));
    Project project{{row("≥100家").actual("2024Q2", reached)}};
    auto const got = result_of(project.spent("2024Q2", 400), "2024Q2", rules("sichuan-2025"));
    CHECK(name(got->money().status) == status);
}
