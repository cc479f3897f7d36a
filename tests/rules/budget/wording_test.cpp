#include "rules/budget/wording.hpp"

#include "tests/catch.hpp"

using namespace jixiao::budget;

TEST_CASE("wording: names are compared without blanks and with one form of every sign",
          "[budget]") {
    CHECK(tidy("收 入 总 计") == "收入总计");
    CHECK(tidy("因公出国（境）费") == "因公出国(境)费");
    CHECK(tidy("财政拨款“三公”经费") == "财政拨款三公经费");
    CHECK(tidy("甲—乙") == tidy("甲-乙"));
}

TEST_CASE("wording: the number of an entry says how deep it stands", "[budget]") {
    auto const [text, level, name] = GENERATE(table<std::string, int, std::string>({
        {"四、科学技术支出", 1, "科学技术支出"},
        {"廿一、其他支出", 1, "其他支出"},
        {"(四) 科学技术支出", 2, "科学技术支出"},
        {"（十二）资源勘探工业信息等支出", 2, "资源勘探工业信息等支出"},
        {"1. 支持工业经济发展", 3, "支持工业经济发展"},
        {"2、水费", 3, "水费"},
        {"(1) 购置费", 4, "购置费"},
        {"项目1: 科学技术研究与开发资金", 0, "科学技术研究与开发资金"},
        {"本年收入合计", 0, "本年收入合计"},
        {"三级医院", 0, "三级医院"},
        {"5.1节", 0, "5.1节"},
        {"项目支出", 0, "项目支出"},
    }));
    CAPTURE(text);
    auto const entry = read_entry(text);
    CHECK(entry.level == level);
    CHECK(entry.name == name);
}

TEST_CASE("wording: 'of which' is a part of the entry above", "[budget]") {
    CHECK(read_entry("其中：申请当年预算拨款").of_which);
    CHECK(read_entry("其中：申请当年预算拨款").name == "申请当年预算拨款");
}

TEST_CASE("wording: totals are known by the end of their names", "[budget]") {
    CHECK(is_total("本年收入合计"));
    CHECK(is_total("收入总计"));
    CHECK(is_total("小计"));
    CHECK_FALSE(is_total("项目支出"));
}
