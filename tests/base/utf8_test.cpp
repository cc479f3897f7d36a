#include "base/utf8.hpp"

#include "base/nearest.hpp"
#include "tests/catch.hpp"

using namespace jixiao;

TEST_CASE("utf8: cells count two for Chinese, one for signs, none for marks", "[base]") {
    auto const [text, cells] = GENERATE(table<std::string, std::size_t>({
        {"", 0},
        {"abc", 3},
        {"绩效", 4},
        {"≥115家", 6},
        {"（全角）", 8},
        {"“四上”", 6},
        {"e\u0301", 1},
        {"\u200B", 0},
        {"🟢", 2},
    }));
    CAPTURE(text);
    CHECK(count_cells(text) == cells);
}

TEST_CASE("utf8: overlong forms, surrogates, cut and GBK bytes are not UTF-8", "[base]") {
    auto const [text, at] = GENERATE(table<std::string, std::size_t>({
        {"\xC0\xAF", 0},
        {"a\xED\xA0\x80", 1},
        {"\xF4\x90\x80\x80", 0},
        {"\xE7\xBB", 0},
        {"\xBC\xA8\xD0\xA7", 0},
    }));
    CHECK(first_invalid_utf8(text) == at);
    CHECK_FALSE(first_invalid_utf8("绩效 ok").has_value());
}

TEST_CASE("utf8: a text is cut and filled to cells, never inside a character", "[base]") {
    CHECK(fit_cells("绩效目标", 8) == "绩效目标");
    CHECK(fit_cells("绩效目标", 6) == "绩效…");
    CHECK(fit_cells("绩效目标", 1) == "…");
    CHECK(fit_cells("绩效", 0).empty());
    CHECK(pad_cells("绩效", 6) == "绩效  ");
}

TEST_CASE("utf8: characters survive being appended", "[base]") {
    for (auto const code : {U'A', U'é', U'绩', U'🟢'}) {
        std::string text;
        append_utf8(text, code);
        CHECK(character_at(text, 0)->code == code);
        CHECK(character_at(text, 0)->bytes == text.size());
    }
}

TEST_CASE("nearest: finds the word that was probably meant", "[base]") {
    CHECK(nearest("申报企业满意渡", {"单位职工满意度", "申报企业满意度"}) == "申报企业满意度");
    CHECK(nearest("佳", {"家", "个"}) == "家");
    CHECK_FALSE(nearest("技术合同", {"科普受益人群"}).has_value());
}
