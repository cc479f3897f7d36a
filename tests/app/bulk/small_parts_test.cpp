// What the remembering of rows is made of, each against the plain way to do the same.

#include "app/bulk/interned.hpp"
#include "app/bulk/plain_text.hpp"
#include "app/bulk/verdict_lines.hpp"
#include "base/csv.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "read/records/chunks.hpp"
#include "read/records/plain_cells.hpp"
#include "report/data/json_text.hpp"
#include "tests/bench/peers/records.hpp"
#include "tests/catch.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>
#include <sstream>

using namespace jixiao;
using namespace jixiao::bulk;
using bench::Dice;

namespace {

/// A text of such pieces.
std::string drawn(std::vector<std::string> const& pieces, std::int64_t most, Dice& dice) {
    std::string text;
    for (auto left = dice.between(0, most); left > 0; --left)
        text += pieces[static_cast<std::size_t>(
            dice.between(0, static_cast<std::int64_t>(pieces.size()) - 1))];
    return text;
}

std::vector<std::string> parted(std::string const& row) {
    std::vector<std::string> cells(1);
    for (auto const c : row)
        if (c == ',')
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

}  // namespace

TEST_CASE("a row is parted at its commas up to its line end, wherever it stands") {
    Dice dice{1};
    for (int i = 0; i < 3000; ++i) {
        auto const text = drawn({",", "\n", "x", "家", "1234567890", "\r"}, 40, dice);
        for (std::size_t begin = 0; begin <= text.size(); begin += 7) {
            auto const end = std::min(text.find('\n', begin), text.size());
            auto const expected = parted(text.substr(begin, end - begin));
            for (auto const count : {expected.size(), expected.size() + 1, expected.size() - 1}) {
                std::vector<std::string_view> cells(count);
                auto const is_split = split_row(text, begin, cells);
                if (count != expected.size()) {
                    REQUIRE(is_split == text.npos);
                    continue;
                }
                REQUIRE(is_split == end);
                REQUIRE(std::equal(cells.begin(), cells.end(), expected.begin(), expected.end()));
            }
        }
    }
}

TEST_CASE("two texts are the same when every byte is") {
    for (std::size_t size = 0; size < 40; ++size) {
        std::string const text(size, 'a');
        CHECK(are_same(text, std::string(size, 'a')));
        CHECK_FALSE(are_same(text, text + "a"));
        for (std::size_t at = 0; at < size; ++at) {
            auto other = text;
            other[at] = '\xff';
            CHECK_FALSE(are_same(text, other));
        }
    }
}

TEST_CASE("a value is that of its text, also after others were forgotten") {
    Interned<std::string> known{16};
    Dice dice{2};
    std::size_t made = 0;
    for (int i = 0; i < 20'000; ++i) {
        auto const text =
            drawn({"a", "b", "合格率", std::string(1, '\0')}, i % 2 == 0 ? 3 : 30, dice);
        auto const make = [&] {
            ++made;
            return text;
        };
        REQUIRE(known.get(text, make) == text);
        REQUIRE(known.get(text, [] { return std::string{"made again"}; }) == text);
    }
    CHECK(made < 20'000);
}

TEST_CASE("a value is still known while more and more are, up to half of the slots") {
    Interned<int> known{1 << 12};
    auto const value_of = [&](int number, bool is_new) {
        return known.get(std::to_string(number), [&] {
            CHECK(is_new);
            return number;
        });
    };
    for (int i = 0; i < 1 << 11; ++i) {
        CHECK(value_of(i, true) == i);
        CHECK(value_of(i / 2, false) == i / 2);
        CHECK(value_of(0, false) == 0);
    }
}

TEST_CASE("a plain text has neither controls nor broken UTF-8, wherever they would stand") {
    for (std::string const before : {"", "a", "企", "企业", "abcdefgh", "企业数量指标", "é"})
        for (std::string const behind : {"", "b", "业", "数量指标完成率", "ijklmnop"}) {
            CHECK(is_plain_text(before + behind));
            CHECK(is_plain_text(before + "\x7f" + behind));
            for (std::string const odd :
                 {"\t", "\n", "\x1f", "\xff", "\xe4\xbc", "\xc0\x80", "\x80"})
                CHECK_FALSE(is_plain_text(before + odd + behind));
        }
}

TEST_CASE("a text is written as the writers of CSV and of JSON do, whatever stands in it") {
    Dice dice{3};
    for (int i = 0; i < 5000; ++i) {
        auto const text = drawn({"R", "0", "12345678", ",", "\"", "=", "-", " ", "\t", "企", "é",
                                 "\x7f", "\u200b", "~", "\xe7", "\xff"},
                                12, dice);
        std::string cell, json;
        append_cell(text, cell);
        REQUIRE(cell == csv_cell(printable(text, true)));
        append_json(text, json);
        REQUIRE(json == json_text(boost::json::value(boost::json::string_view{text})));
        if (first_invalid_utf8(text)) continue;
        std::string known_cell, known_json;
        append_cell(text, known_cell, true);
        append_json(text, known_json, true);
        REQUIRE(known_cell == cell);
        REQUIRE(known_json == json);
    }
}

TEST_CASE("a text fits when each of its bytes does, whatever its size") {
    for (std::size_t size = 0; size < 40; ++size) {
        std::string const text(size, 'a');
        CHECK(is_plain_ascii(text));
        CHECK(is_plain_ascii(std::string(size, '\x7f')));
        for (std::size_t at = 0; at < size; ++at)
            for (auto const odd : {'\0', '\x1f', '\x80', '\xff'}) {
                auto other = text;
                other[at] = odd;
                CHECK_FALSE(is_plain_ascii(other));
            }
    }
}

TEST_CASE("every chunk of a stream knows its first line, and whether it may hold a quote") {
    Dice dice{4};
    std::string text;
    while (text.size() < 1'500'000)
        text += drawn({"R", "12345678", "企业", ",", std::string(50, 'x')}, 12, dice) + "\n";
    for (auto const has_quotes : {false, true}) {
        if (has_quotes) text.insert(text.find('\n', text.size() - 2000) + 1, "\"a\nb\",c\n");
        std::istringstream in{text};
        Chunks chunks{in, Form::csv};
        Chunk chunk;
        std::string all;
        while (chunks.next(chunk)) {
            auto const lines = std::count(all.begin(), all.end(), '\n');
            REQUIRE(chunk.first_line == static_cast<std::size_t>(lines) + 1);
            if (chunk.text.find('"') != std::string::npos) REQUIRE(chunk.may_hold_quotes);
            if (!has_quotes) REQUIRE_FALSE(chunk.may_hold_quotes);
            all += chunk.text;
        }
        REQUIRE(all == text);
    }
}
