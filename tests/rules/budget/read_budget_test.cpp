#include "read/workspace/read_budget.hpp"

#include "read/workspace/workspace.hpp"
#include "tests/catch.hpp"

using namespace jixiao;

namespace {

struct ReadBudget {
    std::optional<Budget> budget;
    std::vector<std::string> codes;  // of the diagnostics
    std::vector<Place> places;
};

ReadBudget read(std::string const& text) {
    ReadBudget result;
    std::vector<Diagnostic> diagnostics;
    result.budget = read_budget({"budget.yaml", text}, built_in_units(), diagnostics);
    for (auto const& diagnostic : diagnostics) {
        result.codes.push_back(diagnostic.code);
        result.places.push_back(diagnostic.place);
    }
    return result;
}

std::string const head = "budget: 2024\nunit: 某局\nmoney: 万元\ntables:\n";

}  // namespace

TEST_CASE("read_budget: cells are kept as printed with their places", "[budget]") {
    auto const [budget, codes, places] = read(head +
                                              "  - table: 支出总表\n"
                                              "    number: 表3\n"
                                              "    columns: [科目编码, 科目名称, 基本支出/小计]\n"
                                              "    rows:\n"
                                              "      - [\"067\", 收 入, \"20,730.23\"]\n"
                                              "      - [\"\", , 5]\n");
    REQUIRE(budget);
    CHECK(codes.empty());
    CHECK(budget->year == 2024);
    CHECK(budget->money == "万元");
    auto const& table = budget->tables.at(0);
    CHECK(table.kind == "支出总表");
    CHECK(table.columns.at(2) == "基本支出/小计");
    CHECK(table.rows.at(0).at(0).text == "067");
    CHECK(table.rows.at(0).at(2).text == "20,730.23");
    auto const& place = table.rows.at(0).at(2).place;
    CHECK(place.file == "budget.yaml");
    CHECK(place.line == 9);
    CHECK(place.column == 23);  // behind the quote
    CHECK(place.length == 9);
    CHECK(table.rows.at(1).at(1).text.empty());
    CHECK(table.rows.at(1).at(2).text == "5");
}

TEST_CASE("read_budget: a table may have no rows", "[budget]") {
    auto const rows = GENERATE("", "    rows: []\n", "    rows:\n");
    CAPTURE(rows);
    auto const result =
        read(head + "  - table: 政府性基金预算支出表\n    columns: [合计]\n" + rows);
    CHECK(result.codes.empty());
    CHECK(result.budget.value().tables.size() == 1);
}

TEST_CASE("read_budget: mistakes are named all in one run", "[budget]") {
    auto const [text, codes] = GENERATE(table<std::string, std::vector<std::string>>({
        {"budget: 2024\n", {"missing-key", "missing-key", "missing-key"}},
        {"budget: 二零二四\nunit: 某局\nmoney: 美元\ntables: []\n", {"year", "wrong-word"}},
        {"budget: 2024\nunit: 某局\nmoney: 万元\ntables: 表1\n", {"wrong-kind"}},
        {head + "  - 表1\n", {"wrong-kind"}},
        {head + "  - table: 表\n    colums: [合计]\n",
         {"unknown-key"}},  // the key that is meant is there
        {head +
             "  - table: 表\n    columns: [合计, 甲]\n    rows:\n      - [1]\n      - [1, 2, 3]\n",
         {"budget-row", "budget-row"}},
        {head + "  - table: 表\n    columns: [合计]\n    rows:\n      - 1\n      - [[1]]\n",
         {"wrong-kind", "wrong-kind"}},
    }));
    CAPTURE(text);
    CHECK(read(text).codes == codes);
}

TEST_CASE("read_budget: rows are always as long as the columns", "[budget]") {
    auto const result =
        read(head + "  - table: 表\n    columns: [合计, 甲]\n    rows: [[1], [1, 2, 3], 4]\n");
    for (auto const& row : result.budget.value().tables.at(0).rows) CHECK(row.size() == 2);
}

TEST_CASE("read_budget: the first key tells budget tables from indicators", "[budget]") {
    auto const [text, expected] = GENERATE(table<std::string, bool>({
        {"budget: 2024\n", true},
        {"# 表1\n\n---\nbudget: 2024\n", true},
        {"\r\n# 表1\r\nbudget: 2024\r\n", true},
        {"table: project\nbudget: 18000万元\n", false},
        {"  budget: 2024\n", false},
        {"budgets: 2024\n", false},
        {"", false},
        {"#", false},
    }));
    CAPTURE(text);
    CHECK(is_budget({"a.yaml", text}) == expected);
}
