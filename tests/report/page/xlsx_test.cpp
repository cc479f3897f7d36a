#include "report/workbook/xlsx.hpp"

#include "report/words/words.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/report/page/given.hpp"
#include "tests/unzip.hpp"

#include <algorithm>
#include <map>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

constexpr auto real_workspace = "samples/hongshan-2024";

/// What a reader sees in a cell: "66.7%", "3.75", "4".
std::string seen(workbook::Cell const& cell) {
    if (!cell.number) return cell.text;
    return cell.number->value.text() + (cell.number->is_share ? "%" : "");
}

/// The cells of a sheet by the heading of their column, for each row below it.
std::vector<std::map<std::string, workbook::Cell>> records_of(workbook::Sheet const& sheet) {
    std::map<std::size_t, std::string> headings;
    std::vector<std::map<std::string, workbook::Cell>> records;
    for (auto const& cell : sheet.cells) {
        if (cell.row == 0) {
            headings[cell.column] = cell.text;
            continue;
        }
        if (cell.row > records.size()) records.resize(cell.row);
        records[cell.row - 1][headings.at(cell.column)] = cell;
    }
    return records;
}

}  // namespace

TEST_CASE("xlsx: every row shows the figures of the report", "[page]") {
    auto const given = given_report(real_workspace, "2024Q3");
    Catalog const catalog{Language::zh};
    auto const records = records_of(reports::xlsx_rows(given->report, catalog));
    REQUIRE(records.size() == 251);
    auto figures = 0;
    for (auto const& part : given->report.parts)
        for (auto const& row : part.rows) {
            auto const& record = records[row.number];
            CAPTURE(row.id);
            CHECK(seen(record.at("编号")) == row.id);
            CHECK(seen(record.at("指标值")) == row.target);
            CHECK(seen(record.at("完成率")) == row.achievement);
            auto const status = std::string{shape_of(row.verdict->status)};
            CHECK(seen(record.at("状态")) == status + " " + catalog(row.outcome));
            CHECK(record.at("状态").comment == catalog(row.verdict->derivation, "\n"));
            auto const& actual = record.at("完成值");
            figures += actual.number ? 1 : 0;
            if (!actual.number) CHECK(actual.text == row.actual);
        }
    CHECK(figures > 150);
}

TEST_CASE("xlsx: the money of every table stands on a sheet of its own", "[page]") {
    auto const given = given_report(real_workspace, "2024Q3");
    auto const records = records_of(reports::xlsx_execution(given->report, Catalog{Language::zh}));
    std::string rows;
    for (auto const& record : records) {
        for (auto const* title : {"绩效目标表和支出明细", "调整后预算（万元）", "已支出（万元）",
                                  "执行率", "时序进度", "目标进度"})
            rows += seen(record.at(title)) + "|";
        rows += "\n";
    }
    check_golden(JIXIAO_SOURCE_DIR "/tests/golden/handout/xlsx-execution.txt", rows);
}

TEST_CASE("xlsx: figures of a row are in one unit", "[page]") {
    auto const given = given_report(real_workspace, "2024Q3");
    auto const records = records_of(reports::xlsx_rows(given->report, Catalog{Language::zh}));
    auto const [id, target, actual, unit, achieved, due] = GENERATE(
        table<std::string, std::string, std::string, std::string, std::string, std::string>({
            {"D-A-03", "115", "78", "家", "67.8%", "86.25"},
            {"D-A-12", "100", "98.6", "%", "101.4%", ""},
            {"D-A-13", "330", "249", "亿元", "75.5%", "247.5"},
            {"D-A-14", "300", "236", "万元", "78.7%", "225"},
            {"D-A-05", "1", "未到期", "家", "", ""},
        }));
    CAPTURE(id);
    auto const found =
        std::find_if(records.begin(), records.end(),
                     [&, name = id](auto const& record) { return record.at("编号").text == name; });
    REQUIRE(found != records.end());
    CHECK(seen(found->at("指标值（数）")) == target);
    CHECK(seen(found->at("完成值")) == actual);
    CHECK(seen(found->at("单位")) == unit);
    CHECK(seen(found->at("完成率")) == achieved);
    CHECK(seen(found->at("时序应完成")) == due);
}

TEST_CASE("xlsx: the overview counts every row", "[page]") {
    auto const given = given_report(real_workspace, "2024Q3");
    auto const sheet = reports::xlsx_overview(given->report, Catalog{Language::en});
    auto const found = std::find_if(sheet.cells.begin(), sheet.cells.end(),
                                    [](auto const& cell) { return cell.text == "■ All tables"; });
    REQUIRE(found != sheet.cells.end());
    std::vector<std::string> counts;
    for (auto const& cell : sheet.cells)
        if (cell.row == found->row && cell.column > 0) counts.push_back(seen(cell));
    CHECK(counts == std::vector<std::string>{"12", "27", "187", "25", "226", "230", "98.3%"});
}

TEST_CASE("xlsx: no text of a file is a formula, and none breaks the file", "[page]") {
    auto const* text =
        GENERATE("=100%", "=HYPERLINK(\"http://x\",\"y\")", "@SUM(A1)", "+1+1", "</t></si><script>",
                 "a\x01\x02", "_x0041_", "\xff\xfe", "[a]:*?/\\");
    auto const given = given_text_everywhere(text);
    for (auto const& [name, part] :
         unzip(reports::report_xlsx(given->report, Catalog{Language::zh}))) {
        CAPTURE(name);
        CHECK(part.find("<f>") == std::string::npos);
        CHECK(part.find("<hyperlink") == std::string::npos);
        CHECK(part.find("<script") == std::string::npos);
    }
}

TEST_CASE("xlsx: the same values give the same bytes, wherever the workspace lies", "[page]") {
    Catalog const catalog{Language::zh};
    auto const one = given_report(real_workspace, "2024Q3");
    auto const other = given_report("tests/../samples/hongshan-2024/", "2024Q3");
    CHECK(reports::report_xlsx(one->report, catalog) ==
          reports::report_xlsx(other->report, catalog));
}
