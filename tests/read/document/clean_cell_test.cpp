#include "read/document/clean_cell.hpp"

#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::document;

TEST_CASE("clean_cell: what a page or a converter left in a cell is taken out", "[document]") {
    auto const [raw, text] = GENERATE(table<std::string, std::string>({
        {"  ≥115家 ", "≥115家"},
        {"≥2.1亿 元", "≥2.1亿元"},
        {"免申即享 范围进一 步扩大至 1000家企 业", "免申即享范围进一步扩大至1000家企业"},
        {"经济效益指 标", "经济效益指标"},
        {"ISO 9001 认证", "ISO 9001认证"},
        {"AI 赋能", "AI 赋能"},
        {"<p>一是推动</p> <p>二是完成</p>", "一是推动二是完成"},
        {"第一行<br/>第二行", "第一行第二行"},
        {"&ge;95%", "≥95%"},
        {"&#8805;95&#37;", "≥95%"},
        {"&lt;5%", "<5%"},
        {"<5%", "<5%"},
        {">1次", ">1次"},
        {"<5% 且 >1%", "<5% 且 >1%"},
        {"R&D经费", "R&D经费"},
        {"　　成本控制率\xC2\xA0", "成本控制率"},
        {"\xEF\xBB\xBF表11", "表11"},
        {"", ""},
    }));
    CAPTURE(raw);
    CHECK(clean_cell(raw, 0).text == text);
}

TEST_CASE("clean_cell: only blanks inside a word count as mended", "[document]") {
    CHECK_FALSE(clean_cell(" 成本控制率 ", 0).mended);
    CHECK_FALSE(clean_cell("AI 赋能", 0).mended);
    CHECK(clean_cell("成本 控制率", 0).mended);
    CHECK(clean_cell("成本<br/>控制率", 0).mended);
    CHECK_FALSE(clean_cell("<p>成本</p>", 0).mended);
}
