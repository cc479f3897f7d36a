#include "read/document/words.hpp"

#include "read/document/facts.hpp"
#include "read/document/titles.hpp"
#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::document;

TEST_CASE("words: labels of goals are told from levels and names", "[document]") {
    auto const [text, name, is_annual, number] =
        GENERATE(table<std::string, std::string, bool, int>({
            {"年度绩效 目标1", "年度绩效目标1", true, 1},
            {"长期目标2:", "长期目标2", false, 2},
            {"年度绩效指标", "年度绩效指标", true, 0},
            {"长期绩效目标表", "长期绩效目标表", false, 0},
            {"年度目标1：", "年度目标1", true, 1},
        }));
    CAPTURE(text);
    auto const label = label_of(text);
    REQUIRE(label);
    CHECK(label->name == name);
    CHECK(label->is_annual == is_annual);
    CHECK(label->number == number);
    for (auto const* other : {"产出指标", "年度评审、审计项目完成量", "年度工作任务", ""})
        CHECK_FALSE(label_of(other));
}

TEST_CASE("words: a level is known with what a form adds to it", "[document]") {
    CHECK(level_of("产出指标（50分）")->first);
    CHECK_FALSE(level_of("产出指标")->second);
    CHECK(level_of("经济效益指 标")->second);
    CHECK((level_of("成本指标")->first && level_of("成本指标")->second));
    CHECK(level_name("满意度指标(10分)") == "满意度指标");
    CHECK_FALSE(level_of("双创孵化载体绩效考核合格"));
}

TEST_CASE("words: titles of tables are told from prose and contents", "[document]") {
    auto const [text, kind, name] = GENERATE(table<std::string, TitleKind, std::string>({
        {"表11", TitleKind::number, "表11"},
        {"收支总表", TitleKind::budget, "收支总表"},
        {"部门收支总表", TitleKind::budget, "收支总表"},
        {"2024年洪山区财政拨款“三公”经费支出表", TitleKind::budget, "财政拨款“三公”经费支出表"},
        {"项目支出表", TitleKind::budget, "项目支出表"},
        {"洪山区2024年部门整体支出绩效目标申报表", TitleKind::department,
         "洪山区2024年部门整体支出绩效目标申报表"},
        {"2024年度项目支出绩效自评表", TitleKind::project, "2024年度项目支出绩效自评表"},
        {"备注：事业收入不含教育收费收入，下同。", TitleKind::note, ""},
        {"第三部分 部门预算情况说明", TitleKind::part, ""},
        {"- 一、部门收支总表", TitleKind::none, ""},
        {"年度绩效目标表", TitleKind::none, ""},
        {"设置了部门整体支出绩效目标、4 个一级项目支出绩效目标", TitleKind::none, ""},
    }));
    CAPTURE(text);
    CHECK(title_of(text).kind == kind);
    CHECK(title_of(text).name == name);
}

TEST_CASE("words: numbers of lists are taken off names", "[document]") {
    CHECK(without_number("项目1: 科技经信管理事务") == "科技经信管理事务");
    CHECK(without_number("10. 上年结转") == "上年结转");
    CHECK(without_number("3、设备") == "设备");
    CHECK(without_number("2.5亿元项目") == "2.5亿元项目");
    CHECK(without_number("项目管理专项") == "项目管理专项");
}

TEST_CASE("words: figures, years and bases", "[document]") {
    for (auto const* text : {"20,730.23", "-5", "100%", "(12.5)", "0"}) CHECK(is_amount(text));
    for (auto const* text : {"", "-", "≥5", "5家", "科目", ","}) CHECK_FALSE(is_amount(text));
    CHECK(year_in("洪山区2024年部门") == 2024);
    CHECK(year_in("截止 2026 年") == 2026);
    CHECK_FALSE(year_in("3年共36次"));
    CHECK(is_basis("计划数据"));
    CHECK_FALSE(is_basis("≥95%"));
}
