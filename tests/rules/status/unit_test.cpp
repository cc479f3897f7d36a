#include "tests/catch.hpp"
#include "tests/rules/status/sample_book.hpp"

using namespace jixiao;
using namespace jixiao::testing;

TEST_CASE("unit: a missing one is completed and the derivation says from where", "[status]") {
    auto const [sample, unit, said] = GENERATE(table<SampleRow, std::string, std::string>({
        {row("≥1000").unit("次"), "次", "from the key `unit`"},
        {row("500万").past(2023, "300万元"), "元", "from the history"},
        {row("≥1000").named("培训人数"), "人", "from the name"},
        {row("90亿").named("技术合同成交额"), "元", "from the name"},
        {row("≥1000").named("发放补贴（元）"), "元", "from the name"},
        {row("≥1000").actual("2024Q2", "500条"), "条", "from the actuals"},
    }));
    CAPTURE(unit, said);
    auto const judged = sample.judged("2024Q2");
    CHECK(judged.verdict().target_unit == unit);
    CHECK_THAT(judged.words(), Catch::Matchers::Contains(said));
}

TEST_CASE("unit: one that nobody listed is that of its target alone", "[status]") {
    auto const [target, actual, outcome, findings] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥25蒸吨", "26蒸吨", "green/5", ""},
            {"≥25蒸吨", "22蒸吨", "amber/5", ""},
            {"≥25蒸吨", "26", "green/5", "actual-unit"},
            {"≥25蒸吨", "0蒸吨", "red/5", ""},
            {"≥25蒸吨", "26吨", "invalid/1", "actual-dimension"},
            {"≥25吨", "26蒸吨", "invalid/1", "actual-unit"},
            {"≥12宗次", "13宗次", "green/5", ""},
            {"≥12宗次", "13宗", "invalid/1", "actual-dimension"},
            {"≥12宗", "13宗次", "invalid/1", "actual-unit"},
            {"≥12", "13宗次", "invalid/1", "actual-unit"},
            {"0起", "2宗次", "red/3", ""},
        }));
    CAPTURE(target, actual);
    auto const judged = row(target).named("检验台账").actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings() == findings);
}

TEST_CASE("unit: a small number under a name that is scored is asked back", "[status]") {
    auto const [target, name, outcome] = GENERATE(table<std::string, std::string, std::string>({
        {"≥4.5", "服务对象满意度", "undecidable/1"},
        {"9", "服务对象满意度", "undecidable/1"},
        {"≥4.5分", "服务对象满意度", "green/6"},
        {"≥90", "服务对象满意度", "red/6"},
        {"≤4.5", "投诉率", "red/7"},
    }));
    CAPTURE(target, name);
    CHECK(row(target).named(name).actual("2024", "4.8").judged("2024").outcome() == outcome);
}

TEST_CASE("unit: a later actual lends none to an earlier period", "[status]") {
    auto const sample = row("≥1000").actual("2024Q1", "300").actual("2024Q3", "500条");
    CHECK(sample.judged("2024Q2").verdict().target_unit.empty());
    CHECK(sample.judged("2024Q3").verdict().target_unit == "条");
}

TEST_CASE("unit: an indicator of the same name lends its unit", "[status]") {
    auto const judged = testing::judged(
        {row("≥300万").named("融资"), row("降低500万元").named("融资").term(2024, 2026)}, "2024Q2");
    CHECK(judged.verdict().target_unit == "元");
    CHECK_THAT(judged.words(), Catch::Matchers::Contains("same name"));
}

TEST_CASE("unit: a unit key may carry a scale", "[status]") {
    auto const sample = row("≥500").unit("万元");
    CHECK(sample.judged("2024").verdict().target_amount->text() == "5000000");
    auto with_actual = sample;
    CHECK(with_actual.actual("2024", "500").judged("2024").outcome() == "green/5");
    CHECK(row("≥500万").unit("万元").judged("2024").verdict().target_amount->text() == "5000000");
}

TEST_CASE("unit: units of one dimension are converted", "[status]") {
    auto const [target, actual, outcome, findings] =
        GENERATE(table<std::string, std::string, std::string, std::string>({
            {"≥500万元", "5000000元", "green/5", ""},
            {"≥5公里", "5000米", "green/5", ""},
            {"≥95%", "950‰", "green/6", ""},
            {"≥100人", "100名", "green/5", "actual-counter"},
            {"≥100场", "100次", "green/5", "actual-counter"},
            {"≥100人", "100人次", "invalid/1", "actual-dimension"},
            {"≥100家", "100人", "invalid/1", "actual-dimension"},
            {"≥88分", "92%", "invalid/1", "actual-dimension"},
            {"≥100家", "100", "green/5", "actual-unit"},
            {"≥500万元", "500元", "red/5", "actual-slip"},
            {"≥500元", "500万元", "green/5 low", "actual-slip"},
            {"≥95%", "96", "green/6", "actual-unit"},
            {"≥95%", "0", "red/6", "actual-unit"},
        }));
    CAPTURE(target, actual);
    auto const judged = row(target).actual("2024", actual).judged("2024");
    CHECK(judged.outcome() == outcome);
    CHECK(judged.findings() == findings);
}
