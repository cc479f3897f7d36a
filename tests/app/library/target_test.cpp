#include "jixiao/jixiao.hpp"
#include "tests/catch.hpp"

using namespace jixiao::api;

TEST_CASE("parse_target: a target is columns and a sentence in two languages", "[library]") {
    struct Case {
        std::string text, canonical, kind, comparator, low, high, unit;
    };
    auto const wanted = GENERATE(values<Case>({
        {"不低于120卷", "≥120卷", "level", "ge", "120", "", "卷"},
        {"控制在2%以内", "≤2%", "level", "le", "", "2", "%"},
        {"2.1亿元", "2.1亿元", "level", "bare", "210000000", "210000000", "元"},
        {"3至5天", "3-5天", "level", "between", "3", "5", "天"},
        {"降低30万元", "降低30万元", "change_down", "bare", "300000", "300000", "元"},
        {"≥2次/月", "≥2次/月", "rate", "ge", "2", "", "次/月"},
        {"6月30日前", "6月30日前", "deadline", "le", "", "--06-30", ""},
        {"零事故", "不发生事故", "zero_incident", "eq", "0", "0", ""},
        {"明显提升", "明显提升", "qualitative", "none", "", "", ""},
    }));
    CAPTURE(wanted.text);
    auto const target = parse_target(wanted.text);
    REQUIRE(target);
    CHECK(target->text == wanted.text);
    CHECK(target->canonical == wanted.canonical);
    CHECK(target->kind == wanted.kind);
    CHECK(target->comparator == wanted.comparator);
    CHECK(target->low == wanted.low);
    CHECK(target->high == wanted.high);
    CHECK(target->unit == wanted.unit);
    CHECK_FALSE(target->meaning.zh.empty());
    CHECK_FALSE(target->meaning.en.empty());
    CHECK(target->warnings.empty());
}

TEST_CASE("parse_target: what cannot be read is a value with its place", "[library]") {
    auto const target = parse_target("≥120佳");
    REQUIRE_FALSE(target);
    auto const& error = target.error();
    CHECK(error.severity == Severity::error);
    CHECK(error.code == "target-unit");
    CHECK(error.line == 1);
    CHECK(error.column == 5);
    CHECK(error.length == 1);
    CHECK(error.source_line == "≥120佳");
    CHECK_FALSE(error.message.in(Language::zh) == error.message.in(Language::en));
    CHECK(error.hint.en.find("家") != std::string::npos);
    CHECK_THROWS_WITH(*target, Catch::Contains(error.message.en));
}

TEST_CASE("parse_target: a counter that no table lists is a warning", "[library]") {
    auto const target = parse_target("≥30展柜组");
    REQUIRE(target);
    REQUIRE(target->warnings.size() == 1);
    CHECK(target->warnings[0].severity == Severity::warning);
    CHECK(target->warnings[0].code == "target-unit-new");
    CHECK(target->warnings[0].column == 4);
    CHECK(target->warnings[0].length == 3);
}

TEST_CASE("parse_target: bytes that are no text come back as text", "[library]") {
    for (auto const* const text : {"\xff\xfe", "≥12\xe5\x8d", "≥\x1b[31m佳", ""}) {
        auto const target = parse_target(text);
        REQUIRE_FALSE(target);
        for (auto const& shown :
             {target.error().message.zh, target.error().message.en, target.error().source_line}) {
            CHECK(shown.find('\xff') == std::string::npos);
            CHECK(shown.find('\x1b') == std::string::npos);
        }
    }
}
