#include "workspace/sheet/stamp.hpp"

#include "base/refusal.hpp"
#include "tests/catch.hpp"
#include "tests/workspace/sheet/sent.hpp"

using namespace jixiao;
using namespace jixiao::sheet;
using namespace jixiao::tests;

TEST_CASE("read_stamp: a sheet says what it was made from", "[sheet]") {
    auto const stamp = read_stamp(sent(archive()));
    REQUIRE(stamp);
    CHECK(stamp->unit == "档案馆");
    CHECK(stamp->year == 2024);
    CHECK(stamp->period.text() == "2024Q3");
    for (auto const& heading :
         {stamp->id_heading, stamp->name_heading, stamp->headings.value, stamp->headings.note,
          stamp->headings.category, stamp->headings.reason})
        CHECK_FALSE(heading.empty());
    REQUIRE(stamp->rows.size() == 2);
    CHECK(stamp->rows[0].id == "A1");
    CHECK(stamp->rows[0].key == "接待查档");
    CHECK(stamp->rows[0].target == "≥80人次");
    CHECK(stamp->rows[0].entered == entries::Entered{"63人次", "含网上", "", ""});
    CHECK(stamp->rows[1].entered == entries::Entered{"40卷", "", "", ""});
}

TEST_CASE("read_stamp: a workbook without one has none", "[sheet]") {
    auto workbook = sent(archive());
    workbook.sheets.pop_back();
    CHECK_FALSE(read_stamp(workbook));
    CHECK_FALSE(read_stamp({}));
}

TEST_CASE("read_stamp: another version, and what was tampered with, is refused", "[sheet]") {
    auto const [row, column, text] = GENERATE(table<std::size_t, std::size_t, std::string>({
        {0, 1, "2"},       // the version
        {3, 1, "2024Q9"},  // the period
        {4, 0, ""},        // a heading
        {4, 5, ""},
        {5, 0, ""},  // the id of a row
        {6, 1, ""},  // its key
    }));
    CAPTURE(row, column);
    auto workbook = sent(archive());
    workbook.sheets.back().cells[{row, column}].text = text;
    CHECK_THROWS_AS(read_stamp(workbook), Refusal);
}

TEST_CASE("as_in_cells: blanks around a text and control characters are no change", "[sheet]") {
    CHECK(as_in_cells({" 63人次\n", "a\tb", "", "\x01"}) ==
          as_in_cells(as_in_cells({" 63人次\n", "a\tb", "", "\x01"})));
    CHECK(as_in_cells({" 63人次\n", "", "", ""}).value == "63人次");
}
