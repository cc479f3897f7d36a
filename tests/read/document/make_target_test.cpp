#include "read/document/make_target.hpp"

#include "tests/catch.hpp"

using namespace jixiao::document;

namespace {

struct Columns {
    std::string sign, nature, value, unit;
};

}  // namespace

TEST_CASE("make_target: the columns of a form become one text", "[document]") {
    auto const [columns, target] = GENERATE(table<Columns, std::string>({
        {{"", "≥", "115", "家"}, "≥115家"},
        {{"大于等于", "正向", "95", "%"}, "≥95%"},
        {{"", "＝", "100", "%"}, "=100%"},
        {{"小于等于", "正向", "5", "万元"}, "≤5万元"},
        {{"", "正向", "36", "辆"}, "36辆"},
        {{"", "定性", "提升", ""}, "提升"},
        {{"", "定性", "优", "/"}, "优"},
        {{"≥", "", "≥5", "个"}, "≥5个"},
        {{"≥", "", "5个", "个"}, "≥5个"},
        {{"", "", "3次", "个"}, "3次"},
        {{"", "", "98百分比", ""}, "98%"},
        {{"≥", "", "98", "百分比"}, "≥98%"},
        {{"", "", "否", "是/否"}, "否"},
        {{"<=", "反向", "45,473", "日期"}, "2024年6月30日前"},
        {{"≥", "", "明显改善", "无"}, "明显改善"},
        {{"", "", "〔13.5〕", "%"}, "〔13.5%〕"},
        {{"≥", "", "", "家"}, ""},
    }));
    CAPTURE(columns.sign, columns.nature, columns.value, columns.unit);
    auto const made = make_target(columns.sign, columns.nature, columns.value, columns.unit);
    CHECK(made.text == target);
    CHECK(made.problem.empty());
}

TEST_CASE("make_target: which way is better is kept where no sign says it", "[document]") {
    CHECK(make_target("", "正向", "36", "辆").direction == "higher-is-better");
    CHECK(make_target("", "反向指标", "3", "起").direction == "lower-is-better");
    CHECK(make_target("≥", "正向", "36", "辆").direction.empty());
}

TEST_CASE("make_target: signs that differ, and words that are none, make no target", "[document]") {
    CHECK_FALSE(make_target("≥", "", "≤5", "个").problem.empty());
    CHECK_FALSE(make_target("有点像", "", "5", "个").problem.empty());
}
