// What the remembering of rows is made of, each against the plain way to do the same.

#include "app/bulk/interned.hpp"
#include "app/bulk/plain_text.hpp"
#include "app/bulk/verdict_lines.hpp"
#include "base/csv.hpp"
#include "base/printable.hpp"
#include "read/records/plain_cells.hpp"
#include "report/data/json_text.hpp"
#include "tests/bench/peers/records.hpp"
#include "tests/catch.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

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
    }
}
