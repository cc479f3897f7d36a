#include "base/utf8.hpp"

#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "tests/catch.hpp"

#include <rapidcheck.h>

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

TEST_CASE("utf8: a bad byte is found wherever it stands among Chinese and Latin", "[base]") {
    for (std::string const text : {"指标绩效目标指标", "abcdefgh12345678", "a绩b效c目d标e指f标",
                                   "é绩é效🟢é目标ab指标é"}) {
        CAPTURE(text);
        CHECK_FALSE(first_invalid_utf8(text).has_value());
        for (std::size_t place = 0; place < text.size(); ++place) {
            for (auto const byte : {'\xFF', '\x80', '\xE4', '\xED', 'a'}) {
                auto changed = text;
                changed[place] = byte;
                std::optional<std::size_t> expected;
                for (std::size_t at = 0; at < changed.size() && !expected;)
                    if (auto const character = character_at(changed, at))
                        at += character->bytes;
                    else
                        expected = at;
                CAPTURE(place, byte);
                CHECK(first_invalid_utf8(changed) == expected);
            }
        }
    }
}

TEST_CASE("utf8: a text is cut and filled to cells, never inside a character", "[base]") {
    CHECK(fit_cells("绩效目标", 8) == "绩效目标");
    CHECK(fit_cells("绩效目标", 6, Ambiguous::wide) == "绩效…");
    CHECK(fit_cells("绩效目标", 5, Ambiguous::wide) == "绩…");
    CHECK(fit_cells("绩效目标", 1, Ambiguous::wide).empty());
    CHECK(fit_cells("绩效目标", 6) == "绩效…");
    CHECK(fit_cells("绩效目标", 1) == "…");
    CHECK(fit_cells("绩效", 0).empty());
    CHECK(fit_cells("e\u0301e\u0301", 2) == "e\u0301e\u0301");
    CHECK(fit_cells("e\u0301ee", 2) == "e\u0301…");
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

TEST_CASE("printable: what steers a terminal is shown as a dot, and nothing else changes",
          "[base]") {
    CHECK(printable("绩效 ok") == "绩效 ok");
    CHECK(printable("\x1b[31m红\u202E\nend\xff") == "·[31m红··end·");
    CHECK(printable("a\nb\t", true) == "a\nb·");
}

TEST_CASE("printable: a line is wrapped where words and signs allow it", "[base]") {
    using Lines = std::vector<std::string>;
    CHECK(wrap_cells("", 10, 4).empty());
    CHECK(wrap_cells("绩效  ", 10, 4) == Lines{"绩效"});
    CHECK(wrap_cells("绩效目标，指标", 8, 4) == Lines{"绩效目", "标，指标"});
    CHECK(wrap_cells("two words", 5, 4) == Lines{"two", "words"});
    CHECK(wrap_cells("绩效目标绩效目标", 4, 2) == Lines{"绩效", "目…"});
    CHECK(wrap_cells("绩效目标", 8, 1) == Lines{"绩效目标"});
}

TEST_CASE("utf8: a text counts and shows as its characters do one by one", "[base]") {
    CHECK(rc::check([] {
        auto const signs = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>(std::string(1, '\0'), "a", " ", "7", "~", "\x7F", "\x1b",
                                          "\n", "é", "≥", "—", "绩", "效", "，", "　", "ㄅ", "힣",
                                          "\u200B", "\uFEFF", "\xff", "\xe7", "🟢", "e\u0301"));
        std::string text, shown;
        std::size_t characters = 0, cells = 0;
        for (auto const& sign : signs) {
            text += sign;
            shown += printable(sign);
            characters += count_characters(sign);
            cells += count_cells(sign);
        }
        RC_ASSERT(count_characters(text) == characters);
        RC_ASSERT(count_cells(text) == cells);
        RC_ASSERT(printable(text) == shown);
        RC_ASSERT(is_printable(text) == (shown == text));
    }));
}

TEST_CASE("nearest: finds the word that was probably meant", "[base]") {
    CHECK(nearest("申报企业满意渡", {"单位职工满意度", "申报企业满意度"}) == "申报企业满意度");
    CHECK(nearest("佳", {"家", "个"}) == "家");
    CHECK_FALSE(nearest("技术合同", {"科普受益人群"}).has_value());
}

TEST_CASE("valid_utf8: each byte that is not UTF-8 becomes U+FFFD", "[base]") {
    auto const [text, expected] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"甲a", "甲a"},
        {"\xff", "\uFFFD"},
        {"a\xe7\x94", "a\uFFFD\uFFFD"},
        {"\xff甲\xc0\x80", "\uFFFD甲\uFFFD\uFFFD"},
        {"\xed\xa0\x80", "\uFFFD\uFFFD\uFFFD"},  // a surrogate
    }));
    CHECK(valid_utf8(text) == expected);
}

TEST_CASE("offset_of_character: where a character begins", "[base]") {
    std::string const text = "ab甲乙cdefghijkl丙";
    auto const [number, offset] = GENERATE(table<std::size_t, std::size_t>(
        {{0, 0}, {2, 2}, {3, 5}, {4, 8}, {5, 9}, {14, 18}, {15, 21}, {99, 21}}));
    CHECK(offset_of_character(text, number) == offset);
}
