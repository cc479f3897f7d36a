#include "tests/bench/growth_shapes.hpp"

#include "tests/bench/growth_doors.hpp"

#include <fmt/format.h>

namespace jixiao {
namespace {

std::string repeated(std::string const& text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

/// One text for each number from 0.
template <class Piece>
std::string numbered(std::size_t count, Piece const& piece) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += piece(i);
    return all;
}

std::string const table_head =
    "table: department\nunit: 某局\nyear: 2024\ngoals:\n  - name: 目标\n    term: annual\n"
    "    indicators:\n";
std::string const actuals_head = "period: 2024Q3\nactuals:\n";

std::string row_of(std::size_t i) {
    return fmt::format(
        "      - {{id: A-{0}, path: [产出指标, 数量指标], name: 新增企业{0}个, target: ≥{0}家}}\n",
        i);
}

/// Words of a page of a PDF, `in_row` beside each other.
std::string page_of(std::size_t words, std::size_t in_row) {
    return "<page width=\"595\" height=\"842\">\n" + numbered(words, [&](std::size_t i) {
               auto const x = 40 + i % in_row * 500 / in_row, y = 40 + i / in_row * 12;
               return fmt::format(
                   "<word xMin=\"{}\" yMin=\"{}\" xMax=\"{}\" yMax=\"{}\">字{}</word>\n", x, y,
                   x + 4, y + 10, i);
           });
}

std::string rules_of(std::size_t count) {
    return "<svg>" + numbered(count, [](std::size_t i) {
               return fmt::format("<path d=\"M 40 {0} L 550 {0}\"/>\n", 40 + i * 3);
           });
}

}  // namespace

std::vector<Shape> const& growth_shapes() {
    static std::vector<Shape> const shapes{
        {"target-digits", 450, read_targets, [](std::size_t n) { return "≥" + repeated("1", n); }},
        {"target-numerals", 150, read_targets,
         [](std::size_t n) { return repeated("一千二百", n / 4); }},
        {"target-words", 150, read_targets, [](std::size_t n) { return repeated("不", n); }},
        {"target-bounds", 50, read_targets, [](std::size_t n) { return repeated("不低于", n); }},
        {"target-demands", 40, read_targets, [](std::size_t n) { return repeated("≥1家、", n); }},
        {"target-brackets", 150, read_targets, [](std::size_t n) { return repeated("（", n); }},
        {"target-name", 150, read_targets,
         [](std::size_t n) { return repeated("企", n) + "≥5家"; }},
        {"target-blanks", 450, read_targets,
         [](std::size_t n) { return "≥5" + repeated(" ", n) + "家"; }},
        {"yaml-rows", 1000, read_yaml,
         [](std::size_t n) { return table_head + numbered(n, row_of); }},
        {"yaml-keys", 5000, read_yaml,
         [](std::size_t n) {
             return table_head +
                    numbered(n, [](std::size_t i) { return fmt::format("k{}: 1\n", i); });
         }},
        {"yaml-entries", 5000, read_yaml,
         [](std::size_t n) {
             return actuals_head + numbered(n, [](std::size_t i) {
                        return fmt::format("  指标{}: {}家\n", i, i);
                    });
         }},
        {"yaml-one-line", 3000, read_yaml,
         [](std::size_t n) {
             return "period: 2024Q3\nactuals: {" +
                    numbered(n, [](std::size_t i) { return fmt::format("k{}: {{x: 1}}, ", i); }) +
                    "}\n";
         }},
        {"yaml-unknown-keys", 2000, read_yaml,
         [](std::size_t n) {
             return table_head + "      - {id: A" +
                    numbered(n, [](std::size_t i) { return fmt::format(", k{}: 1", i); }) + "}\n";
         }},
        {"yaml-repeated", 3000, read_yaml,
         [](std::size_t n) { return actuals_head + repeated("  甲: 1家\n", n); }},
        {"yaml-open-brackets", 3000, read_yaml,
         [](std::size_t n) { return "a: " + repeated("[", n); }},
        {"yaml-open-quote", 5000, read_yaml,
         [](std::size_t n) { return "a: \"" + repeated("b\n  ", n); }},
        {"yaml-folded", 5000, read_yaml,
         [](std::size_t n) { return "a: b\n" + repeated("  c\n", n); }},
        {"yaml-tabs", 3000, read_yaml, [](std::size_t n) { return repeated("a:\tb\n", n); }},
        {"yaml-anchors", 3000, read_yaml,
         [](std::size_t n) {
             return numbered(n, [](std::size_t i) { return fmt::format("k{0}: &a{0} b\n", i); });
         }},
        {"yaml-comments", 5000, read_yaml,
         [](std::size_t n) { return repeated("# 注\n", n) + "a: 1\n"; }},
        {"json-keys", 5000, read_ndjson,
         [](std::size_t n) {
             return "{\"id\":\"a\"" +
                    numbered(n, [](std::size_t i) { return fmt::format(",\"k{}\":1", i); }) + "}\n";
         }},
        {"json-unknown-keys", 3000, read_ndjson_strictly,
         [](std::size_t n) {
             return "{\"id\":\"a\"" +
                    numbered(n, [](std::size_t i) { return fmt::format(",\"k{}\":1", i); }) + "}\n";
         }},
        {"json-lines", 10'000, read_ndjson,
         [](std::size_t n) {
             return "{\"id\":\"a\",\"target\":\"≥1家\",\"actuals\":{\"2024Q3\":[\"1家\"" +
                    repeated(",\"1家\"", n) + "]}}\n";
         }},
        {"json-nested", 5000, read_ndjson,
         [](std::size_t n) { return "{\"id\":" + repeated("[", n) + "\n"; }},
        {"json-escapes", 20'000, read_ndjson,
         [](std::size_t n) { return "{\"id\":\"" + repeated("\\u7532", n) + "\"}\n"; }},
        {"json-records", 5000, read_ndjson,
         [](std::size_t n) { return repeated("{\"id\":\"a\",\"target\":\"≥\"}\n", n); }},
        {"csv-columns", 10'000, read_csv,
         [](std::size_t n) {
             return "id" + numbered(n, [](std::size_t i) { return fmt::format(",k{}", i); }) +
                    "\na" + repeated(",b", n) + "\n";
         }},
        {"csv-unknown-columns", 3000, read_csv_strictly,
         [](std::size_t n) {
             return "id" + numbered(n, [](std::size_t i) { return fmt::format(",k{}", i); }) + "\n";
         }},
        {"csv-periods", 2000, read_csv,
         [](std::size_t n) {
             return "id" +
                    numbered(n,
                             [](std::size_t i) {
                                 return fmt::format(",{}-{:02}", 1000 + i / 12, i % 12 + 1);
                             }) +
                    "\na" + repeated(",1家", n) + "\n";
         }},
        {"csv-quotes", 20'000, read_csv,
         [](std::size_t n) { return "id,name\n\"" + repeated("\"\"", n) + "\",b\n"; }},
        {"csv-open-quote", 20'000, read_csv,
         [](std::size_t n) { return "id,name\n\"" + repeated("a\n", n); }},
        {"csv-path", 10'000, read_csv,
         [](std::size_t n) { return "id,path\na," + repeated("b/", n) + "\n"; }},
        {"xlsx-cells", 5000, import_document,
         [](std::size_t n) {
             return "<worksheet><sheetData>" +
                    repeated("<row><c><v>1</v></c><c><v>2</v></c></row>", n) +
                    "</sheetData></worksheet>";
         }},
        {"xlsx-merged", 2000, import_document,
         [](std::size_t n) {
             return "<worksheet><sheetData>" + repeated("<row><c><v>1</v></c></row>", n) +
                    "</sheetData><mergeCells>" +
                    numbered(n,
                             [](std::size_t i) {
                                 return fmt::format("<mergeCell ref=\"A{0}:C{0}\"/>", i + 1);
                             }) +
                    "</mergeCells></worksheet>";
         }},
        {"xlsx-nested", 5000, import_document,
         [](std::size_t n) { return "<worksheet>" + repeated("<a>", n); }},
        {"html-cells", 3000, import_document,
         [](std::size_t n) { return "<table>" + repeated("<tr><td>甲<td>≥1家", n) + "</table>"; }},
        {"html-spans", 2000, import_document,
         [](std::size_t n) {
             return "<table>" + repeated("<tr><td rowspan=\"3\">甲<td colspan=\"4\">乙", n) +
                    "</table>";
         }},
        {"html-tables", 2000, import_document,
         [](std::size_t n) { return repeated("<table><tr><td>", n); }},
        {"html-nested", 5000, import_document,
         [](std::size_t n) { return "<html>" + repeated("<div>", n); }},
        {"html-formatting", 3000, import_document,
         [](std::size_t n) { return "<html>" + repeated("<b><p>", n); }},
        {"html-attributes", 3000, import_document,
         [](std::size_t n) {
             return "<html><p" +
                    numbered(n, [](std::size_t i) { return fmt::format(" a{}=b", i); });
         }},
        {"text-rows", 1000, import_document,
         [](std::size_t n) {
             return "项目支出绩效目标表\n一级指标\t二级指标\t三级指标\t指标值\n" +
                    numbered(n, [](std::size_t i) {
                        return fmt::format("产出指标\t数量指标\t新增企业{0}\t≥{0}家\n", i);
                    });
         }},
        {"text-tabs", 5000, import_document,
         [](std::size_t n) { return "项目支出绩效目标表\n" + repeated("\t", n); }},
        {"text-words", 2000, import_document,
         [](std::size_t n) { return "项目支出绩效目标表\n" + repeated("产出指标 数量指标 ", n); }},
        {"text-pages", 1000, import_document,
         [](std::size_t n) {
             return repeated(
                 "表12\n项目支出绩效目标表\n项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n",
                 n);
         }},
        {"pdf-words", 1000, import_document,
         [](std::size_t n) { return page_of(n, 10) + "</page>"; }},
        {"pdf-rules", 200, import_document,
         [](std::size_t n) { return page_of(50, 5) + "</page>" + rules_of(n) + "</svg>"; }},
        {"near-names", 1000, compare_names,
         [](std::size_t n) {
             return numbered(n, [](std::size_t i) {
                 return fmt::format("第{}批{}街道文化服务活动场次\n", i, i * 7919 % 1000);
             });
         }},
        {"lint-rows", 500, review_targets,
         [](std::size_t n) { return table_head + numbered(n, row_of); }},
        {"lint-same-rows", 500, review_targets,
         [](std::size_t n) { return table_head + repeated(row_of(7), n); }},
    };
    return shapes;
}

}  // namespace jixiao
