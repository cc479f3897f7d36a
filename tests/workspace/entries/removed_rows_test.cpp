#include "tests/catch.hpp"
#include "tests/workspace/entries/edited_tables.hpp"
#include "workspace/entries/remove_entries.hpp"
#include "workspace/entries/remove_indicators.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
using entries::IndicatorEdit;

TEST_CASE("edit_table: a removed row goes with the comments on its lines, and no other",
          "[entries]") {
    auto const [ids, before, after] =
        GENERATE(table<std::vector<std::string>, std::string, std::string>({
            {{"P1-A-01"},
             "      - id: P1-A-01   # 甲\n        name: 甲\n        # 甲的说明\n        target: "
             "≥8座\n",
             ""},
            {{"P1-A-02"}, "      - {id: P1-A-02, name: 乙, target: 100%}   # 乙\n", ""},
            {{"P1-L-01"},
             "    indicators:\n      - id: P1-L-01\n        name: 丙\n        target: ≥30座\n",
             "    indicators: []\n"},
        }));
    CAPTURE(ids.front());
    CHECK(without(on_lines, ids) == replaced_once(on_lines, before, after));
}

TEST_CASE("edit_table: rows are removed from lists of every shape", "[entries]") {
    std::string const a = "{id: A, name: 甲, target: 1座}", b = "{id: B, name: 乙, target: 1座}",
                      c = "{id: C, name: 丙, target: 1座}";
    auto const [before, ids, after] =
        GENERATE_COPY(table<std::string, std::vector<std::string>, std::string>({
            {"[" + a + ", " + b + ", " + c + "]", {"A"}, "[" + b + ", " + c + "]"},
            {"[" + a + ", " + b + ", " + c + "]", {"B"}, "[" + a + ", " + c + "]"},
            {"[" + a + ", " + b + ", " + c + "]", {"C"}, "[" + a + ", " + b + "]"},
            {"[" + a + ", " + b + ", " + c + "]", {"A", "B"}, "[" + c + "]"},
            {"[" + a + ", " + b + ", " + c + "]", {"C", "B", "A"}, "[]"},
            {"[" + a + ",  # 甲\n      " + b + ",  # 乙\n      " + c + "]  # 全部",
             {"B"},
             "[" + a + ",  # 甲\n      " + c + "]  # 全部"},
            {"[" + a + ",  # 甲\n      " + b + ",  # 乙\n      " + c + "]  # 全部",
             {"A"},
             "[" + b + ",  # 乙\n      " + c + "]  # 全部"},
        }));
    CAPTURE(before, ids.front());
    CHECK(without(in_one_list(before), ids) == in_one_list(after));
}

TEST_CASE("edit_table: a file without a line end stays one, also when its last rows go",
          "[entries]") {
    std::string const text =
        "table: department\r\ngoals:\r\n  - indicators:\r\n      - {id: A, name: 甲, target: "
        "1座}\r\n      - {id: B, name: 乙, target: 1座}\r\n      - {id: C, name: 丙, target: 1座}";
    CHECK(
        without(text, {"B", "C"}) ==
        "table: department\r\ngoals:\r\n  - indicators:\r\n      - {id: A, name: 甲, target: 1座}");
    CHECK(without(text, {"A", "B", "C"}) == "table: department\r\ngoals:\r\n  - indicators: []");
}

TEST_CASE("edit_table: what is not safe is refused, and says where", "[entries]") {
    auto const [text, added, removed,
                line] = GENERATE(table<std::string, std::vector<NewIndicator>,
                                       std::vector<std::string>, std::size_t>({
        {on_lines, {row(0, "P1-A-02", "P1-L-01", "丁")}, {}, 0},           // the id is taken
        {on_lines, {row(1, "P1-A-02", "P1-A-03", "丁")}, {}, 0},           // of another goal
        {on_lines, {row(2, "", "P1-A-03", "丁")}, {}, 0},                  // no such goal
        {on_lines, {row(0, "P1-A-01", "P1-A-03", "丁")}, {"P1-A-01"}, 0},  // below a removed one
        {on_lines, {row(0, "", "X", "丁"), row(0, "", "X", "戊")}, {}, 0},
        {on_lines, {}, {"P1-A-09"}, 0},
        {on_lines, {}, {"P1-A-01", "P1-A-01"}, 0},
        // Rows without ids are called by their places.
        {in_one_list("[{name: 甲, target: 1座}, {name: 乙, target: 1座}]"),
         {},
         {"department/1/1"},
         6},
        {in_one_list("[{name: 甲, target: 1座}, {name: 乙, target: 1座}]"),
         {row(0, "department/1/1", "B", "丁")},
         {},
         6},
        // Two rows share a line; two have an id.
        {in_one_list("\n      -\n        - {id: A, name: 甲, target: 1座}"), {}, {"A"}, 0},
        {in_one_list("[{id: A, name: 甲, target: 1座}, {id: A, name: 乙, target: 1座}]"),
         {},
         {"A"},
         6},
    }));
    CAPTURE(text, removed);
    std::vector<Diagnostic> diagnostics;
    TableEdits edits;
    edits.added = added;
    edits.removed = removed;
    if (removed.size() == 2) {
        // Asked for twice it goes once.
        CHECK(entries::edit_table({"t.yaml", text}, edits, diagnostics));
        return;
    }
    CHECK_FALSE(entries::edit_table({"t.yaml", text}, edits, diagnostics));
    REQUIRE(has_errors(diagnostics));
    CHECK(diagnostics.back().place.line == line);
}

TEST_CASE("edit_table: the last row without an id can go, and one be added behind it",
          "[entries]") {
    auto const both = in_one_list("[{name: 甲, target: 1座}, {name: 乙, target: 1座}]");
    CHECK(without(both, {"department/1/2"}) == in_one_list("[{name: 甲, target: 1座}]"));
    CHECK(with_rows(both, {row(0, "department/1/2", "B", "丁")}).has_value());
}

TEST_CASE("remove_entries: lines of actuals go, and no others", "[entries]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"  甲: 1座  # 一\n  # 关于乙\n  乙: 2座\n", "  # 关于乙\n  乙: 2座\n"},
        {"  甲:\n    value: 1座\n    note: 略\n  乙: 2座\n", "  乙: 2座\n"},
        {"  乙: 2座\n  甲:\n", "  乙: 2座\n"},
    }));
    std::vector<Diagnostic> diagnostics;
    std::string const above = "period: 2024Q3\nactuals:\n";
    CHECK(entries::remove_entries({"a.yaml", above + before}, {"甲"}, diagnostics) ==
          above + after);
    CHECK(entries::remove_entries({"a.yaml", above + "  甲: 1座\n"}, {"甲"}, diagnostics) ==
          "period: 2024Q3\nactuals: {}\n");
}
