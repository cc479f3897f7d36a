#include "tests/catch.hpp"
#include "tests/workspace/entries/edited_tables.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;
using entries::IndicatorEdit;

TEST_CASE("edit_table: a new row is written as the row beside it, and nothing else moves",
          "[entries]") {
    auto const [added, before, after] = GENERATE(table<NewIndicator, std::string, std::string>({
        {row(0, "P1-A-01", "P1-A-03", "丁"), "        target: ≥8座\n",
         "        target: ≥8座\n      - id: P1-A-03\n        name: 丁\n        target: ≥1座\n"},
        {row(0, "P1-A-02", "P1-A-03", "丁: 戊"), "   # 乙\n",
         "   # 乙\n      - {id: P1-A-03, name: \"丁: 戊\", target: ≥1座}\n"},
        {row(0, "", "P1-A-03", "丁"), "      - id: P1-A-01   # 甲\n",
         "      - id: P1-A-03\n        name: 丁\n        target: ≥1座\n      - id: P1-A-01   # "
         "甲\n"},
        {row(1, "P1-L-01", "P1-L-02", "丁"), "        target: ≥30座\n",
         "        target: ≥30座\n      - id: P1-L-02\n        name: 丁\n        target: ≥1座\n"},
        {NewIndicator{1,
                      "P1-L-01",
                      {"P1-L-02",
                       "丁",
                       "1%",
                       "5",
                       "路桥科",
                       "座",
                       "lower-is-better",
                       {{"产出指标", "数量指标"}}}},
         "        target: ≥30座\n",
         "        target: ≥30座\n      - id: P1-L-02\n        path: [产出指标, 数量指标]\n"
         "        name: 丁\n        target: 1%\n        unit: 座\n"
         "        direction: lower-is-better\n        weight: 5\n        owner: 路桥科\n"},
    }));
    CAPTURE(after);
    CHECK(with_rows(on_lines, {added}) == replaced_once(on_lines, before, after));
}

TEST_CASE("edit_table: rows go into lists of every shape", "[entries]") {
    auto const [before, after, place] = GENERATE(table<std::string, std::string, std::string>({
        {"[]", "\n      - id: B\n        name: 丁\n        target: ≥1座", ""},
        {"[]  # 待补", "  # 待补\n      - id: B\n        name: 丁\n        target: ≥1座", ""},
        {"[{id: A, name: 甲, target: 1座}]",
         "[{id: A, name: 甲, target: 1座}, {id: B, name: 丁, target: ≥1座}]", "A"},
        {"[{id: A, name: 甲, target: 1座}]",
         "[{id: B, name: 丁, target: ≥1座}, {id: A, name: 甲, target: 1座}]", ""},
        {"[{id: A, name: 甲, target: 1座},  # 甲\n      {id: C, name: 丙, target: 1座}]",
         "[{id: A, name: 甲, target: 1座}, {id: B, name: 丁, target: ≥1座},  # 甲\n      "
         "{id: C, name: 丙, target: 1座}]",
         "A"},
        {"\n    - id: A\n      name: 甲\n      target: 1座",
         "\n    - id: A\n      name: 甲\n      target: 1座\n    - id: B\n      name: 丁\n      "
         "target: ≥1座",
         "A"},
    }));
    CAPTURE(before);
    auto const text =
        before[0] == '\n' ? replaced_once(in_one_list(before), ": \n", ":\n") : in_one_list(before);
    auto expected = in_one_list(after);
    if (after[0] == '\n') expected = replaced_once(expected, ": \n", ":\n");
    if (after[0] == ' ') expected = replaced_once(expected, ":   #", ":  #");
    CHECK(with_rows(text, {row(0, place, "B", "丁")}) == expected);
    CHECK(with_rows("{table: department, unit: 某局, year: 2024, goals: [{term: annual, "
                    "indicators: []}]}\n",
                    {row(0, "", "B", "丁")}) ==
          "{table: department, unit: 某局, year: 2024, goals: [{term: annual, indicators: [{id: B, "
          "name: 丁, target: ≥1座}]}]}\n");
}

TEST_CASE("edit_table: a goal that has no list of rows yet gets one", "[entries]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"goals:\n  - name: 目标1  # 待定\n    term: annual\n  - name: 目标2\n    term: long\n",
         "goals:\n  - name: 目标1  # 待定\n    term: annual\n    indicators:\n      - id: B\n"
         "        name: 丁\n        target: ≥1座\n  - name: 目标2\n    term: long\n"},
        {"goals: [{name: 目标1, term: annual}]\n",
         "goals: [{name: 目标1, term: annual, indicators: [{id: B, name: 丁, target: ≥1座}]}]\n"},
        {"goals:\n  - {term: annual}\n",
         "goals:\n  - {term: annual, indicators: [{id: B, name: 丁, target: ≥1座}]}\n"},
    }));
    std::string const table_head = "table: department\nunit: 某局\nyear: 2024\n";
    CHECK(with_rows(table_head + before, {row(0, "", "B", "丁")}) == table_head + after);
    CHECK_FALSE(with_rows(table_head + "goals:\n  - {}\n", {row(0, "", "B", "丁")}));
}

TEST_CASE("edit_table: what is said about a table gets its usual place", "[entries]") {
    auto const [facts, before, after] = GENERATE(table<TableFacts, std::string, std::string>({
        {{{{"budget", "280万元"}}, {}}, "300万元   #", "280万元   #"},
        {{{{"budget", ""}}, {}}, "300万元   #", "   #"},
        {{{{"authority", "某交通局"}, {"implementer", "路桥科"}}, {}},
         "project: 旧桥加固\n",
         "project: 旧桥加固\nauthority: 某交通局\nimplementer: 路桥科\n"},
        {{{{"overall", "修好：三座桥"}}, {}}, "# 批复\n", "# 批复\noverall: 修好：三座桥\n"},
        {{{{"overall", "一是修桥\n二是养路"}}, {}},
         "# 批复\n",
         "# 批复\noverall: \"一是修桥\\x0A二是养路\"\n"},
        {{{}, {{"一般公共预算", "200万元"}, {"上年结转", "100万元"}, {"其他", ""}}},
         "# 批复\n",
         "# 批复\nsources: {一般公共预算: 200万元, 上年结转: 100万元}\n"},
    }));
    CAPTURE(after);
    CHECK(with_facts(on_lines, facts) == replaced_once(on_lines, before, after));
}

TEST_CASE("edit_table: sources of funds are set, added and taken out as they are written",
          "[entries]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"sources: {甲: 1万元, 乙: 2万元}  # 一\n", "sources: {乙: 3万元, 丙: 4万元}  # 一\n"},
        {"sources:  # 一\n  甲: 1万元  # 二\n  乙: 2万元  # 三\n",
         "sources:  # 一\n  乙: 3万元  # 三\n  丙: 4万元\n"},
        {"sources: {}\n", "sources: {乙: 3万元, 丙: 4万元}\n"},
        {"sources:\n", "sources: {乙: 3万元, 丙: 4万元}\n"},
    }));
    CAPTURE(before);
    auto const text = [](std::string const& sources) {
        return "table: department\nbudget: 7万元\n" + sources + "goals: []\n";
    };
    CHECK(with_facts(text(before), {{}, {{"甲", ""}, {"乙", "3万元"}, {"丙", "4万元"}}}) ==
          text(after));
}

TEST_CASE("edit_table: a way and a unit of a row are written as they were", "[entries]") {
    TableEdits edits;
    IndicatorEdit edit{"P1-A-01", {}, {}, {}, {}, "座", "higher-is-better", {{"产出", "数量"}}};
    edits.rows = {edit};
    CHECK(made(on_lines, edits) ==
          replaced_once(on_lines, "        target: ≥8座\n",
                        "        target: ≥8座\n        path: [产出, 数量]\n        unit: 座\n"
                        "        direction: higher-is-better\n"));
    auto const before = in_one_list("[{id: P1-A-01, name: 甲, target: 1座, path: [甲, 乙, 丙]}]");
    edits.rows.front().unit = edits.rows.front().direction = std::nullopt;
    CHECK(made(before, edits) == replaced_once(before, "[甲, 乙, 丙]", "[产出, 数量]"));
}

TEST_CASE("edit_table: all edits at once, and where the rows and keys stand then", "[entries]") {
    TableEdits edits;
    edits.rows = {{"P1-A-02", {}, "90%", {}, {}}, {"P1-L-01", {}, {}, {}, "综合科"}};
    edits.added = {row(0, "P1-A-02", "P1-A-03", "丁")};
    edits.removed = {"P1-A-01"};
    edits.facts.texts = {{"overall", "修桥"}};
    std::vector<Diagnostic> diagnostics;
    auto const result = entries::edit_table({"t.yaml", on_lines}, edits, diagnostics);
    REQUIRE(result);
    auto const line_of = [&](std::string const& part) {
        auto const at = result->text.find(part);
        REQUIRE(at != std::string::npos);
        return std::size_t(
            1 + std::count(result->text.begin(), result->text.begin() + std::ptrdiff_t(at), '\n'));
    };
    REQUIRE(result->indicators.size() == 3);
    CHECK(result->indicators[0].first_line == line_of("id: P1-A-02"));
    CHECK(result->indicators[1].first_line == line_of("id: P1-L-01"));
    CHECK(result->indicators[1].last_line == line_of("owner: 综合科"));
    CHECK(result->indicators[2].first_line == line_of("id: P1-A-03"));
    CHECK(result->indicators[1].keys.back().line == line_of("owner: 综合科"));
    CHECK(result->keys.back().key == "goals");
    CHECK(result->keys.back().line == line_of("goals:"));
}
