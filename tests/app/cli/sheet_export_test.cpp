#include "read/xlsx/read_workbook.hpp"
#include "system/run_program.hpp"
#include "tests/app/cli/sent_sheet.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

TEST_CASE("sheet: export chooses as start does and never writes over a file", "[cli]") {
    Sent const sent;
    auto const again = start({"sheet", "export", "2024Q3", sent.file, "-C", sent.folder});
    CHECK(again.code == 2);
    CHECK(has(again.err, "sheet.xlsx"));
    auto const other = (sent.scratch.path() / "other.xlsx").string();
    REQUIRE(
        start({"sheet", "export", "2024Q3", other, "-C", sent.folder, "--for", "科学技术"}).code ==
        0);
    auto const book = xlsx::read_workbook(read_whole(other));
    REQUIRE(book.sheets.size() == 2);
    CHECK(book.sheets[1].is_hidden);
    std::string ids;
    for (auto const& [place, cell] : book.sheets[0].cells)
        if (place.column == 0 && place.row > 2) ids += cell.text + " ";
    CHECK(ids == "P1-L-01 P1-L-02 P1-L-03 ");
    auto const nothing =
        start({"sheet", "export", "2024Q3", other + "2", "-C", sent.folder, "--owner", "综合科"});
    CHECK(nothing.code == 2);
}

TEST_CASE("sheet: only the cells to fill in are open, and texts stay texts", "[cli]") {
    Sent const sent;
    SheetFile const sheet{sent.file};
    auto const& xml = sheet.parts.at("xl/worksheets/sheet1.xml");
    CHECK(has(xml, "<sheetProtection sheet=\"1\""));
    CHECK(has(xml, "达成,部分达成,未达成,未到期,不适用"));
    CHECK(has(xml, "经费保障,制度保障,人员保障,硬件条件保障,其他"));
    CHECK_FALSE(has(xml, "<f>"));
    CHECK(has(sheet.parts.at("xl/workbook.xml"), "state=\"hidden\""));
    CHECK(has(sheet.parts.at("xl/styles.xml"), "<protection locked=\"0\"/>"));
}

TEST_CASE("sheet: LibreOffice saves a sheet so that it can be read back", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96家");
    sheet.type(clouds, 'I', "≥1，=100%");
    sheet.set(sheet.cell(satisfaction, 'H'), "", "<v>96.3</v>");
    sheet.save();
    auto const out = sent.scratch.path() / "saved";
    auto const saved = run_program(
        {"soffice", "-env:UserInstallation=file://" + (sent.scratch.path() / "profile").string(),
         "--headless", "--norestore", "--convert-to",
         "xlsx:Calc MS "
         "Excel 2007 XML",
         "--outdir", out.string(), sent.file});
    INFO("libreoffice-calc-nogui has to be installed; .ci/setup.sh does it");
    REQUIRE(saved.exit_code == 0);
    auto const file = (out / "sheet.xlsx").string();
    auto const outcome = start({"sheet", "import", file, "--yes", "-C", sent.folder});
    CAPTURE(outcome.out, outcome.err);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(has(outcome.out, "写入 3 条"));
    CHECK(has(sent.text(), "value: 96家"));
    CHECK(has(sent.text(), "note: ≥1，=100%"));
    SheetFile const kept{file};
    CHECK(has(kept.parts.at("xl/worksheets/sheet1.xml"), "<sheetProtection "));
    CHECK(has(kept.parts.at("xl/worksheets/sheet1.xml"), "<dataValidation "));
}
