#include "base/catalog.hpp"
#include "tests/model/target/reading.hpp"

using namespace jixiao;

namespace {

std::string english(Message const& message) {
    static Catalog const catalog{Language::en};
    return catalog(message);
}

}  // namespace

TEST_CASE("error: wrong text has a code and an exact place", "[target]") {
    using Row = std::tuple<std::string, std::string, std::size_t, std::size_t>;
    auto const [text, code, offset, length] = GENERATE(values<Row>({
        {"", "target-empty", 0, 0},
        {"  　", "target-empty", 5, 0},
        {"≥115佳", "target-unit", 6, 3},
        {"≥ 115 佳", "target-unit", 8, 3},
        {"≥", "target-number", 3, 0},
        {"不低于佳", "target-number", 9, 3},
        {"大于", "target-number", 6, 0},
        {"以上", "target-number", 0, 6},
        {"以内。", "target-number", 0, 6},
        {"115家家", "target-trailing", 6, 3},
        {"≤≥5", "target-relation", 0, 6},
        {"不超过≥5", "target-relation", 0, 12},
        {"≥5家以下", "target-relation", 0, 13},
        {"≥3-5天", "target-relation", 0, 9},
        {"5-3%", "target-range-order", 0, 4},
        {"最多20最少100", "target-range-order", 0, 17},
        {"-5%--3%", "target-sign", 0, 7},
        {"降低-5%", "target-sign", 0, 8},
        {"增长-3%", "target-sign", 0, 8},
        {"较上年增长-3%", "target-sign", 9, 8},
        {"±1:0.6", "target-sign", 0, 7},
        {"2天-5家", "target-unit", 0, 9},
        {"≥1.2.3", "target-number", 3, 5},
        {"1e5", "target-number", 0, 3},
        {"0x10", "target-number", 0, 4},
        {"5 3", "target-number", 0, 3},
        {"≥五十十家", "target-unit", 9, 6},
        {"五十十家", "target-unit", 6, 6},
        {"几十家", "target-number", 0, 9},
        {"150家以土", "target-trailing", 6, 6},
        {"5家以上以上", "target-trailing", 10, 6},
        {"100%%", "target-trailing", 4, 1},
        {"2月30日前", "target-date", 0, 12},
        {"1234567890123456789", "target-too-large", 0, 19},
        {"\xFF", "target-encoding", 0, 1},
        {"≥**%", "target-hole", 3, 2},
        {"》 亩", "target-hole", 0, 3},
        {"不低于__%", "target-hole", 9, 2},
        {"≥ 万元", "target-hole", 4, 6},
        {"待定", "target-hole", 0, 6},
        {"若干", "target-hole", 0, 6},
        {"件", "target-hole", 0, 3},
        {"公里", "target-hole", 0, 6},
        {" 万人次 ", "target-hole", 1, 9},
        {"≥10M", "target-number", 3, 1},
        {"控制在  万元以内", "target-hole", 11, 12},
        {"控制在以内", "target-hole", 9, 6},
        {"控制在元以内", "target-hole", 9, 9},
        {"完成 次", "target-hole", 7, 3},
        {"开展   场以上", "target-hole", 9, 9},
        {"达到 万人次", "target-hole", 7, 9},
        {"约 万人", "target-hole", 4, 6},
        {"12家佳以上", "target-trailing", 5, 9},
        {"12家以", "target-trailing", 5, 3},
        {"12个工作日类", "target-trailing", 14, 3},
        {"不超过起", "target-number", 9, 3},
        {"不等于6%", "target-relation", 0, 9},
        {"≠0", "target-relation", 0, 3},
        {"13:40", "target-number", 0, 5},
        {"no", "target-number", 0, 2},
        {"inf", "target-number", 0, 3},
        {"2_000家", "target-number", 1, 1},
        {"0125家", "target-number", 0, 4},
        {"≥2,00家", "target-number", 4, 1},
        {"≥2000,家", "target-number", 7, 1},
        {"几家", "target-number", 0, 6},
    }));
    CAPTURE(text);
    auto const target = parse_target(text, test_units());
    REQUIRE(target.has_error());
    CHECK(target.error().code == code);
    CHECK(target.error().offset == offset);
    CHECK(target.error().length == length);
    CHECK_FALSE(target.error().message.empty());
}

TEST_CASE("error: the hint says what was probably meant", "[target]") {
    auto const [text, hint] = GENERATE(table<std::string, std::string>({
        {"≥115佳", "did you mean 家"},
        {"115家家", "did you mean 115家"},
        {"5-3%", "did you mean 3%-5%"},
        {"150家以土", "did you mean 以上"},
        {"≤≥5", "keep one of them: ≤"},
    }));
    CAPTURE(text);
    auto const target = parse_target(text, test_units());
    REQUIRE(target.has_error());
    CHECK(english(target.error().hint) == hint);
}

TEST_CASE("error: a text that is too long is refused at once", "[target]") {
    auto const target = parse_target(std::string(1'000'000, '5'), test_units());
    REQUIRE(target.has_error());
    CHECK(target.error().code == "target-too-long");
}

TEST_CASE("parse: the hint for too many digits goes by where they stand", "[target]") {
    auto const [text, hint] = GENERATE(table<std::string, std::string>({
        {"1234567890123456789家", "write it with 万 or 亿"},
        {"0.1234567890123456789家", "write fewer decimals"},
        {"3.123456789012345678％", "write fewer decimals"},
        {"99999999999999999亿元", "check the figure and its unit of measure"},
        {"1234567890.0123456789万元", "check the figure and its unit of measure"},
    }));
    CAPTURE(text);
    auto const actual = parse_actual(text, test_units());
    REQUIRE(actual.has_error());
    CHECK(actual.error().code == "actual-too-large");
    CHECK(Catalog{Language::en}(actual.error().hint) == hint);
    auto const target = parse_target("≥" + text, test_units());
    REQUIRE(target.has_error());
    CHECK(target.error().code == "target-too-large");
    CHECK(Catalog{Language::en}(target.error().hint) == hint);
}
