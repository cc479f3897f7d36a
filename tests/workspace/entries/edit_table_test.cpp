#include "workspace/entries/edit_table.hpp"

#include "tests/catch.hpp"
#include "workspace/entries/new_id.hpp"
#include "workspace/entries/new_table.hpp"
#include "workspace/entries/remove_entries.hpp"
#include "workspace/entries/remove_indicators.hpp"

#include <rapidcheck.h>

#include <algorithm>

using namespace jixiao;
using entries::IndicatorEdit;
using entries::NewIndicator;
using entries::TableEdits;
using entries::TableFacts;

namespace {

std::string const on_lines =
    "table: project  # 项目\n"
    "unit: 某局\n"
    "year: 2024\n"
    "project: 旧桥加固\n"
    "budget: 300万元   # 批复\n"
    "goals:\n"
    "  - name: 年度目标\n"
    "    term: annual\n"
    "    indicators:\n"
    "      # 第一行说明\n"
    "      - id: P1-A-01   # 甲\n"
    "        name: 甲\n"
    "        # 甲的说明\n"
    "        target: ≥8座\n"
    "      # 乙的说明\n"
    "      - {id: P1-A-02, name: 乙, target: 100%}   # 乙\n"
    "  - name: 长期目标\n"
    "    term: {from: 2024, to: 2026}\n"
    "    indicators:\n"
    "      - id: P1-L-01\n"
    "        name: 丙\n"
    "        target: ≥30座\n";

std::string in_one_list(std::string const& rows) {
    return "table: department\nunit: 某局\nyear: 2024\ngoals:\n  - term: annual\n    indicators: " +
           rows + "\n";
}

std::optional<std::string> made(std::string const& text, TableEdits const& edits) {
    std::vector<Diagnostic> diagnostics;
    auto result = entries::edit_table({"t.yaml", text}, edits, diagnostics);
    if (!result) {
        CHECK(has_errors(diagnostics));
        return std::nullopt;
    }
    return std::move(result->text);
}

std::optional<std::string> with_rows(std::string const& text, std::vector<NewIndicator> added) {
    TableEdits edits;
    edits.added = std::move(added);
    return made(text, edits);
}

std::optional<std::string> without(std::string const& text, std::vector<std::string> ids) {
    TableEdits edits;
    edits.removed = std::move(ids);
    return made(text, edits);
}

std::optional<std::string> with_facts(std::string const& text, TableFacts facts) {
    TableEdits edits;
    edits.facts = std::move(facts);
    return made(text, edits);
}

/// A row with an id, a name and a target.
NewIndicator row(std::size_t goal, std::string after, std::string id, std::string name) {
    NewIndicator added{goal, std::move(after), {std::move(id), std::move(name), "≥1座", {}, {}}};
    return added;
}

std::string replaced_once(std::string text, std::string const& before, std::string const& after) {
    auto const at = text.find(before);
    REQUIRE(at != std::string::npos);
    REQUIRE(text.find(before, at + 1) == std::string::npos);
    return text.replace(at, before.size(), after);
}

}  // namespace

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

TEST_CASE("edit_table: a row that is added and removed leaves the bytes that were there",
          "[entries]") {
    CHECK(rc::check([] {
        auto const count = *rc::gen::inRange<std::size_t>(0, 4);
        auto const in_brackets = *rc::gen::arbitrary<bool>();
        std::string const end = *rc::gen::element<std::string>("\n", "\r\n");
        auto const comment = [] {
            return *rc::gen::element<std::string>("", "  # 说明", " #x: y");
        };
        std::string list;
        std::vector<std::string> ids{""};
        for (std::size_t i = 0; i < count; ++i) {
            auto const id = "A-" + std::to_string(i);
            ids.push_back(id);
            if (in_brackets)
                list += (i ? *rc::gen::element<std::string>(", ", ",", " , ") : "") + "{id: " + id +
                        ", name: '甲" + std::to_string(i) + "', target: 1座}";
            else if (*rc::gen::arbitrary<bool>())
                list += end + "      - {id: " + id + ", name: 甲, target: 1座}" + comment();
            else
                list += end + "      -   id: \"" + id + "\"" + comment() + end +
                        "          name: 甲" + end + "          target: 1座" + comment() +
                        *rc::gen::element<std::string>("", end, end + "      # 另起");
        }
        if (in_brackets || count == 0) list = " [" + list + "]";
        auto const text = "table: department" + end + "goals:" + end + "  - term: annual" + end +
                          "    indicators:" + list + *rc::gen::element<std::string>("", end);
        auto const place = *rc::gen::elementOf(ids);
        std::vector<NewIndicator> added{row(0, place, "B-1", "丁"), row(0, place, "B-2", "戊: 己")};
        auto const with = with_rows(text, added);
        RC_ASSERT(with.has_value());
        RC_ASSERT(without(*with, {"B-2", "B-1"}) == text);
        RC_ASSERT(without(*without(*with, {"B-1"}), {"B-2"}) == text);
    }));
}

TEST_CASE("edit_table: an edit of a row leaves every line of the others", "[entries]") {
    CHECK(rc::check([] {
        auto const id = *rc::gen::element<std::string>("P1-A-01", "P1-A-02", "P1-L-01");
        auto const text = [] {
            return *rc::gen::maybe(
                rc::gen::element<std::string>("", "甲: 乙", "≥9座 # 略", "- x", "5"));
        };
        auto const some = [&](auto const& maybe) {
            return maybe ? std::optional{*maybe} : std::nullopt;
        };
        TableEdits edits;
        edits.rows = {{id, {}, some(text()), some(text()), some(text()), some(text())}};
        auto const after = made(on_lines, edits);
        RC_ASSERT(after.has_value());
        auto const first = on_lines.find("      - id: " + id) == std::string::npos
                               ? on_lines.find("      - {id: " + id)
                               : on_lines.find("      - id: " + id);
        auto const last = id == "P1-A-01"   ? on_lines.find("      # 乙的说明")
                          : id == "P1-A-02" ? on_lines.find("  - name: 长期目标")
                                            : on_lines.size();
        RC_ASSERT(after->starts_with(on_lines.substr(0, first)));
        RC_ASSERT(after->ends_with(on_lines.substr(last)));
    }));
}

TEST_CASE("edit_table: a broken file is edited as asked or not at all", "[entries]") {
    CHECK(rc::check([] {
        auto text = on_lines;
        auto const count = *rc::gen::inRange(1, 4);
        for (int i = 0; i < count; ++i) {
            auto const at = *rc::gen::inRange<std::size_t>(0, text.size());
            auto const piece = *rc::gen::element<std::string>(
                "", " ", "\n", "- ", "[", "]", "{", "}", "#", ": ", "\"", ",", "\r\n", "|\n");
            text.replace(at, *rc::gen::inRange<std::size_t>(0, 3), piece);
        }
        TableEdits edits;
        edits.rows = {{"P1-A-01", {}, "≥9座", "5", {}}};
        edits.added = {row(0, "P1-A-01", "P1-A-09", "丁"), row(1, "", "P1-L-09", "戊")};
        edits.removed = {"P1-A-02"};
        edits.facts = {{{"budget", "1万元"}}, {{"其他", "1万元"}}};
        std::vector<Diagnostic> diagnostics;
        auto const result = entries::edit_table({"t.yaml", text}, edits, diagnostics);
        if (!result) {
            RC_ASSERT(has_errors(diagnostics));
            return;
        }
        RC_ASSERT(result->text.find("name: 戊") != std::string::npos);
        RC_ASSERT(result->text.find("≥9座") != std::string::npos);
        RC_ASSERT(result->indicators.size() == 3U);
    }));
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

TEST_CASE("next_id: counts on from the highest that is taken", "[entries]") {
    auto const [like, taken, id] = GENERATE(table<std::string, std::set<std::string>, std::string>({
        {"D-A-07", {"D-A-07", "D-A-12", "D-L-30"}, "D-A-13"},
        {"D-A-99", {"D-A-99"}, "D-A-100"},
        {"D-A", {}, "D-A-01"},
        {"D-A", {"D-A-01", "D-A-x"}, "D-A-02"},
        {"7", {"7", "x"}, "8"},
        {"20240101000001", {"20240101000001"}, "20240101000001-01"},
    }));
    CHECK(entries::next_id(like, taken) == id);
}

TEST_CASE("new_table: a name of a project makes a name of a file", "[entries]") {
    auto const [project, stem] = GENERATE(table<std::string, std::string>({
        {"旧桥加固", "project-旧桥加固"},
        {"../../etc/passwd", "project-etc-passwd"},
        {"a b: c", "project-a-b-c"},
        {"", "department"},
    }));
    CHECK(entries::new_table_stem({"某局", 2024, project, {}}) == stem);
    CHECK(entries::new_table_stem({"某局", 2024, std::string(500, 'x'), {}}).size() <= 120);
}

TEST_CASE("new_table: jixiao.yaml names another file of tables as it names the others",
          "[entries]") {
    auto const [before, after] = GENERATE(table<std::string, std::string>({
        {"indicators: a.yaml  # 表\n", "indicators: [a.yaml, b.yaml]  # 表\n"},
        {"indicators: [a.yaml]  # 表\n", "indicators: [a.yaml, b.yaml]  # 表\n"},
        {"indicators:\n  - a.yaml  # 表\nactuals: x\n",
         "indicators:\n  - a.yaml  # 表\n  - b.yaml\nactuals: x\n"},
    }));
    CHECK(entries::manifest_with({"jixiao.yaml", before}, "b.yaml") == after);
    CHECK_FALSE(entries::manifest_with({"jixiao.yaml", "actuals: x\n"}, "b.yaml"));
}
