#include "tests/catch.hpp"
#include "tests/rules/budget/findings.hpp"

using namespace jixiao;
using namespace jixiao::budget;
using namespace jixiao::tests;

namespace {

/// A small budget whose tables agree; tests change single figures.
struct SmallBudget {
    std::string balance_class = "8.00", expenditure_class = "8.00", general_class = "8.00";
    std::string basic_total = "3.00", office = "1.00", projects_total = "6.00";
    std::string own_income = "0.00", running = "1.00";

    std::vector<BudgetTable> tables() const {
        auto const sides = "收入/项目|收入/预算数|支出/项目|支出/预算数";
        auto const accounts =
            "科目编码|科目名称|合计|基本支出/小计|基本支出/人员经费|"
            "基本支出/公用经费|项目支出";
        return {
            printed("收支总表", "表1", sides,
                    {"一、一般公共预算拨款收入|9.00|一、科学技术支出|" + balance_class,
                     "二、事业收入|" + own_income + "|二、其他支出|1.00", "收入总计||支出总计|"}),
            printed("支出总表", "表3", "科目编码|科目名称|合计|基本支出|项目支出",
                    {"|合计|9.00|3.00|6.00", "206|科学技术支出|" + expenditure_class + "||",
                     "229|其他支出|1.00||"}),
            printed("一般公共预算支出表", "表5", accounts,
                    {"|合计|9.00|3.00|2.00|1.00|6.00", "206|科学技术支出|" + general_class + "||||",
                     "229|其他支出|1.00||||"}),
            printed(
                "一般公共预算基本支出表", "表6", "科目编码|科目名称|合计|人员经费|公用经费",
                {"|合计|" + basic_total + "|2.00|" + office, "30231|公务用车运行维护费|0.50||"}),
            printed("“三公”经费支出表", "表7", "“三公”经费合计|公务用车运行费",
                    {running + "|" + running}),
            printed("项目支出表", "表10", "项目名称|合计", {"合计|" + projects_total, "甲|6.00"}),
        };
    }
    Findings across() const {
        Findings found;
        for (auto const& finding : findings(tables()))
            if (finding.ends_with("budget-across")) found.push_back(finding);
        return found;
    }
};

}  // namespace

TEST_CASE("budget: tables that print the same figures agree", "[budget]") {
    CHECK(SmallBudget{}.across().empty());
}

TEST_CASE("budget: one figure printed differently in two tables names the later one", "[budget]") {
    SmallBudget budget;
    budget.balance_class = "7.99";
    CHECK(budget.across() == Findings{"表3:2:3 note budget-across"});
    budget.balance_class = "7.90";
    CHECK(budget.across() == Findings{"表3:2:3 warning budget-across"});
}

TEST_CASE("budget: accounts of the whole are those of the funds while there is no other money",
          "[budget]") {
    SmallBudget budget;
    budget.general_class = "7.00";
    budget.own_income = "";
    auto tables = budget.tables();
    tables[0].rows[2][1].text = "9.00";  // 收入总计: all of it appropriated
    CHECK_THAT(findings(tables),
               Catch::Matchers::VectorContains(std::string{"表3:2:3 warning budget-across"}));
    tables[0].rows[1][1].text = "2.00";
    tables[0].rows[2][1].text = "11.00";
    CHECK_THAT(findings(tables),
               !Catch::Matchers::VectorContains(std::string{"表3:2:3 warning budget-across"}));
}

TEST_CASE("budget: basic expenditure and projects are the same in their own tables", "[budget]") {
    SmallBudget budget;
    budget.basic_total = "3.01";
    budget.office = "2.00";
    budget.projects_total = "7.00";
    CHECK(budget.across() == Findings{"表10:1:2 warning budget-across",
                                      "表6:1:3 note budget-across",
                                      "表6:1:5 warning budget-across"});
}

TEST_CASE("budget: the public-cost table holds at least what basic expenditure pays", "[budget]") {
    SmallBudget budget;
    budget.running = "0.40";
    CHECK(budget.across() == Findings{"表7:1:2 warning budget-across"});
}

TEST_CASE("budget: a class that the accounts do not have is named", "[budget]") {
    auto tables = SmallBudget{}.tables();
    tables[0].rows[0][2].text = "一、科技支出";
    CHECK_THAT(findings(tables),
               Catch::Matchers::VectorContains(std::string{"表1:1:4 warning budget-across"}));
}

TEST_CASE("budget: an account that only one of two tables has is named", "[budget]") {
    auto tables = SmallBudget{}.tables();
    tables[0].rows[2][1].text = "9.00";  // all of it appropriated
    auto const missing_from_general = std::string{"表3:3:3 warning budget-across"};
    auto const missing_from_whole = std::string{"表5:3:3 warning budget-across"};
    CHECK_THAT(findings(tables), !Catch::Matchers::VectorContains(missing_from_general));
    tables[2].rows[2][0].text = "230";
    CHECK_THAT(findings(tables), Catch::Matchers::VectorContains(missing_from_general));
    CHECK_THAT(findings(tables), Catch::Matchers::VectorContains(missing_from_whole));
}

TEST_CASE("budget: a second table of a kind is checked in itself only", "[budget]") {
    auto tables = SmallBudget{}.tables();
    tables.push_back(printed("支出总表", "续表3", "科目编码|科目名称|合计|基本支出|项目支出",
                             {"|合计|1.00|1.00|1.00"}));
    auto const found = findings(tables);
    CHECK_THAT(found,
               Catch::Matchers::VectorContains(std::string{"续表3:0:0 note budget-skipped"}));
    CHECK_THAT(found,
               Catch::Matchers::VectorContains(std::string{"续表3:1:3 error budget-row-sum"}));
}
