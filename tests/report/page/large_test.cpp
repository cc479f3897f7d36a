#include "report/page/held_rows.hpp"
#include "report/page/packed.hpp"
#include "report/page/page.hpp"
#include "report/page/row_cells.hpp"
#include "tests/catch.hpp"
#include "tests/report/page/given.hpp"

#include <boost/iostreams/device/array.hpp>
#include <boost/iostreams/filter/zlib.hpp>
#include <boost/iostreams/filtering_stream.hpp>

#include <iterator>

using namespace jixiao;

namespace {

namespace json = boost::json;

std::string bytes_of(std::string_view base64) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    auto bits = 0U, count = 0U;
    for (auto const letter : base64.substr(0, base64.find('='))) {
        bits = bits << 6U | static_cast<unsigned>(digits.find(letter));
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count & 0xFFU);
    }
    return bytes;
}

}  // namespace

TEST_CASE("large pages: bytes are written in base 64", "[page]") {
    auto const [bytes, base64] = GENERATE(table<std::string, std::string>({
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foobar", "Zm9vYmFy"},
        {"\xFF\xFE\xFD", "//79"},
    }));
    CHECK(reports::base64(bytes) == base64);
}

TEST_CASE("large pages: what is packed comes back, and is small", "[page]") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "应完成 " + std::to_string(i % 7) + "家\n";
    auto const bytes_packed = reports::packed(text);
    CHECK(bytes_packed.size() < text.size() / 10);
    auto const bytes = bytes_of(bytes_packed);
    namespace io = boost::iostreams;
    io::filtering_istream stream;
    stream.push(io::zlib_decompressor());
    stream.push(io::array_source(bytes.data(), bytes.size()));
    CHECK(std::string(std::istreambuf_iterator<char>{stream}, {}) == text);
}

TEST_CASE("large pages: held rows have every text of the table's rows", "[page]") {
    auto const given = tests::given_text_everywhere("x");
    auto const& report = given->report;
    Catalog const catalog{Language::en};
    auto const held = reports::held_rows(report, catalog);
    auto const& texts = held.at("texts").as_array();
    auto const text = [&](json::array const& row, std::size_t at) {
        return at < row.size()
                   ? std::string{texts.at(row.at(at).to_number<std::size_t>()).as_string()}
                   : std::string{};
    };
    std::size_t part_number = 0;
    for (auto const& part : report.parts) {
        if (part.rows.empty()) continue;
        auto const& rows = held.at("parts").as_array().at(part_number++).as_array();
        REQUIRE(rows.size() == part.rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto const& row = rows[i].as_array();
            auto const cells = reports::cells_of(part.rows[i], report, catalog);
            CHECK(text(row, 0) == reports::class_of(part.rows[i].verdict->status) + cells.outcome);
            CHECK(row.at(1).as_string() == part.rows[i].name);
            CHECK(row.at(2).at(0).as_string() == part.rows[i].id);
            CHECK(texts.at(row.at(2).at(1).to_number<std::size_t>()).as_string() == cells.path);
            CHECK(text(row, 3) == part.rows[i].target);
            CHECK(text(row, 4) == part.rows[i].actual);
            CHECK(text(row, 5) == part.rows[i].achievement);
            CHECK(text(row, 6) == cells.trend);
            CHECK(text(row, 7) == cells.likelihood);
            CHECK(text(row, 9) == cells.printed);
            CHECK(text(row, 10) == cells.cause);
            CHECK(text(row, 11) == cells.mark);
        }
    }
    CHECK(held.at("titles").as_array().size() == part_number);
}
