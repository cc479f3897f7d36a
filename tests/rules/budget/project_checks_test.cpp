#include "tests/catch.hpp"
#include "tests/rules/budget/findings.hpp"

using namespace jixiao;
using namespace jixiao::budget;
using namespace jixiao::tests;

namespace {

Table project(std::string const& name, std::string const& code, std::string const& budget,
              std::vector<Spending> spending) {
    Table table;
    table.kind = TableKind::project;
    table.unit = "某局";
    table.year = 2024;
    table.project = name;
    table.code = code;
    table.budget = budget;
    table.spending = std::move(spending);
    table.code_place = {"p", 1, 1, 1};
    table.budget_place = {"p", 2, 1, 1};
    for (std::size_t i = 0; i < table.spending.size(); ++i)
        table.spending[i].place = {"p", 3 + i, 1, 1};
    return table;
}

std::vector<BudgetTable> list(std::vector<std::string> const& rows) {
    return {printed("项目支出表", "表10", "项目编码|项目名称|合计", rows)};
}

}  // namespace

TEST_CASE("budget: details add up to the budget of their project and to the table of projects",
          "[budget]") {
    auto const rows = list({"101|甲-研发资金|3.00", "102|乙|2.00"});
    auto const [budget, first, expected] = GENERATE(table<std::string, std::string, Findings>({
        {"5万元", "3万元", {}},
        {"50000元", "0.0003亿元", {}},
        {"6万元", "3万元", {"p:2:1 error budget-project"}},
        {"5.01万元", "3万元", {"p:2:1 note budget-project"}},
        {"5万元", "4万元", {"p:2:1 error budget-project", "p:3:1 warning budget-project"}},
        {"5万元", "三万元", {"p:3:1 error budget-figure"}},
    }));
    CAPTURE(budget, first);
    Book const book{{project("研发资金", "", budget, {{"1. 甲", first}, {"乙", "2万元"}})}};
    CHECK(findings(rows, book) == expected);
}

TEST_CASE("budget: details and projects that the other table does not have are named once",
          "[budget]") {
    Book const book{{project("研发资金", "", "5万元", {{"甲", "3万元"}, {"乙", "2万元"}})}};
    CHECK(findings(list({"101|丙|3.00", "102|丁|2.00"}), book) ==
          Findings{"p:3:1 warning budget-project", "表10:1:3 warning budget-project"});
}

TEST_CASE("budget: projects of the first level are found by their own names", "[budget]") {
    Book const book{{project("研发资金", "101", "5万元", {{"甲", "3万元"}, {"乙", "2万元"}})}};
    CHECK(findings(list({"101|研发资金|5.00"}), book).empty());
    CHECK(findings(list({"101|研发资金|6.00"}), book) == Findings{"p:2:1 warning budget-project"});
}

TEST_CASE(
    "budget: a code of its own kind for every project is one note and a single wrong one a "
    "warning",
    "[budget]") {
    auto const rows = list({"101|甲|3.00", "102|乙|2.00"});
    auto const [first, second, expected] = GENERATE(table<std::string, std::string, Findings>({
        {"101", "102", {}},
        {"1 0 1", "102", {}},
        {"901", "902", {"p:1:1 note budget-code"}},
        {"901", "102", {"p:1:1 warning budget-code"}},
    }));
    CAPTURE(first, second);
    Book const book{{project("甲", first, "3万元", {}), project("乙", second, "2万元", {})}};
    CHECK(findings(rows, book) == expected);
}

TEST_CASE("budget: projects of another unit or year are not this document's", "[budget]") {
    auto other = project("甲", "9", "1万元", {{"乙", "2万元"}});
    other.year = 2023;
    auto another = other;
    another.year = 2024;
    another.unit = "另一局";
    CHECK(findings(list({"101|甲|3.00"}), {{other, another}}).empty());
}

TEST_CASE("budget: the projects of the whole are those with tables of targets", "[budget]") {
    auto const overall = [](std::string const& name, std::string const& amount) {
        return std::vector<BudgetTable>{printed("整体支出资金情况", "表11",
                                                "构成|项目|当年金额|占比",
                                                {"项目支出情况|" + name + "|" + amount + "|"})};
    };
    Book const book{{project("甲", "", "3.00万元", {})}};
    CHECK(findings(overall("项目1: 甲", "3"), book).empty());
    CHECK(findings(overall("甲", "3.50"), book) == Findings{"表11:1:3 warning budget-project"});
    CHECK(findings(overall("乙", "3"), book) ==
          Findings{":0:0 warning budget-project", "表11:1:3 warning budget-project"});
}
