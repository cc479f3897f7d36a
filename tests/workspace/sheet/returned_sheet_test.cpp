#include "workspace/sheet/returned_sheet.hpp"

#include "base/refusal.hpp"
#include "tests/catch.hpp"
#include "tests/workspace/sheet/sent.hpp"
#include "workspace/sheet/cell_findings.hpp"
#include "workspace/sheet/layout.hpp"

using namespace jixiao;
using namespace jixiao::sheet;
using namespace jixiao::tests;
using xlsx::CellPlace;

namespace {

ReturnedSheet returned(xlsx::Workbook const& workbook) {
    return read_returned("sheet.xlsx", workbook);
}

constexpr std::size_t first = 3;  // row of A1; A2 is below

}  // namespace

TEST_CASE("read_returned: what nobody touched comes back as it was sent", "[sheet]") {
    auto const sheet = returned(sent(archive()));
    CHECK(sheet.diagnostics.empty());
    CHECK(sheet.name == "Entry");
    REQUIRE(sheet.rows.size() == sheet.stamp.rows.size());
    for (auto const& row : sheet.rows) CHECK(row.entered == sheet.stamp.rows[row.stamped].entered);
}

TEST_CASE("read_returned: rows may be sorted in another way", "[sheet]") {
    auto workbook = sent(archive());
    auto& cells = form_of(workbook).cells;
    decltype(form_of(workbook).cells) sorted;
    for (auto const& [place, cell] : cells) {
        auto const row = place.row < first ? place.row : 2 * first + 1 - place.row;
        sorted[{row, place.column}] = cell;
    }
    cells = sorted;
    auto const sheet = returned(workbook);
    CHECK(sheet.diagnostics.empty());
    REQUIRE(sheet.rows.size() == 2);
    CHECK(sheet.rows[0].stamped == 1);
    CHECK(sheet.rows[0].row == first);
    CHECK(sheet.rows[0].entered.value == "40卷");
}

TEST_CASE("read_returned: a row that cannot be reported is an error with its cell", "[sheet]") {
    struct Case {
        std::string text;  // in place of A2
        std::string codes, cell;
    };
    auto const each = GENERATE(values<Case>({
        {"", "sheet-row sheet-row-gone", "A5"},
        {"A9", "sheet-row sheet-row-gone", "A5"},
        {"A1", "sheet-row sheet-row-gone", "A5"},
    }));
    CAPTURE(each.text);
    auto workbook = sent(archive());
    auto& cells = form_of(workbook).cells;
    if (each.text.empty())
        cells.erase({first + 1, 0});
    else
        cells[{first + 1, 0}].text = each.text;
    auto const sheet = returned(workbook);
    CHECK(sheet.rows.size() == 1);
    CHECK(codes_of(sheet.diagnostics) == each.codes);
    CHECK(sheet.diagnostics[0].place.file == "sheet.xlsx:Entry!" + each.cell);
    CHECK(sheet.diagnostics[1].severity == Severity::note);
}

TEST_CASE("read_returned: an id beside another name is not taken", "[sheet]") {
    auto workbook = sent(archive());
    auto const layout = find_layout(workbook, read_stamp(workbook).value());
    form_of(workbook).cells[{first + 1, *layout.name}].text = "接待查档";
    auto const sheet = returned(workbook);
    CHECK(sheet.rows.size() == 1);
    CHECK(codes_of(sheet.diagnostics) == "sheet-row");
}

TEST_CASE("read_returned: a cell that cannot be used is reported and counts as not changed",
          "[sheet]") {
    auto workbook = sent(archive());
    auto& cell = form_of(workbook).cells[{first, 7}];
    cell.text = "#DIV/0!";
    cell.problem = say("the formula has no result");
    auto const sheet = returned(workbook);
    CHECK(codes_of(sheet.diagnostics) == "sheet-cell");
    CHECK(sheet.diagnostics[0].place.file == "sheet.xlsx:Entry!H4");
    CHECK(sheet.diagnostics[0].source_line == "#DIV/0!");
    CHECK(sheet.rows[0].entered.value == "63人次");
}

TEST_CASE("read_returned: rows that are gone are noted, and a foreign workbook is refused",
          "[sheet]") {
    auto workbook = sent(archive());
    std::erase_if(form_of(workbook).cells,
                  [](auto const& each) { return each.first.row == first; });
    auto const sheet = returned(workbook);
    CHECK(sheet.rows.size() == 1);
    CHECK(codes_of(sheet.diagnostics) == "sheet-row-gone");
    CHECK_FALSE(has_errors(sheet.diagnostics));
    workbook.sheets.pop_back();
    CHECK_THROWS_AS(returned(workbook), Refusal);
}

TEST_CASE("read_returned: mistakes are reported up to a thousand", "[sheet]") {
    auto workbook = sent(archive());
    for (std::size_t row = 10; row < 2000; ++row) form_of(workbook).cells[{row, 7}].text = "1";
    auto const sheet = returned(workbook);
    CHECK(sheet.diagnostics.size() == 1001);
    CHECK(sheet.diagnostics.back().code == "too-many");
}

TEST_CASE("sort_by_cell: rows come before columns, the whole sheet first", "[sheet]") {
    auto const sheet = returned(sent(archive()));
    auto const at = [&](std::size_t row, std::size_t column) {
        Diagnostic finding;
        finding.place = place_of_cell(sheet, row, column);
        return finding;
    };
    Diagnostic whole;
    whole.place.file = "sheet.xlsx:Entry";
    std::vector<Diagnostic> findings{at(11, 2), at(9, 27), at(9, 3), whole};
    sort_by_cell(findings);
    std::string order;
    for (auto const& each : findings) order += each.place.file.text().substr(10) + " ";
    CHECK(order == ":Entry :Entry!D10 :Entry!AB10 :Entry!C12 ");
}
