#include "tests/catch.hpp"
#include "tests/rules/score/scored.hpp"

using namespace jixiao;
using namespace jixiao::testing;
using score::WeightFrom;

namespace {

SampleRow at(std::string const& first_level, std::string const& actual = "1家") {
    static int count = 0;
    return row("≥1家")
        .named("指标" + std::to_string(++count))
        .path({first_level, "数量指标"})
        .actual("2024", actual);
}

Fraction sum_of_weights(Scored const& scored) {
    Fraction sum;
    for (auto const& row : scored.table().rows) sum = sum + row.weight;
    return sum;
}

}  // namespace

TEST_CASE("weights: stated ones that add up are used as they stand", "[score]") {
    auto const got =
        scored({at("产出指标").weight(40), at("效益指标").weight(30), at("满意度指标").weight(20)});
    CHECK(got.points() == "40/40 30/30 20/20");
    CHECK(got.row().weight_from == WeightFrom::stated);
    CHECK(got.table().total->text() == "100");
}

TEST_CASE("weights: stated ones of another sum are brought to the points of the indicators",
          "[score]") {
    auto const got =
        scored({at("产出指标").weight(50), at("效益指标").weight(30), at("满意度指标").weight(20)});
    CHECK(got.points() == "45/45 27/27 18/18");
    CHECK(got.row().weight_from == WeightFrom::rescaled);
}

TEST_CASE("weights: spread by first level where none is stated", "[score]") {
    // Forms in use: 产出 50, 效益 30, 满意度 10; with 成本 as a first level 20, 40, 20, 10.
    auto const without_cost = scored({at("产出指标"), at("产出指标"), at("产出指标"),
                                      at("效益指标"), at("效益指标"), at("满意度指标")});
    CHECK(without_cost.points() == "16.67/16.67 16.67/16.67 16.66/16.66 15/15 15/15 10/10");
    CHECK(without_cost.row().weight_from == WeightFrom::spread);
    auto const with_cost =
        scored({at("成本指标"), at("产出指标"), at("效益指标"), at("满意度指标")});
    CHECK(with_cost.points() == "20/20 40/40 20/20 10/10");
}

TEST_CASE("weights: a level that is not there leaves its points to the others", "[score]") {
    CHECK(scored({at("产出指标"), at("效益指标")}).points() == "56.25/56.25 33.75/33.75");
}

TEST_CASE("weights: levels that no frame knows share evenly", "[score]") {
    CHECK(scored({at("产出指标"), at("管理指标")}).points() == "45/45 45/45");
    CHECK(scored({row("≥1家").path({}).actual("2024", "1家")}).points() == "90/90");
}

TEST_CASE("weights: a row that does not apply leaves, the rest is rescaled", "[score]") {
    auto const stated = scored({at("产出指标").weight(60), at("效益指标", "不适用").weight(20),
                                at("满意度指标").weight(10)});
    CHECK(stated.points() == "77.14/77.14 0/- 12.86/12.86");
    CHECK(stated.row().weight_from == WeightFrom::rescaled);
    CHECK(stated.table().total->text() == "100");
    auto const spread = scored({at("产出指标"), at("产出指标", "不适用"), at("效益指标")});
    CHECK(spread.points() == "40.91/40.91 0/- 49.09/49.09");
}

TEST_CASE("weights: they add up exactly, whatever the number of rows", "[score]") {
    auto const [outputs, effects] = GENERATE(table<int, int>({{7, 3}, {11, 13}, {44, 9}, {1, 1}}));
    std::vector<SampleRow> rows;
    for (int i = 0; i < outputs; ++i) rows.push_back(at("产出指标"));
    for (int i = 0; i < effects; ++i) rows.push_back(at("效益指标"));
    CHECK((sum_of_weights(scored(rows)) == Fraction{90}));
    CHECK((sum_of_weights(scored(rows, rules_with("20", "80"))) == Fraction{80}));
}

TEST_CASE("weights: stated on some rows only are not used, and that is said", "[score]") {
    auto const got = scored({at("产出指标").weight(60), at("效益指标")});
    CHECK(got.points() == "56.25/56.25 33.75/33.75");
    CHECK(got.findings() == "weights-partial");
}

TEST_CASE("weights: all 0 count as none", "[score]") {
    CHECK(scored({at("产出指标").weight(0)}).points() == "90/90");
}
