// growth_driver: the names of all shapes, a line each, with the count that each is measured with.
// growth_driver SHAPE COUNT: reads an input of that shape and size once. growth.py runs it under
// valgrind with a count and with twice as much: no reader may take more than in proportion.

#include "app/bulk/run.hpp"
#include "base/refusal.hpp"
#include "model/target/parse.hpp"
#include "read/workspace/read_actuals.hpp"
#include "read/workspace/read_table.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"
#include "rules/targets/lint.hpp"
#include "rules/targets/near_names.hpp"
#include "tests/fuzz/read_any.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

using namespace jixiao;

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

void read_targets(std::string const& text) {
    auto const units = built_in_units();
    for (int i = 0; i < 20; ++i) {  // more than what a process costs
        (void)parse_target(text, units);
        (void)parse_actual(text, units);
    }
}

std::string const table_head =
    "table: department\nunit: 某局\nyear: 2024\ngoals:\n  - name: 目标\n    term: annual\n"
    "    indicators:\n";
std::string const actuals_head = "period: 2024Q3\nactuals:\n";

void read_yaml(std::string const& text) {
    auto const units = built_in_units();
    std::vector<Diagnostic> found;
    auto const source = text_source("file", text, found);
    if (!source) return;
    (void)read_table(*source, units, found);
    (void)read_actuals(*source, units, found);
}

void read_records(std::string const& text, bulk::Form form, bool passes = true) {
    auto const profile = *built_in_profile("cn-default");
    auto const units = built_in_units();
    Catalog const catalog{Language::en};
    bulk::Written written;
    written.form = form;
    written.fields = bulk::default_fields();
    bulk::Run run{
        {profile, units, catalog, {*parse_period("2024Q3"), {}, passes}, written}, 1, [](auto) {}};
    std::istringstream in{text};
    std::vector<Diagnostic> found;
    run(in, "records", form, found);
}

void import(std::string const& text) {
    (void)tests::read_any(text);
}

std::string row_of(std::size_t i) {
    return fmt::format(
        "      - {{id: A-{0}, path: [产出指标, 数量指标], name: 新增企业{0}个, target: ≥{0}家}}\n",
        i);
}

void review(std::string const& text) {
    auto const units = built_in_units();
    std::vector<Diagnostic> found;
    auto table = read_table({"file", text}, units, found);
    Book book;
    book.tables.push_back(std::move(*table));
    (void)lint(book, built_in_lint_rules(), units, *built_in_profile("cn-default"),
               boost::gregorian::date{2024, 10, 8});
}

void compare_names(std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(fmt::format("第{}批{}街道文化服务活动场次", i, i * 7919 % 1000));
    (void)near_names(names, built_in_lint_rules());
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

struct Shape {
    char const* name;
    std::size_t count;
    void (*read)(std::size_t count);
};

constexpr auto ndjson = bulk::Form::ndjson, csv = bulk::Form::csv;

/// What makes a reader look back or ahead: long words, much nesting, many of everything, whatever
/// is opened and never closed.
Shape const shapes[] = {
    {"target-digits", 450, [](std::size_t n) {
    read_targets("≥" + repeated("1", n)); }},
    {"target-numerals", 150, [](std::size_t n) {
    read_targets(repeated("一千二百", n / 4)); }},
    {"target-words", 150, [](std::size_t n) {
    read_targets(repeated("不", n)); }},
    {"target-bounds", 50, [](std::size_t n) {
    read_targets(repeated("不低于", n)); }},
    {"target-demands", 40, [](std::size_t n) {
    read_targets(repeated("≥1家、", n)); }},
    {"target-brackets", 150, [](std::size_t n) {
    read_targets(repeated("（", n)); }},
    {"target-name", 150, [](std::size_t n) {
    read_targets(repeated("企", n) + "≥5家"); }},
    {"target-blanks", 450, [](std::size_t n) {
    read_targets("≥5" + repeated(" ", n) + "家"); }},
    {"yaml-rows", 1000, [](std::size_t n) {
    read_yaml(table_head + numbered(n, row_of)); }},
    {"yaml-keys", 5000,
     [](std::size_t n) {
    read_yaml(table_head + numbered(n, [](std::size_t i) { return fmt::format("k{}: 1\n", i); }));
     }},
    {"yaml-entries", 5000,
     [](std::size_t n) {
    read_yaml(actuals_head +
              numbered(n, [](std::size_t i) { return fmt::format("  指标{}: {}家\n", i, i); }));
     }},
    {"yaml-one-line", 3000,
     [](std::size_t n) {
    read_yaml("period: 2024Q3\nactuals: {" +
              numbered(n, [](std::size_t i) { return fmt::format("k{}: {{x: 1}}, ", i); }) + "}\n");
     }},
    {"yaml-unknown-keys", 2000,
     [](std::size_t n) {
    read_yaml(table_head + "      - {id: A" +
              numbered(n, [](std::size_t i) { return fmt::format(", k{}: 1", i); }) + "}\n");
     }},
    {"yaml-repeated", 3000,
     [](std::size_t n) {
    read_yaml(actuals_head + repeated("  甲: 1家\n", n)); }},
    {"yaml-open-brackets", 3000, [](std::size_t n) {
    read_yaml("a: " + repeated("[", n)); }},
    {"yaml-open-quote", 5000, [](std::size_t n) {
    read_yaml("a: \"" + repeated("b\n  ", n)); }},
    {"yaml-folded", 5000, [](std::size_t n) {
    read_yaml("a: b\n" + repeated("  c\n", n)); }},
    {"yaml-tabs", 3000, [](std::size_t n) {
    read_yaml(repeated("a:\tb\n", n)); }},
    {"yaml-anchors", 3000,
     [](std::size_t n) {
    read_yaml(numbered(n, [](std::size_t i) { return fmt::format("k{0}: &a{0} b\n", i); }));
     }},
    {"yaml-comments", 5000, [](std::size_t n) {
    read_yaml(repeated("# 注\n", n) + "a: 1\n"); }},
    {"json-keys", 5000,
     [](std::size_t n) {
    read_records("{\"id\":\"a\"" +
                     numbered(n, [](std::size_t i) { return fmt::format(",\"k{}\":1", i); }) +
                     "}\n",
                 ndjson);
     }},
    {"json-unknown-keys", 3000,
     [](std::size_t n) {
    read_records("{\"id\":\"a\"" +
                     numbered(n, [](std::size_t i) { return fmt::format(",\"k{}\":1", i); }) +
                     "}\n",
                 ndjson, false);
     }},
    {"json-lines", 10'000,
     [](std::size_t n) {
    read_records("{\"id\":\"a\",\"target\":\"≥1家\",\"actuals\":{\"2024Q3\":[\"1家\"" +
                     repeated(",\"1家\"", n) + "]}}\n",
                 ndjson);
     }},
    {"json-nested", 5000,
     [](std::size_t n) {
    read_records("{\"id\":" + repeated("[", n) + "\n", ndjson); }},
    {"json-escapes", 20'000,
     [](std::size_t n) {
    read_records("{\"id\":\"" + repeated("\\u7532", n) + "\"}\n", ndjson);
     }},
    {"json-records", 5000,
     [](std::size_t n) {
    read_records(repeated("{\"id\":\"a\",\"target\":\"≥\"}\n", n), ndjson); }},
    {"csv-columns", 10'000,
     [](std::size_t n) {
    read_records("id" + numbered(n, [](std::size_t i) { return fmt::format(",k{}", i); }) + "\na" +
                     repeated(",b", n) + "\n",
                 csv);
     }},
    {"csv-unknown-columns", 3000,
     [](std::size_t n) {
    read_records("id" + numbered(n, [](std::size_t i) { return fmt::format(",k{}", i); }) + "\n",
                 csv, false);
     }},
    {"csv-periods", 2000,
     [](std::size_t n) {
    read_records("id" +
                     numbered(n,
                              [](std::size_t i) {
                                  return fmt::format(",{}-{:02}", 1000 + i / 12, i % 12 + 1);
                              }) +
                     "\na" + repeated(",1家", n) + "\n",
                 csv);
     }},
    {"csv-quotes", 20'000,
     [](std::size_t n) {
    read_records("id,name\n\"" + repeated("\"\"", n) + "\",b\n", csv); }},
    {"csv-open-quote", 20'000,
     [](std::size_t n) {
    read_records("id,name\n\"" + repeated("a\n", n), csv); }},
    {"csv-path", 10'000,
     [](std::size_t n) {
    read_records("id,path\na," + repeated("b/", n) + "\n", csv); }},
    {"xlsx-cells", 5000,
     [](std::size_t n) {
    import("<worksheet><sheetData>" + repeated("<row><c><v>1</v></c><c><v>2</v></c></row>", n) +
           "</sheetData></worksheet>");
     }},
    {"xlsx-merged", 2000,
     [](std::size_t n) {
         import("<worksheet><sheetData>" + repeated("<row><c><v>1</v></c></row>", n) +
                "</sheetData><mergeCells>" +
                numbered(n,
                         [](std::size_t i) {
                             return fmt::format("<mergeCell ref=\"A{0}:C{0}\"/>", i + 1);
                         }) +
                "</mergeCells></worksheet>");
}
},
    {"xlsx-nested", 5000, [](std::size_t n) {
    import("<worksheet>" + repeated("<a>", n)); }},
    {"html-cells", 3000,
     [](std::size_t n) {
    import("<table>" + repeated("<tr><td>甲<td>≥1家", n) + "</table>");
     }},
    {"html-spans", 2000,
     [](std::size_t n) {
    import("<table>" + repeated("<tr><td rowspan=\"3\">甲<td colspan=\"4\">乙", n) + "</table>");
     }},
    {"html-tables", 2000, [](std::size_t n) {
    import(repeated("<table><tr><td>", n)); }},
    {"html-nested", 5000, [](std::size_t n) {
    import("<html>" + repeated("<div>", n)); }},
    {"html-formatting", 3000, [](std::size_t n) {
    import("<html>" + repeated("<b><p>", n)); }},
    {"html-attributes", 3000,
     [](std::size_t n) {
         import("<html><p" + numbered(n, [](std::size_t i) { return fmt::format(" a{}=b", i); }));
}
},
    {"text-rows", 1000,
     [](std::size_t n) {
         import("项目支出绩效目标表\n一级指标\t二级指标\t三级指标\t指标值\n" +
                numbered(n, [](std::size_t i) {
                    return fmt::format("产出指标\t数量指标\t新增企业{0}\t≥{0}家\n", i);
                }));
}
}
, {"text-tabs", 5000, [](std::size_t n) { import("项目支出绩效目标表\n" + repeated("\t", n)); }},
    {"text-words", 2000,
     [](std::size_t n) { import("项目支出绩效目标表\n" + repeated("产出指标 数量指标 ", n)); }},
    {"text-pages", 1000,
     [](std::size_t n) {
         import(repeated(
             "表12\n项目支出绩效目标表\n项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n", n));
     }},
    {"pdf-words", 1000, [](std::size_t n) { import(page_of(n, 10) + "</page>"); }},
    {"pdf-rules", 200,
     [](std::size_t n) { import(page_of(50, 5) + "</page>" + rules_of(n) + "</svg>"); }},
    {"near-names", 1000, [](std::size_t n) { compare_names(n); }},
    {"lint-rows", 500, [](std::size_t n) { review(table_head + numbered(n, row_of)); }},
    {"lint-same-rows", 500, [](std::size_t n) { review(table_head + repeated(row_of(7), n)); }},
}
;

}  // namespace

int main(int count, char** words) {
    if (count == 1)
        for (auto const& shape : shapes) std::printf("%s %zu\n", shape.name, shape.count);
    if (count != 3) return count == 1 ? EXIT_SUCCESS : EXIT_FAILURE;
    for (auto const& shape : shapes) {
        if (words[1] != std::string{shape.name}) continue;
        shape.read(std::stoull(words[2]));
        return EXIT_SUCCESS;
    }
    return EXIT_FAILURE;
}
