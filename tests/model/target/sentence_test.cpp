#include "tests/model/target/reading.hpp"

using namespace jixiao;

TEST_CASE("sentence: the numbers of a sentence are its parts", "[target]") {
    using Row = std::tuple<std::string, std::vector<Limit>>;
    auto const [text, parts] = GENERATE(values<Row>({
        {"组织培训2场，参训人员100人", {Stated{amount("2", "场")}, Stated{amount("100", "人")}}},
        {"办结率100%，满意率≥95%", {Stated{amount("100", "%")}, AtLeast{amount("95", "%")}}},
        {"≥5家；≥10次", {AtLeast{amount("5", "家")}, AtLeast{amount("10", "次")}}},
    }));
    CAPTURE(text);
    auto const composite = reading_as<Composite>(text);
    CHECK(composite.text == text);
    REQUIRE(composite.parts.size() == parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) CHECK(composite.parts[i].limit == parts[i]);
}

TEST_CASE("sentence: its one number is the target", "[target]") {
    auto const [text, canonical] = GENERATE(table<std::string, std::string>({
        {"免申即享范围进一步扩大至1000家企业", "提高到1000家"},
        {"12345热线办结率达到95%以上", "≥95%"},
        {"65岁以上老年人体检率≥70%", "≥70%"},
    }));
    CAPTURE(text);
    CHECK(print_target(reading_of(text)) == canonical);
}

TEST_CASE("sentence: a line wrap changes nothing", "[target]") {
    CHECK(reading_of("免申即享 范围进一 步扩大至 1000家企 业") ==
          reading_of("免申即享范围进一步扩大至1000家企业"));
    CHECK(reading_of("良好示范 效应") == reading_of("良好示范效应"));
    CHECK(reading_of("≥2.1亿 元") == reading_of("≥2.1亿元"));
}

TEST_CASE("sentence: a short name before a number is the name of the indicator", "[target]") {
    auto const [text, canonical] = GENERATE(table<std::string, std::string>({
        {"满意度≥95%", "≥95%"},
        {"孕产妇死亡率≤10/10万", "≤10/10万"},
        {"通车里程达到8.5万公里", "8.5万公里"},
        {"一次性验收合格率100%", "100%"},
        {"平均住院日≤8.5天", "≤8.5天"},
        {"水质达到Ⅲ类及以上", "III类及以上"},
    }));
    CAPTURE(text);
    CHECK(print_target(reading_of(text)) == canonical);
}
