#include "spreadsheet_in/read_workbook.hpp"
#include "system/run_program.hpp"
#include "tests/catch.hpp"
#include "tests/cli/program.hpp"
#include "tests/cli/sheet_file.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

constexpr auto companies = "D-A-01", renewals = "D-A-02", clouds = "D-A-03", quality = "D-A-05",
               satisfaction = "D-A-06", accidents = "P1-L-03";

/// A copy of the unit of these tests, with its sheet of 2024Q3.
struct Sent {
    Scratch scratch;
    std::string folder = (scratch.path() / "unit").string();
    std::string file = (scratch.path() / "sheet.xlsx").string();
    fs::path actuals = fs::path{folder} / "actuals" / "2024Q3.yaml";

    /// With further rows of the department's table.
    explicit Sent(std::string const& rows = "") {
        fs::copy(JIXIAO_SOURCE_DIR "/tests/cli/unit", folder, fs::copy_options::recursive);
        auto const table = fs::path{folder} / "indicators" / "department.yaml";
        put(table, read_whole(table) + rows);
        auto const made = start({"sheet", "export", "2024Q3", file, "-C", folder});
        CAPTURE(made.err);
        REQUIRE(made.code == 0);
        REQUIRE(has(made.out, "已有完成值"));
    }
    jixiao::tests::Outcome import(std::string const& flag = "--yes") const {
        return start({"sheet", "import", file, flag, "-C", folder});
    }
    std::string text() const { return read_whole(actuals); }
};

}  // namespace

TEST_CASE("sheet: what nobody filled in changes nothing", "[cli]") {
    Sent const sent;
    auto const before = sent.text();
    auto const outcome = sent.import();
    CAPTURE(outcome.out, outcome.err);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(has(outcome.out, "没有改动"));
    CHECK(sent.text() == before);
}

TEST_CASE("sheet: values, notes and reasons go to their lines and nothing else changes", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96家");
    sheet.type(clouds, 'I', "=100%");
    sheet.type(renewals, 'J', "人员保障");
    sheet.set(sheet.cell(satisfaction, 'H'), "", "<f>0.9+0.063</f><v>96.299999999999997</v>");
    sheet.save();
    auto expected = sent.text();
    auto const replace = [&](std::string const& from, std::string const& to) {
        auto const at = expected.find(from);
        REQUIRE(at != std::string::npos);
        expected.replace(at, from.size(), to);
    };
    replace("value: 78家", "value: 96家");
    replace("  服务软件企业上云: 2家\n", "  服务软件企业上云: {value: 2家, note: \"=100%\"}\n");
    replace("category: 其他", "category: 人员保障");
    expected += "  申报企业满意度: \"96.3\"\n";

    auto const before = sent.text();
    auto const shown = sent.import("--dry-run");
    CAPTURE(shown.out, shown.err);
    CHECK(shown.code == 0);
    CHECK(sent.text() == before);
    for (auto const* part :
         {"D-A-01 净增高新技术企业数量\n    完成值：78家 → 96家\n", "    备注：（空） → =100%\n",
          "    原因类别：其他 → 人员保障\n", "    完成值：（空） → 96.3\n"})
        CHECK(has(shown.out, part));

    auto const done = sent.import();
    CAPTURE(done.out, done.err);
    CHECK(done.code == 0);
    CHECK(has(done.out, "写入 4 条"));
    CHECK(sent.text() == expected);
    CHECK(has(sent.import().out, "没有改动"));
}

TEST_CASE("sheet: a cell becomes the value that a person sees in it", "[cli]") {
    auto const [format, attributes, content, id, line] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"0", "", "<v>97</v>", satisfaction, "申报企业满意度: 97\n"},
            {"10", "", "<v>0.96299999999999997</v>", satisfaction, "申报企业满意度: 96.3%\n"},
            {"0", "t=\"str\"", "<f>\"9\"&amp;\"7%\"</f><v>97%</v>", satisfaction,
             "申报企业满意度: 97%\n"},
            {"0", "t=\"inlineStr\"", "<is><r><t>9</t></r><r><t>7%</t></r></is>", satisfaction,
             "申报企业满意度: 97%\n"},
            {"0", "t=\"inlineStr\"", "<is><t> 未到期\n</t></is>", satisfaction,
             "申报企业满意度: 未到期\n"},
            {"14", "", "<v>45473</v>", "T-1", "提交报告: \"2024-06-30\"\n"},
        }));
    Sent const sent{
        "      - {id: T-1, path: [产出指标, 时效指标], name: 提交报告, target: 9月底前}\n"};
    SheetFile sheet{sent.file};
    sheet.set(sheet.cell(id, 'H'), sheet.add_style(format) + " " + attributes, content);
    sheet.save();
    auto const done = sent.import();
    CAPTURE(done.out, done.err, sent.text());
    CHECK(done.code == 0);
    CHECK(has(sent.text(), "  " + line));
}

TEST_CASE("sheet: a day in the row of a number is a bad cell", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.set(sheet.cell(companies, 'H'), sheet.add_style("14"), "<v>45473</v>");
    sheet.save();
    auto const outcome = sent.import();
    CAPTURE(outcome.err);
    CHECK(outcome.code == 1);
    CHECK(has(outcome.err, "2024-06-30\n"));
}

TEST_CASE("sheet: the whole is asked for on a terminal", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96家");
    sheet.save();
    auto const before = sent.text();
    auto environment = plain_environment();
    std::vector<std::string> const arguments{"sheet", "import", sent.file, "-C", sent.folder};
    auto const silent = start(arguments, "y\n", environment);
    CHECK(silent.code == 2);
    CHECK(has(silent.err, "--yes"));
    environment.in_is_terminal = true;
    auto const no = start(arguments, "\n", environment);
    CHECK(no.code == 0);
    CHECK(sent.text() == before);
    auto const yes = start(arguments, "y\n", environment);
    CHECK(yes.code == 0);
    CHECK(has(yes.out, "写入吗？"));
    CHECK(has(sent.text(), "value: 96家"));
}

TEST_CASE("sheet: an emptied cell erases nothing, and is told", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "");
    sheet.save();
    auto const before = sent.text();
    auto const outcome = sent.import();
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    CHECK(has(outcome.err, "被清空；文件里的 78家 不变"));
    CHECK(sent.text() == before);
}

TEST_CASE("sheet: every bad cell is told in one run, and nothing is written", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96佳");
    sheet.type(renewals, 'H', "5万元");
    sheet.set(sheet.cell(clouds, 'H'), "t=\"e\"", "<v>#REF!</v>");
    sheet.type(quality, 'J', "人员保证");
    sheet.set(sheet.cell(satisfaction, 'H'), "", "<v>0.963</v>");
    sheet.type(accidents, 'H', "1起");
    sheet.save();
    auto const before = sent.text();
    auto const outcome = sent.import();
    CAPTURE(outcome.err);
    CHECK(outcome.code == 1);
    CHECK(sent.text() == before);
    for (auto const& part :
         {"sheet.xlsx:填报!" + sheet.cell(companies, 'H') + ": 错误: ",
          std::string{"96佳\n      ^^"},
          "填报!" + sheet.cell(renewals, 'H') + ": 错误: ", std::string{"[actual-dimension]"},
          "填报!" + sheet.cell(clouds, 'H') + ": 错误: 单元格显示的是表格的错误值",
          "填报!" + sheet.cell(quality, 'J') +
              ": 错误: 没有“人员保证”这一原因类别；是否应为“人员保障”",
          "填报!" + sheet.cell(satisfaction, 'H') + ": 错误: ", std::string{"什么都没有写"}})
        CHECK(has(outcome.err, part));
    CHECK(outcome.err.find("!H4") < outcome.err.find("!H5"));
    CHECK_FALSE(has(outcome.err, "sheet-emptied"));
    CHECK_FALSE(has(outcome.err, "填报!" + sheet.cell(accidents, 'H') + ": 错误"));
}

TEST_CASE("sheet: a note without a value is no report", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(satisfaction, 'I', "问卷未收齐");
    sheet.save();
    auto const outcome = sent.import();
    CHECK(outcome.code == 1);
    CHECK(has(outcome.err, "[sheet-no-value]"));
}

TEST_CASE("sheet: what changed on one side is merged, on both sides refused", "[cli]") {
    Sent const sent;
    REQUIRE(start({"set", "2024Q3", clouds, "3家", "-C", sent.folder}).code == 0);
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96家");
    sheet.save();
    CHECK(sent.import().code == 0);
    CHECK(has(sent.text(), "服务软件企业上云: 3家"));
    CHECK(has(sent.text(), "value: 96家"));

    sheet.type(clouds, 'H', "4家");
    sheet.save();
    auto const before = sent.text();
    auto const stale = sent.import();
    CAPTURE(stale.err);
    CHECK(stale.code == 1);
    CHECK(has(stale.err, "填报!" + sheet.cell(clouds, 'H') +
                             ": 错误: 导出之后文件里这一条也改过；完成值：导出时 2家，现在文件里 "
                             "3家，表里 4家"));
    CHECK(sent.text() == before);

    sheet.type(clouds, 'H', "3家");
    sheet.save();
    CHECK(has(sent.import().out, "没有改动"));
}

TEST_CASE("sheet: a target that was changed is told", "[cli]") {
    Sent const sent;
    auto const table = fs::path{sent.folder} / "indicators" / "department.yaml";
    auto text = read_whole(table);
    text.replace(text.find("≥115家"), std::string{"≥115家"}.size(), "≥100家");
    put(table, text);
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96家");
    sheet.save();
    auto const outcome = sent.import();
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    CHECK(has(outcome.err, "导出时指标值是 ≥115家，现在是 ≥100家"));
}

TEST_CASE("sheet: rows are known by their ids", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    auto const before = sent.text();
    SECTION("a row that is gone changes nothing") {
        sheet.remove_row(clouds);
        sheet.type(companies, 'H', "96家");
        sheet.save();
        auto const outcome = sent.import();
        CAPTURE(outcome.err);
        CHECK(outcome.code == 0);
        CHECK(has(outcome.err, "D-A-03 服务软件企业上云 这一行没有了"));
        CHECK(has(sent.text(), "服务软件企业上云: 2家"));
    }
    SECTION("rows in another order are the same") {
        // Whole rows trade places: everything of one row gets the number of the other.
        auto& xml = sheet.parts.at("xl/worksheets/sheet1.xml");
        sheet.type(companies, 'H', "96家");
        auto const a = sheet.cell(companies, 'A').substr(1), b = sheet.cell(clouds, 'A').substr(1);
        auto const renumber = [&](std::string const& from, std::string const& to) {
            for (std::string const before_number :
                 {"<row r=\"", "<c r=\"A", "<c r=\"B", "<c r=\"C", "<c r=\"D", "<c r=\"E",
                  "<c r=\"F", "<c r=\"G", "<c r=\"H", "<c r=\"I", "<c r=\"J", "<c r=\"K"})
                if (auto const at = xml.find(before_number + from + "\""); at != std::string::npos)
                    xml.replace(at + before_number.size(), from.size(), to);
        };
        renumber(a, "900");
        renumber(b, a);
        renumber("900", b);
        sheet.save();
        CHECK(sent.import().code == 0);
        CHECK(has(sent.text(), "净增高新技术企业数量: {value: 96家"));
        CHECK(has(sent.text(), "服务软件企业上云: 2家"));
    }
    SECTION("an id that was changed is an error") {
        sheet.type(clouds, 'A', "D-A-99");
        sheet.save();
        auto const outcome = sent.import();
        CHECK(outcome.code == 1);
        CHECK(has(outcome.err, "导出的表里没有编号“D-A-99”"));
    }
    SECTION("an id beside another name is an error") {
        auto const cell = sheet.cell(clouds, 'A');
        sheet.type(companies, 'A', "x");
        sheet.type(clouds, 'A', companies);
        sheet.save();
        auto const outcome = sent.import();
        CAPTURE(outcome.err);
        CHECK(outcome.code == 1);
        CHECK(has(outcome.err, "填报!" + cell + ": 错误: 编号 D-A-01 是“净增高新技术企业数量”的"));
    }
    SECTION("an id that stands twice is an error") {
        auto const first = sheet.cell(companies, 'A');
        sheet.type(clouds, 'A', companies);
        sheet.save();
        auto const outcome = sent.import();
        CHECK(outcome.code == 1);
        CHECK(has(outcome.err, "编号 D-A-01 在 " + first + " 已经出现过"));
    }
    SECTION("values without an id are an error") {
        sheet.type(clouds, 'A', "");
        sheet.save();
        auto const outcome = sent.import();
        CHECK(outcome.code == 1);
        CHECK(has(outcome.err, "这一行填了值，但没有编号"));
    }
    if (!has(sent.text(), "96家")) CHECK(sent.text() == before);
}

TEST_CASE("sheet: foreign files are refused", "[cli]") {
    Sent const sent;
    auto const refused = [&](std::string const& part) {
        auto const outcome = sent.import();
        CAPTURE(outcome.err);
        CHECK(outcome.code == 2);
        CHECK(has(outcome.err, part));
    };
    SECTION("of another unit") {
        for (auto const* name : {"department.yaml", "project.yaml"}) {
            auto const file = fs::path{sent.folder} / "indicators" / name;
            auto text = read_whole(file);
            text.replace(text.find("某区科技局"), std::string{"某区科技局"}.size(), "某区教育局");
            put(file, text);
        }
        refused("另一个单位的：某区科技局");
    }
    SECTION("of a period that has no file") {
        fs::remove(sent.actuals);
        refused("没有 2024Q3 的填报文件");
    }
    SECTION("a report instead of a sheet") {
        REQUIRE(start({"report", "-C", sent.folder, "--period", "2024Q3", "--format", "xlsx", "-o",
                       sent.file})
                    .code == 0);
        refused("不是 jixiao 导出的填报表");
    }
    SECTION("no workbook at all") {
        put(sent.file, "完成值\n");
        refused("这不是 .xlsx 文件；把表格另存为 .xlsx");
    }
    SECTION("not there") {
        fs::remove(sent.file);
        refused("sheet.xlsx");
    }
    SECTION("headings that were changed") {
        SheetFile sheet{sent.file};
        sheet.set("H3", "t=\"inlineStr\"", "<is><t>数</t></is>");
        sheet.save();
        refused("没有一张工作表的同一行有表头“编号”“完成值”");
    }
}

TEST_CASE("sheet: export chooses as start does and never writes over a file", "[cli]") {
    Sent const sent;
    auto const again = start({"sheet", "export", "2024Q3", sent.file, "-C", sent.folder});
    CHECK(again.code == 2);
    CHECK(has(again.err, "sheet.xlsx"));
    auto const other = (sent.scratch.path() / "other.xlsx").string();
    REQUIRE(
        start({"sheet", "export", "2024Q3", other, "-C", sent.folder, "--for", "科学技术"}).code ==
        0);
    auto const book = spreadsheet_in::read_workbook(read_whole(other));
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
