#include "read/workspace/read_units.hpp"
#include "tests/read/workspace/read_text.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

Units units_of(std::string text) {
    Units units;
    std::vector<Diagnostic> diagnostics;
    read_units({"u.yaml", std::move(text)}, units, diagnostics);
    CHECK(codes(diagnostics).empty());
    return units;
}

}  // namespace

TEST_CASE("units: every form of a row is read", "[workspace]") {
    auto const units = units_of(
        "money: {元 圆 人民币: 1, 角: 0.1}\n"
        "length: {米: {scale: 1, also: [公尺, m]}}\n"
        "counter:\n  words: >-\n    家 个\n    项\n"
        "ratio: {\"%\": 0.01}\n");
    auto const [spelling, word, dimension] = GENERATE(table<std::string, std::string, std::string>({
        {"元", "元", "money"},
        {"人民币", "元", "money"},
        {"角", "角", "money"},
        {"公尺", "米", "length"},
        {"项", "项", "counter"},
        {"%", "%", "ratio"},
    }));
    CAPTURE(spelling);
    auto const* const unit = units.find(spelling);
    REQUIRE(unit != nullptr);
    CHECK(unit->word == word);
    CHECK(unit->dimension == dimension);
    CHECK(unit->per_percent == (dimension == "ratio"));
}

TEST_CASE("units: scales are exact", "[workspace]") {
    auto const units = units_of("money: {分: 0.01}\n");
    CHECK((units.find("分")->scale == Fraction::of(1, 100)));
}

TEST_CASE("units: those built into the program can be read", "[workspace]") {
    auto const units = built_in_units();
    for (auto const* word : {"元", "%", "家", "台套", "天", "百分点", "公里"})
        CHECK(units.find(word) != nullptr);
}
