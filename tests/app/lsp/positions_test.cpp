#include "app/lsp/positions.hpp"

#include "tests/catch.hpp"

#include <rapidcheck.h>

using namespace jixiao;
using namespace jixiao::lsp;

TEST_CASE("positions: characters are counted as was negotiated", "[lsp]") {
    Text const text{"a≥𝟝b\n家"};
    auto const [encoding, character, offset] = GENERATE(table<Encoding, std::size_t, std::size_t>({
        {Encoding::utf8, 1, 1},
        {Encoding::utf8, 4, 4},
        {Encoding::utf8, 8, 8},
        {Encoding::utf16, 1, 1},
        {Encoding::utf16, 2, 4},
        {Encoding::utf16, 4, 8},
        {Encoding::utf32, 2, 4},
        {Encoding::utf32, 3, 8},
        {Encoding::utf32, 4, 9},
    }));
    CAPTURE(character);
    CHECK(text.offset({0, character}, encoding) == offset);
    CHECK(text.position(offset, encoding) == Position{0, character});
    CHECK(text.position(text.bytes().size(), encoding).line == 1);
}

TEST_CASE("positions: those that are in no text are the nearest one", "[lsp]") {
    Text const text{"≥𝟝\nb"};
    CHECK(text.offset({0, 99}, Encoding::utf16) == 7);
    CHECK(text.offset({9, 0}, Encoding::utf16) == text.bytes().size());
    CHECK(text.offset({0, 2}, Encoding::utf16) == 3);  // inside the pair
    CHECK(text.offset({0, 1}, Encoding::utf8) == 0);   // inside the character
}

TEST_CASE("positions: lines end at any of the three ends", "[lsp]") {
    Text const text{"a\r\nb\rc\nd"};
    CHECK(text.lines() == 4);
    CHECK(text.at(text.line(0)) == "a");
    CHECK(text.at(text.line(1)) == "b");
    CHECK(text.at(text.line(3)) == "d");
    CHECK(Text{""}.lines() == 1);
}

TEST_CASE("positions: every offset of a character comes back from its position", "[lsp]") {
    CHECK(rc::check([] {
        auto const pieces = *rc::gen::container<std::vector<std::string>>(
            rc::gen::element<std::string>("a", "≥", "𝟝", "\n", "\r\n", "\r", "家", " "));
        std::string bytes;
        std::vector<std::size_t> begins;
        for (auto const& piece : pieces) {
            begins.push_back(bytes.size());
            bytes += piece;
        }
        Text const text{bytes};
        for (auto const encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32})
            for (auto const begin : begins) {
                auto const position = text.position(begin, encoding);
                // Between \r and \n there is no position.
                auto const is_inside =
                    begin > 0 && bytes[begin - 1] == '\r' && bytes[begin] == '\n';
                if (!is_inside) RC_ASSERT(text.offset(position, encoding) == begin);
            }
    }));
}
