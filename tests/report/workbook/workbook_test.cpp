#include "report/workbook/write_workbook.hpp"
#include "tests/catch.hpp"
#include "tests/unzip.hpp"

#include <boost/property_tree/xml_parser.hpp>

#include <sstream>

using namespace jixiao;
using namespace jixiao::workbook;
using namespace jixiao::tests;

namespace {

Workbook with(std::vector<Cell> cells) {
    Workbook book;
    book.title = "标题 & <b>";
    book.made_on = {2024, 9, 30};
    Sheet sheet;
    sheet.name = "表/一";
    sheet.widths = {10, 20};
    sheet.cells = std::move(cells);
    book.sheets = {sheet, sheet};
    return book;
}

std::map<std::string, std::string> parts_of(std::vector<Cell> cells) {
    return unzip(write_workbook(with(std::move(cells))));
}

Cell number(std::string const& digits, bool is_share = false) {
    Cell cell;
    cell.number = Number{*Decimal::from_text(digits), is_share};
    return cell;
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("workbook: no text is a formula or a link", "[workbook]") {
    auto const text = GENERATE(as<std::string>{}, "=100%", "=HYPERLINK(\"http://x\")", "+1", "-5%",
                               "@x", "http://example.org", "{=1+1}", "\t=1", "<f>1</f>");
    auto const parts = parts_of({{0, 0, text}, {1, 0, text, {}, {}, 2, 1, text}});
    auto const& sheet = parts.at("xl/worksheets/sheet1.xml");
    CHECK(has(sheet, "<c r=\"A1\" s=\"1\" t=\"s\">"));
    CHECK_FALSE(has(sheet, "<f>"));
    CHECK_FALSE(has(sheet, "<hyperlink"));
}

TEST_CASE("workbook: figures are numbers with their decimals", "[workbook]") {
    auto const [cell, value, format] = GENERATE(table<Cell, std::string, std::string>({
        {number("78"), "<v>78</v>", "#,##0"},
        {number("86.25"), "<v>86.25</v>", "#,##0.00"},
        {number("-0.5"), "<v>-0.5</v>", "#,##0.0"},
        {number("99.96", true), "<v>0.9996</v>", "0.00%"},
        {number("100", true), "<v>1</v>", "0%"},
    }));
    auto const parts = parts_of({cell});
    CAPTURE(parts.at("xl/styles.xml"));
    CHECK(has(parts.at("xl/worksheets/sheet1.xml"), value));
    auto const is_built_in = format != "#,##0.0";  // has a number in the standard instead
    CHECK((is_built_in || has(parts.at("xl/styles.xml"), "formatCode=\"" + format + "\"")));
}

TEST_CASE("workbook: every part is well-formed, whatever the texts", "[workbook]") {
    std::string const text = "\x01\x0b&<>\"'_x000B_\xff\xed\xa0\x80 中文 𠀀 ]]>";
    auto cells = std::vector<Cell>{{0, 0, text, {}, {}, 1, 1, text}, {1, 0, "", {}, {}, 2, 2}};
    for (auto const& [name, part] : parts_of(cells)) {
        CAPTURE(name);
        std::istringstream in{part};
        boost::property_tree::ptree tree;
        CHECK_NOTHROW(boost::property_tree::read_xml(in, tree));
    }
}

TEST_CASE("workbook: the same values give the same bytes, with a date of their own", "[workbook]") {
    auto const book = with({{0, 0, "一", {}, {}, 1, 1, "二"}});
    auto const bytes = write_workbook(book);
    CHECK(write_workbook(book) == bytes);
    CHECK(has(unzip(bytes).at("docProps/core.xml"), "2024-09-30T00:00:00Z"));
}

TEST_CASE("workbook: sheets print on A4 landscape under their header", "[workbook]") {
    auto book = with({{0, 0, "甲"}, {1, 0, "乙"}});
    auto& sheet = book.sheets.front();
    sheet.frozen_rows = 1;
    sheet.has_filter = true;
    sheet.printed_columns = 1;
    sheet.page_header = "甲&乙" + std::string(300, '&');
    auto const parts = unzip(write_workbook(book));
    auto const& shown = parts.at("xl/worksheets/sheet1.xml");
    for (auto const* part :
         {"<pane ySplit=\"1\"", "<autoFilter ref=\"A1:B2\"", "paperSize=\"9\"",
          "orientation=\"landscape\"", "fitToHeight=\"0\"", "&amp;L甲&amp;&amp;乙"})
        CHECK(has(shown, part));
    auto const& names = parts.at("xl/workbook.xml");
    CHECK(has(names, "'表_一'!$1:$1"));
    CHECK(has(names, "'表_一'!$A$1:$A$2"));
    CHECK(has(names, "name=\"表_一 (2)\""));
}

TEST_CASE("workbook: what no sheet can hold is refused", "[workbook]") {
    CHECK_THROWS_AS(write_workbook(with({{1'048'576, 0, "一"}})), std::length_error);
    CHECK_THROWS_AS(write_workbook(with({{0, 16'384, "一"}})), std::length_error);
}
