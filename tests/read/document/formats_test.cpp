#include "read/document/plan_files.hpp"
#include "read/document/settle_grids.hpp"
#include "read/document/workbook_document.hpp"
#include "read/document/write_yaml.hpp"
#include "read/xlsx/read_workbook.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/read/document/documents.hpp"
#include "tests/zipped.hpp"

#include <fmt/format.h>

#include <sstream>

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The published tables as rows of cells; a line of text is a row of one.
Rows published_rows() {
    std::istringstream lines{
        read_whole(JIXIAO_SOURCE_DIR "/samples/documents/hongshan-2024-tables.txt")};
    Rows lines_read;
    for (std::string line; std::getline(lines, line);) {
        if (line.ends_with('\r')) line.pop_back();
        lines_read.emplace_back();
        std::istringstream cells{line + "\t"};
        for (std::string cell; std::getline(cells, cell, '\t');) lines_read.back().push_back(cell);
    }
    return lines_read;
}

std::string escaped(std::string const& text) {
    std::string out;
    for (auto const c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

std::string as_html(Rows const& printed) {
    std::string html = "<html><body>";
    auto in_table = false;
    for (auto const& row : printed) {
        if (in_table != row.size() > 1) {
            in_table = row.size() > 1;
            html += in_table ? "<table>" : "</table>";
        }
        if (!in_table) {
            html += "<p>" + escaped(row.empty() ? "" : row[0]) + "</p>\n";
            continue;
        }
        html += "<tr>";
        for (auto const& cell : row) html += "<td>" + escaped(cell);  // never closed
        html += "</tr>\n";
    }
    return html + "</body></html>";
}

std::string as_csv(Rows const& printed) {
    std::string csv;
    for (auto const& row : printed) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto cell = row[i];
            for (auto at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2))
                cell.insert(at, 1, '"');
            csv += (i > 0 ? ",\"" : "\"") + cell + "\"";
        }
        csv += '\n';
    }
    return csv;
}

std::string as_markdown(Rows const& printed) {
    std::string text;
    for (auto const& row : printed) {
        if (row.size() < 2) {
            text += (row.empty() ? std::string{} : row[0]) + "\n";
            continue;
        }
        text += '|';
        for (auto const& cell : row) text += " " + cell + " |";
        text += '\n';
    }
    return text;
}

Document as_workbook(Rows const& printed) {
    std::string sheet =
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        "<sheetData>";
    for (std::size_t r = 0; r < printed.size(); ++r) {
        sheet += fmt::format("<row r=\"{}\">", r + 1);
        for (std::size_t c = 0; c < printed[r].size(); ++c)
            if (!printed[r][c].empty())
                sheet += fmt::format("<c r=\"{}{}\" t=\"inlineStr\"><is><t>{}</t></is></c>",
                                     static_cast<char>('A' + c), r + 1, escaped(printed[r][c]));
        sheet += "</row>";
    }
    sheet += "</sheetData></worksheet>";
    std::string const relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"r1\" Target=\"{}\" Type=\"http://schemas.openxmlformats.org/"
        "officeDocument/2006/relationships/{}\"/></Relationships>";
    auto document = workbook_document(xlsx::read_workbook(zipped(
        {{"_rels/.rels", fmt::format(fmt::runtime(relations), "xl/workbook.xml", "officeDocument")},
         {"xl/_rels/workbook.xml.rels",
          fmt::format(fmt::runtime(relations), "worksheets/sheet1.xml", "worksheet")},
         {"xl/workbook.xml",
          "<workbook "
          "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
          "<sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
         {"xl/worksheets/sheet1.xml", sheet}})));
    settle_grids(document.rows);
    return document;
}

std::vector<std::string> tables_of(Imported const& imported) {
    std::vector<std::string> tables;
    for (auto const& table : imported.tables) tables.push_back(write_table(table));
    return tables;
}

}  // namespace

TEST_CASE("formats: the published tables read the same in every format", "[document]") {
    auto const printed = published_rows();
    auto const expected = tables_of(import_document(
        read_whole(JIXIAO_SOURCE_DIR "/samples/documents/hongshan-2024-tables.txt"), "a.txt"));
    REQUIRE(expected.size() == 5);
    CHECK(tables_of(import_document(as_html(printed), "a.html")) == expected);
    CHECK(tables_of(import_document(as_csv(printed), "a.csv")) == expected);
    CHECK(tables_of(import_document(as_markdown(printed), "a.md")) == expected);
    auto const workbook = import_document(as_workbook(printed), "a.xlsx");
    CHECK(tables_of(workbook) == expected);
    CHECK(workbook.diagnostics.at(0).place.file == "a.xlsx#表");
}

TEST_CASE("formats: a row of cells that lines up with no other is not read by their order",
          "[document]") {
    auto const imported = import_document(
        "<p>2024年项目支出绩效目标表</p><table><tr><td>项目名称<td>绿化<td>主管部门<td>某局"
        "<tr><td>一级指标<td colspan=2>二级指标<td>三级指标<td>指标值"
        "<tr><td rowspan=2>产出指标<td>数量<td colspan=2>栽种行道树<td>≥300株"
        "<tr><td colspan=2>数量指标<td>修剪绿篱<td>≥12公里</table>",
        "a.html");
    REQUIRE(imported.tables.size() == 1);
    auto const& read = imported.tables[0].goals.at(0).indicators;
    REQUIRE(read.size() == 1);
    CHECK(read[0].name == "修剪绿篱");
    CHECK(imported.diagnostics.size() == 1);
}

TEST_CASE("formats: a list of names and targets is CSV with one comma a line", "[document]") {
    auto const imported = import_document("指标名称,目标值\n充电桩,≥420个\n重大事故,0起\n", "a.csv",
                                          {2025, "某局", {}});
    REQUIRE(imported.tables.size() == 1);
    CHECK(imported.tables[0].goals.at(0).indicators.size() == 2);
}

TEST_CASE("formats: sign, figure and unit in three cells below one title are one value",
          "[document]") {
    auto const with = [](std::string const& cells) {
        return import_document(
            "<p>2024年项目支出绩效目标表</p><table><tr><td>项目名称<td>绿化<td>主管部门"
            "<td colspan=3>某局<tr><td>一级指标<td>二级指标<td>三级指标<td colspan=3>指标值"
            "<tr><td rowspan=2>产出指标<td>数量指标<td>新增学位" +
                cells + "<tr><td>质量指标<td>合格率<td>≥<td>96<td>%</table>",
            "a.html");
    };
    auto const one = with("<td>≥<td>1260<td>个");
    REQUIRE(one.tables.size() == 1);
    auto const& read = one.tables[0].goals.at(0).indicators;
    REQUIRE(read.size() == 2);
    CHECK(read[0].target == "≥1260个");
    CHECK(read[1].target == "≥96%");
    CHECK(with("<td>1260<td>1300<td>").tables.at(0).goals.at(0).indicators.size() == 1);
}
