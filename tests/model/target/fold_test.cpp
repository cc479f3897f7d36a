#include "model/target/grammar/folded.hpp"
#include "tests/catch.hpp"

using jixiao::Span;
using jixiao::grammar::fold;
using jixiao::grammar::without_wraps;

TEST_CASE("fold: every spelling of a sign or a number becomes one", "[target]") {
    auto const [text, folded] = GENERATE(table<std::string, std::string>({
        {"≥115家", "≥115家"},
        {"≧１１５家", "≥115家"},
        {"⩾5", "≥5"},
        {"‹=5", "<=5"},
        {"﹥3", ">3"},
        {"≯5", "≤5"},
        {"２．５％", "2.5%"},
        {"２——３", "2--3"},
        {"１，２００", "1,200"},
        {"三萬四千個", "三万四千个"},
        {"120㎡", "120m2"},
        {"39℃", "39°C"},
        {"Ⅲ类", "III类"},
        {"￥300", "¥300"},
        {"【5家】", "(5家)"},
        {"〔含〕", "(含)"},
    }));
    CAPTURE(text);
    CHECK(fold(text).text() == folded);
}

TEST_CASE("fold: the spaces of line wraps go and figures apart stay apart", "[target]") {
    auto const [text, folded] = GENERATE(table<std::string, std::string>({
        {"≥2.1亿 元", "≥2.1亿元"},
        {" 300 公\u3000里\n", "300公里"},
        {"1000\u00A0万", "1000万"},
        {"1 000 000", "1000000"},
        {"5 3", "5 3"},
        {"12 5家", "12 5家"},
        {"1 / 2", "1/2"},
    }));
    CAPTURE(text);
    CHECK(fold(text).text() == folded);
}

TEST_CASE("fold: a place in the folded text leads back to the given one", "[target]") {
    std::string const text = " ≧ 5 家";
    auto const folded = fold(text);
    REQUIRE(folded.text() == "≥5家");
    CHECK(folded.span(0, 3) == Span{1, 4});
    CHECK(folded.span(3, 4) == Span{5, 6});
    CHECK(folded.span(4, 7) == Span{7, 10});
    CHECK(folded.span(7, 7) == Span{10, 10});
    CHECK(folded.as_given(3, 7) == "5家");
}

TEST_CASE("fold: a kept text loses wraps but not the space between Latin words", "[target]") {
    CHECK(without_wraps("良好示范 效应") == "良好示范效应");
    CHECK(without_wraps("ISO 9001 认证") == "ISO 9001认证");
    CHECK(without_wraps("\n提升 ") == "提升");
}
