#include "read/workspace/read_table.hpp"
#include "tests/read/workspace/read_text.hpp"
#include "tests/read/workspace/table_text.hpp"

#include <rapidcheck.h>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

Units const& units() {
    static auto const all = built_in_units();
    return all;
}

Table table_of(std::string const& text) {
    std::vector<Diagnostic> diagnostics;
    auto const table = read_table({"t.yaml", text}, units(), diagnostics);
    INFO(shown_twice(diagnostics, {{"t.yaml", text}}));
    CHECK(diagnostics.empty());
    REQUIRE(table);
    return *table;
}

std::string with_row(std::string const& lines, std::string const& term = "annual") {
    return "table: department\nunit: 某局\nyear: 2024\ngoals:\n  - name: 目标\n    term: " + term +
           "\n    indicators:\n      - id: A-1\n        name: 甲\n        target: ≥115家\n" + lines;
}

Indicator row_of(std::string const& lines, std::string const& term = "annual") {
    return table_of(with_row(lines, term)).goals.at(0).indicators.at(0);
}

template <class T>
std::vector<T> some_of(std::vector<T> const& pool, std::size_t most) {
    auto const count = *rc::gen::inRange<std::size_t>(0, most + 1);
    return *rc::gen::container<std::vector<T>>(count, rc::gen::elementOf(pool));
}

std::string any_text() {
    static std::vector<std::string> const texts{
        "", "计划数据", "说明: 见附件", "a # b", "'x'", "\"四上\"", "甲：乙", ">=5", "- 1", "null"};
    return *rc::gen::elementOf(texts);
}

Indicator any_row(int number, Term term) {
    static std::vector<std::string> const targets{"≥115家", "≤100%", "100%", "≥5台套", "提升"};
    Indicator row;
    row.id = "R-" + std::to_string(number);
    row.name = "指标" + any_text() + std::to_string(number);
    row.target.text = *rc::gen::elementOf(targets);
    row.path = some_of<std::string>({"产出指标", "数量指标", "a: b"}, 2);
    for (auto const year : some_of<int>({2021, 2022, 2023}, 2))
        row.history[year].text = *rc::gen::elementOf(targets);
    row.basis = any_text();
    row.beside.own().note = any_text();
    row.unit = *rc::gen::element<std::string>("", "家", "元");
    if (*rc::gen::arbitrary<bool>()) row.weight = Decimal::make(*rc::gen::inRange(0, 1000), 1);
    if (*rc::gen::arbitrary<bool>())
        row.aggregation =
            *rc::gen::element(Aggregation::sum, Aggregation::last, Aggregation::average);
    if (*rc::gen::arbitrary<bool>()) row.direction = *rc::gen::element(Better::high, Better::low);
    row.beside.own().aliases = some_of<std::string>({"别名", "又名: 乙", "'"}, 2);
    int month = 0, share = 0;
    while ((month += *rc::gen::inRange(1, 12)) <= term.months() && share < 100) {
        row.beside.own().plan.push_back({month, Decimal::make(share, 2).value()});
        share = std::min(100, share + *rc::gen::inRange(0, 60));
    }
    for (auto const from : some_of<int>({2, 5}, 1))
        row.beside.own().revised.push_back(
            {{term.first().index + from}, {CellText{"≥100家"}, {}}, any_text(), {}});
    return row;
}

Table any_table() {
    Table table;
    table.kind = *rc::gen::element(TableKind::department, TableKind::project);
    table.unit = "某局" + any_text();
    table.year = *rc::gen::inRange(2020, 2030);
    if (table.kind == TableKind::project) table.project = "项目" + any_text();
    table.code = any_text();
    table.budget = *rc::gen::element<std::string>("", "1200万元");
    for (auto const& name : some_of<std::string>({"专项资金", "其他: 一", "办公费"}, 1))
        table.spending.push_back({name, "100万元"});
    auto const goals = *rc::gen::inRange(1, 3);
    for (auto g = 0, number = 0; g < goals; ++g) {
        Term const term{table.year, table.year + *rc::gen::inRange(0, 3)};
        Goal goal{any_text(), term, {}};
        auto const rows = *rc::gen::inRange(1, 4);
        for (auto i = 0; i < rows; ++i) goal.indicators.push_back(any_row(++number, term));
        table.goals.push_back(std::move(goal));
    }
    return table;
}

}  // namespace

TEST_CASE("table: what the official forms need beside the rows", "[workspace]") {
    auto const table = table_of(
        "table: project\nunit: 某局\nyear: 2024\nproject: 园区运营经费\nauthority: 某市经信局\n"
        "implementer: 某园区管理中心\nbudget: 1200万元\n"
        "sources: {一般公共预算: 1000万元, 上年结转: 200万元}\noverall: 管好园区，服务企业。\n"
        "goals: [{term: annual, indicators: [{name: 甲, target: ≥1家}]}]\n");
    CHECK(table.authority == "某市经信局");
    CHECK(table.implementer == "某园区管理中心");
    CHECK(table.overall == "管好园区，服务企业。");
    REQUIRE(table.sources.size() == 2);
    CHECK(table.sources[1].name == "上年结转");
    CHECK(table.sources[1].amount == "200万元");
}

TEST_CASE("table: a table that is written and read is the same table", "[workspace]") {
    rc::check([] {
        auto const text = table_text(any_table());
        std::vector<Diagnostic> diagnostics;
        auto const again = read_table({"t.yaml", text}, units(), diagnostics);
        RC_ASSERT(diagnostics.empty());
        RC_ASSERT(again.has_value());
        RC_ASSERT(table_text(*again) == text);
    });
}

TEST_CASE("table: places stand on the name and the target", "[workspace]") {
    auto const row = row_of("");
    CHECK((row.place == Place{"t.yaml", 9, 15, 1}));
    CHECK((row.target_place == Place{"t.yaml", 10, 17, 5}));
}

TEST_CASE("table: a plan is shares by the months of the term", "[workspace]") {
    auto const [plan, term, months, shares] =
        GENERATE(table<std::string, std::string, std::vector<int>, std::vector<std::string>>({
            {"{Q1: 10%, Q4: 100%}", "annual", {3, 12}, {"0.1", "1"}},
            {"{Q3: 0.7, Q2: 0.4}", "annual", {6, 9}, {"0.4", "0.7"}},
            {"{M7: 50％, M12: 100%}", "annual", {7, 12}, {"0.5", "1"}},
            {"{2024-07: 33.3%}", "annual", {7}, {"0.333"}},
            {"{H1: 0%}", "annual", {6}, {"0"}},
            {"{2024: 40%, 2025H1: 60%}", "{from: 2024, to: 2026}", {12, 18}, {"0.4", "0.6"}},
        }));
    CAPTURE(plan);
    auto const row = row_of("        plan: " + plan + "\n", term);
    REQUIRE(row.details().plan.size() == months.size());
    for (std::size_t i = 0; i < months.size(); ++i) {
        CHECK(row.details().plan[i].month == months[i]);
        CHECK(row.details().plan[i].share.text() == shares[i]);
    }
}

TEST_CASE("table: revised targets are in the order of their months", "[workspace]") {
    auto const row = row_of(
        "        revised:\n"
        "          - {from: 2024-10, target: ≥90家}\n"
        "          - {from: 2024-08, target: ≥100家, reason: 政策调整}\n");
    REQUIRE(row.details().revised.size() == 2);
    CHECK(row.details().revised[0].target.text == "≥100家");
    CHECK(row.details().revised[0].reason == "政策调整");
    CHECK(row.details().revised[1].from == Month::of(2024, 10));
}

TEST_CASE("table: a target that is not understood keeps its row", "[workspace]") {
    std::vector<Diagnostic> diagnostics;
    auto text = with_row("");
    text.replace(text.find("115家"), 6, "115佳");
    auto const table = read_table({"t.yaml", text}, units(), diagnostics);
    REQUIRE(table);
    auto const& row = table->goals.at(0).indicators.at(0);
    CHECK(row.target.text == "≥115佳");
    CHECK(row.target.target.has_error());
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == row.target.target.error().code);
    CHECK(diagnostics[0].place.line == 10);
    CHECK(diagnostics[0].place.column >= 17);
}

TEST_CASE("table: a row without an id gets one from where it stands", "[workspace]") {
    auto text = with_row("      - name: 乙\n        target: 提升\n");
    auto const department = table_of(text);
    CHECK(department.goals[0].indicators[0].id == "A-1");
    CHECK(department.goals[0].indicators[1].id == "department/1/2");
    text.replace(0, text.find('\n'), "table: project\nproject: 某项目");
    CHECK(table_of(text).goals[0].indicators[1].id == "某项目/1/2");
}

TEST_CASE("table: the printed money and its places are kept", "[workspace]") {
    auto const text = with_row("");
    auto const table = table_of("code: '42'\nbudget: 12万元\nspending: {办公费: 2万元}\n" + text);
    CHECK(table.code == "42");
    CHECK(table.budget == "12万元");
    CHECK(table.budget_place.line == 2);
    REQUIRE(table.spending.size() == 1);
    CHECK(table.spending[0].amount == "2万元");
    CHECK(table.spending[0].place.line == 3);
}

TEST_CASE("table: one whose goals list nothing is an error, and not silently absent",
          "[workspace]") {
    std::vector<Diagnostic> diagnostics;
    bool lacks_rows = false;
    read_table({"t.yaml", "table: department\nunit: 某局\nyear: 2024\ngoals: []\n"}, units(),
               diagnostics, nullptr, &lacks_rows);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.front().code == "missing-value");
    CHECK(diagnostics.front().place.line == 4);
    CHECK(lacks_rows);
}
