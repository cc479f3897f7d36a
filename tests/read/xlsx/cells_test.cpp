#include "read/xlsx/number_formats.hpp"
#include "read/xlsx/read_workbook.hpp"
#include "read/xlsx/shown_date.hpp"
#include "read/xlsx/shown_number.hpp"
#include "tests/catch.hpp"
#include "tests/read/xlsx/small_workbook.hpp"
#include "tests/zipped.hpp"

using namespace jixiao;
using namespace jixiao::xlsx;
using namespace jixiao::tests;

TEST_CASE("shown_number: digits as a spreadsheet shows them", "[xlsx]") {
    auto const [xml, shift, shown] = GENERATE(table<std::string, int, std::string>({
        {"78", 0, "78"},
        {"0", 0, "0"},
        {"-0", 0, "0"},
        {"0.963", 2, "96.3"},
        {"0.96299999999999997", 2, "96.3"},
        {"96.299999999999997", 0, "96.3"},
        {"0.30000000000000004", 0, "0.3"},
        {"1.1999999999999999E-2", 0, "0.012"},
        {"1.1999999999999999E-2", 2, "1.2"},
        {"2.5E3", 0, "2500"},
        {"1e+2", 0, "100"},
        {"-4.8000000000000001E-2", 2, "-4.8"},
        {"123456789012345678", 0, "123456789012346000"},
        {"999999999999999.9", 0, "1000000000000000"},
        {"0.99999999999999999", 0, "1"},
        {".5", 0, "0.5"},
        {"100.", 0, "100"},
        {"007.50", 0, "7.5"},
        {"99.949999999999989", 0, "99.95"},
    }));
    CAPTURE(xml);
    CHECK(shown_number(xml, shift).value() == shown);
}

TEST_CASE("shown_number: what is no number is refused", "[xlsx]") {
    auto const xml =
        GENERATE(as<std::string>{}, "", "-", ".", "1,000", "1e", "1e+-2", "1e999", "1E400", "--1",
                 "0x1F", "nan", "inf", " 1", "1 ", "1e99999999999", "1E-31", std::string(500, '1'));
    CAPTURE(xml);
    CHECK_FALSE(shown_number(xml));
}

TEST_CASE("shown_date: days as both counts have them", "[xlsx]") {
    auto const [xml, from_1904, shown] = GENERATE(table<std::string, bool, std::string>({
        {"45473", false, "2024-06-30"},
        {"45473.75", false, "2024-06-30"},
        {"1", false, "1900-01-01"},
        {"59", false, "1900-02-28"},
        {"60", false, ""},
        {"61", false, "1900-03-01"},
        {"0", false, ""},
        {"-1", false, ""},
        {"2958465", false, "9999-12-31"},
        {"2958466", false, ""},
        {"0", true, "1904-01-01"},
        {"44011", true, "2024-06-30"},
        {"2958465", true, ""},
        {"x", false, ""},
    }));
    CAPTURE(xml, from_1904);
    CHECK(shown_date(xml, from_1904).value_or("") == shown);
}

TEST_CASE("shown_by: format codes", "[xlsx]") {
    auto const [code, shown] = GENERATE(table<std::string, Shown>({
        {"General", Shown::number},
        {"#,##0.00;[Red]-#,##0.00", Shown::number},
        {"0.0%", Shown::share},
        {"0\"%\"", Shown::number},
        {"yyyy\\-mm\\-dd", Shown::date},
        {"yyyy\"年\"m\"月\"d\"日\"", Shown::date},
        {"[$-804]yyyy\"年\"m\"月\";@", Shown::month},
        {"mmm-yy", Shown::month},
        {"[h]:mm", Shown::time},
        {"上午/下午h:mm", Shown::time},
        {"h:mm AM/PM", Shown::time},
        {"0 \"days\"", Shown::number},
        {"#,##0_d", Shown::number},
        {"0;yyyy", Shown::number},
        {"@", Shown::number},
        {"[", Shown::number},
        {"\"", Shown::number},
        {"\\", Shown::number},
        {"", Shown::number},
    }));
    CAPTURE(code);
    CHECK(shown_by(code) == shown);
}

TEST_CASE("read_workbook: a cell is the text a person sees", "[xlsx]") {
    auto const [cell, text, problem] = GENERATE(table<std::string, std::string, std::string>({
        {"<c r=\"A1\"><v>78</v></c>", "78", ""},
        {"<c r=\"A1\" s=\"1\"><v>0.96299999999999997</v></c>", "96.3%", ""},
        {"<c r=\"A1\" s=\"2\"><v>45473</v></c>", "2024-06-30", ""},
        {"<c r=\"A1\" s=\"3\"><v>45473</v></c>", "2024-06", ""},
        {"<c r=\"A1\" s=\"4\"><v>0.5</v></c>", "0.5", "a time of day is not possible here"},
        {"<c r=\"A1\" s=\"5\"><v>5</v></c>", "5", ""},
        {"<c r=\"A1\" s=\"6\"><v>5</v></c>", "5", ""},
        {"<c r=\"A1\" s=\"99\"><v>5</v></c>", "5", ""},
        {"<c r=\"A1\" t=\"s\"><v>0</v></c>", "=100%", ""},
        {"<c r=\"A1\" t=\"s\"><v>1</v></c>", "a b中", ""},
        {"<c r=\"A1\" t=\"s\"><v>2</v></c>", "_x0041_ 1\n2", ""},
        {"<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> ≥115家 </t></is></c>",
         "≥115家", ""},
        {"<c r=\"A1\" t=\"str\"><f>A2&amp;\"家\"</f><v>78家</v></c>", "78家", ""},
        {"<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2", ""},
        {"<c r=\"A1\"><f>1+1</f></c>", "", "the formula of the cell has no result yet"},
        {"<c r=\"A1\"><f>1+1</f><v></v></c>", "", "the formula of the cell has no result yet"},
        {"<c r=\"A1\"><f>1+1</f><v/></c>", "", "the formula of the cell has no result yet"},
        {"<c r=\"A1\" t=\"n\"><f>1+1</f><v></v></c>", "",
         "the formula of the cell has no result yet"},
        {"<c r=\"A1\" t=\"b\"><v>1</v></c>", "TRUE", "a yes/no value is not possible here"},
        {"<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", "#REF!",
         "the cell shows an error of the spreadsheet"},
        {"<c r=\"A1\" t=\"d\"><v>2024-06-30T00:00:00</v></c>", "2024-06-30", ""},
        {"<c r=\"A1\" t=\"n\"><v>1E400</v></c>", "1E400",
         "the number in the cell is not one that can be reported"},
        {"<c><v>78</v></c>", "78", ""},
        {"<x:c xmlns:x=\"m\"><x:v>78</x:v></x:c>", "78", ""},
        {"<c r=\"A1\" t=\"inlineStr\"><is><t>\xff</t></is></c>", "\xff",
         "the text of the cell is not UTF-8"},
    }));
    CAPTURE(cell);
    auto const book = read_workbook(zipped(workbook_parts(
        "<row>" + cell + "</row>",
        "<si><t>=100%</t></si>"
        "<si><r><t>a</t></r><r><rPr/><t xml:space=\"preserve\"> </t></r><r><t>b</t></r>"
        "<r><t>中</t></r><rPh><t>zhong</t></rPh></si>"
        "<si><t>_x005F_x0041_ 1_x000A_2</t></si>")));
    REQUIRE(book.sheets.size() == 1);
    auto const& sheet = book.sheets.front();
    CHECK(sheet.name == "填报");
    REQUIRE(sheet.cells.size() == 1);
    auto const& [place, read] = *sheet.cells.begin();
    CHECK(name_of(place) == "A1");
    CHECK(read.text == text);
    CHECK(read.problem.text == problem);
}

TEST_CASE("read_workbook: a formula whose result is the empty text is a blank cell", "[xlsx]") {
    auto const book = xlsx::read_workbook(
        zipped(workbook_parts("<row><c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c></row>")));
    CHECK(book.sheets.front().cells.empty());
}

TEST_CASE("cell_place: names of cells", "[xlsx]") {
    auto const [name, row, column] = GENERATE(table<std::string, std::size_t, std::size_t>(
        {{"A1", 0, 0}, {"G12", 11, 6}, {"AA3", 2, 26}, {"XFD1048576", 1048575, 16383}}));
    CHECK(name_of({row, column}) == name);
    CHECK(parse_cell_place(name) == CellPlace{row, column});
    auto const absurd = GENERATE(as<std::string>{}, "", "A", "1", "A0", "XFE1", "A1048577", "a1",
                                 "A-1", "A1B", "ZZZZZZZZZZZZ1", "A99999999999999999999");
    CHECK_FALSE(parse_cell_place(absurd));
}
