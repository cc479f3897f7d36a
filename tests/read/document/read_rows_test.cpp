#include "read/document/read_rows.hpp"

#include "read/document/document.hpp"
#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::document;

namespace {

struct Line {
    std::size_t number;
    std::vector<std::string> cells;
    bool operator==(Line const&) const = default;
};

std::vector<Line> read(std::string const& text) {
    std::vector<Line> lines;
    auto const document = is_html(text) ? html_document(text) : text_document(text);
    for (auto const& row : document.rows) {
        std::vector<std::string> cells;
        for (auto const& cell : row.cells) cells.push_back(cell.text);
        lines.push_back({row.line, cells});
    }
    return lines;
}

}  // namespace

TEST_CASE("read_rows: tables of every layout give the same rows", "[document]") {
    auto const text = GENERATE(values<std::string>({
        "表1\n一级指标\t三级指标\t指标值\n产出指标\t办公, 会议\t≥5\n\t质量\t\n",
        "表1\r\n一级指标\t三级指标\t指标值\r\n产出指标\t办公, 会议\t≥5\r\n\t质量\t\r\n",
        "表1\n| 一级指标 | 三级指标 | 指标值 |\n| 产出指标 | 办公, 会议 | ≥5 |\n| | 质量 | |\n",
        "表1,,\n一级指标,三级指标,指标值\n产出指标,\"办公, 会议\",≥5\n,质量,\n",
        "<p>表1</p>\n<table><tr><th>一级指标</th><th>三级指标</th><th>指标值</th></tr>\n"
        "<tr><td rowspan=\"2\">产出指标</td><td>办公, 会议</td><td>≥5</td></tr>\n"
        "<tr><td>质量</td><td></td></tr></table>\n",
    }));
    CAPTURE(text);
    auto rows = read(text);
    REQUIRE(rows.size() == 4);
    rows[0].cells.resize(1);  // a line of CSV keeps its empty cells
    CHECK(rows == std::vector<Line>{{1, {"表1"}},
                                    {2, {"一级指标", "三级指标", "指标值"}},
                                    {3, {"产出指标", "办公, 会议", "≥5"}},
                                    {4, {"", "质量", ""}}});
}

TEST_CASE("read_rows: the rule below a Markdown header and blank lines are no rows", "[document]") {
    CHECK(read("| a | b |\n|---|:--:|\n\n| c | d\\|e |\n") ==
          std::vector<Line>{{1, {"a", "b"}}, {4, {"c", "d\\|e"}}});
}

TEST_CASE("read_rows: a quoted cell may run over lines, and one that is not closed may not",
          "[document]") {
    CHECK(read("a,b,c\n\"一\n二\",\"say \"\"x\"\"\",3\n4,5,6\n") ==
          std::vector<Line>{
              {1, {"a", "b", "c"}}, {2, {"一二", "say \"x\"", "3"}}, {4, {"4", "5", "6"}}});
    CHECK(read("a,b,c\n\"open,1,2\n4,5,6\n") ==
          std::vector<Line>{{1, {"a", "b", "c"}}, {2, {"\"open,1,2"}}, {3, {"4", "5", "6"}}});
}

TEST_CASE("read_rows: cells lined up by blanks are split at two blanks or more", "[document]") {
    CHECK(read("表1\n产出指标   数量指标  新增 设备     ≥5台套\n") ==
          std::vector<Line>{{1, {"表1"}}, {2, {"产出指标", "数量指标", "新增设备", "≥5台套"}}});
}

TEST_CASE("read_rows: cells that span columns leave empty ones", "[document]") {
    CHECK(read("<table><tr><td colspan=2>收入</td><td>支出</td></tr>"
               "<tr><td>a</td><td>b</td><td>c</td></tr></table>") ==
          std::vector<Line>{{1, {"收入", "", "支出"}}, {1, {"a", "b", "c"}}});
}

TEST_CASE("read_rows: places count characters from the start of the line", "[document]") {
    std::string const text = "表1\n产出指标\t数量指标\t新增设备\n";
    std::vector<Place> places;
    each_row(text, layout_of(text),
             [&](PrintedRow const& row) { places.push_back(place_of(row, 2, "f", text)); });
    CHECK(places[1] == Place{"f", 2, 11, 4});
}
