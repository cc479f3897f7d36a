#include "read/workspace/read_actuals.hpp"
#include "tests/read/workspace/read_text.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

ActualsFile actuals_of(std::string const& text) {
    static auto const units = built_in_units();
    std::vector<Diagnostic> diagnostics;
    auto const file = read_actuals({"2024Q3.yaml", text}, units, diagnostics);
    INFO(shown_twice(diagnostics, {{"2024Q3.yaml", text}}));
    CHECK(diagnostics.empty());
    REQUIRE(file);
    return *file;
}

}  // namespace

TEST_CASE("actuals: a text is a value with its place", "[workspace]") {
    auto const file = actuals_of("period: 2024Q3\nactuals:\n  甲: 78家\n  \"乙 丙\": '96%'\n");
    CHECK(file.period.text() == "2024Q3");
    REQUIRE(file.actuals.size() == 2);
    CHECK(file.actuals[0].name == "甲");
    CHECK(file.actuals[0].text == "78家");
    CHECK(file.actuals[0].value.has_value());
    CHECK(file.actuals[0].values == Values::to_date);
    CHECK((file.actuals[0].place == Place{"2024Q3.yaml", 3, 6, 3}));
    CHECK(file.actuals[1].name == "乙 丙");
    CHECK(file.actuals[1].text == "96%");
}

TEST_CASE("actuals: a map tells more than the value", "[workspace]") {
    auto const file = actuals_of(
        "period: 2024Q3\nvalues: in-period\nactuals:\n"
        "  甲:\n"
        "    value: 78家\n"
        "    note: 样本较少\n"
        "    evidence: 问卷\n"
        "    forecast: 110家\n"
        "    possibility: {value: 有可能, reason: 还有一批}\n"
        "    reason: {category: 人员保障, text: 缺人}\n"
        "    action: 补人\n"
        "  乙: {value: 1家, possibility: 确定能, reason: 无}\n");
    REQUIRE(file.actuals.size() == 2);
    auto const& actual = file.actuals[0];
    CHECK(actual.values == Values::in_period);
    CHECK(actual.text == "78家");
    CHECK(actual.remarks().note == "样本较少");
    CHECK(actual.remarks().evidence == "问卷");
    CHECK(actual.remarks().forecast == "110家");
    REQUIRE(actual.remarks().forecast_value);
    CHECK(actual.remarks().forecast_value->has_value());
    CHECK(actual.remarks().likelihood->value == Likelihood::possible);
    CHECK(actual.remarks().likelihood->reason == "还有一批");
    CHECK(actual.remarks().reason->category == "人员保障");
    CHECK(actual.remarks().reason->text == "缺人");
    CHECK(actual.remarks().action == "补人");
    CHECK(file.actuals[1].remarks().likelihood->value == Likelihood::certain);
    CHECK(file.actuals[1].remarks().reason->text == "无");
}

TEST_CASE("actuals: a name without a value is not reported and never 0", "[workspace]") {
    CHECK(actuals_of("period: 2024Q3\nactuals:\n  甲:\n  乙: ''\n").actuals.size() == 0);
}

TEST_CASE("actuals: a value that is not understood stays with its error", "[workspace]") {
    std::vector<Diagnostic> diagnostics;
    auto const file = read_actuals({"a.yaml", "period: 2024Q3\nactuals: {甲: 78佳}\n"},
                                   built_in_units(), diagnostics);
    REQUIRE(file);
    REQUIRE(file->actuals.size() == 1);
    CHECK(file->actuals[0].value.has_error());
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].place.line == 2);
}

TEST_CASE("actuals: a score is points or a share of the weight", "[workspace]") {
    auto const file = actuals_of(
        "period: 2024Q3\nactuals:\n  甲: {value: 部分达成, score: 7.5}\n"
        "  乙: {value: 部分达成, score: 75%}\n  丙: {value: 达成}\n");
    REQUIRE(file.actuals.size() == 3);
    CHECK(file.actuals[0].remarks().score->amount.text() == "7.5");
    CHECK_FALSE(file.actuals[0].remarks().score->is_share);
    CHECK(file.actuals[1].remarks().score->amount.text() == "0.75");
    CHECK(file.actuals[1].remarks().score->is_share);
    CHECK((file.actuals[1].remarks().score->place == Place{"2024Q3.yaml", 4, 27, 3}));
    CHECK_FALSE(file.actuals[2].remarks().score);
}

TEST_CASE("actuals: money by source, and what became of the overall targets", "[workspace]") {
    auto const file = actuals_of(
        "period: 2024Q3\nactuals: {}\nbudget:\n"
        "  甲项目:\n"
        "    sources:\n"
        "      一般公共预算: {adjusted: 900万元, spent: 800万元, forecast: 900万元}\n"
        "      上年结转: 50万元\n"
        "      其他:\n"
        "overall:\n"
        "  甲项目: 全年服务企业一百家。\n"
        "  乙项目:\n");
    REQUIRE(file.outlays.size() == 1);
    auto const& sources = file.outlays[0].sources;
    REQUIRE(sources.size() == 2);
    CHECK(sources[0].name == "一般公共预算");
    CHECK(sources[0].adjusted->amount.text() == "9000000");
    CHECK(sources[0].spent->amount.text() == "8000000");
    CHECK(sources[0].forecast->amount.text() == "9000000");
    CHECK_FALSE(sources[1].adjusted);
    CHECK(sources[1].spent->amount.text() == "500000");
    REQUIRE(file.overall.size() == 1);  // the other is prepared, not filled in
    CHECK(file.overall[0].name == "甲项目");
    CHECK(file.overall[0].text == "全年服务企业一百家。");
    CHECK((file.overall[0].name_place == Place{"2024Q3.yaml", 10, 3, 3}));
}

TEST_CASE("actuals: money is read in yuan, as a sum or by spending lines", "[workspace]") {
    auto const file = actuals_of(
        "period: 2024Q3\nactuals: {}\nbudget:\n"
        "  部门整体: 1.5亿元\n"
        "  甲项目: {adjusted: 1350万元, spending: {房租: 0元, 水电: 2.5万元, 其他: }}\n"
        "  乙项目:\n");
    REQUIRE(file.outlays.size() == 2);
    CHECK(file.outlays[0].spent->amount.text() == "150000000");
    CHECK(file.outlays[0].period.text() == "2024Q3");
    auto const& second = file.outlays[1];
    CHECK_FALSE(second.spent);
    CHECK(second.adjusted->amount.text() == "13500000");
    REQUIRE(second.spending.size() == 2);
    CHECK(second.spending[0].spent.amount.is_zero());
    CHECK(second.spending[1].spent.amount.text() == "25000");
}
