#include "tests/app/cli/sent_sheet.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

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
