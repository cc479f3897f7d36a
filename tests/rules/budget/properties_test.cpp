#include "rules/budget/figure.hpp"
#include "tests/catch.hpp"
#include "tests/rules/budget/findings.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>

using namespace jixiao;
using namespace jixiao::budget;
using namespace jixiao::tests;

namespace {

std::string cents(std::int64_t amount) {
    return budget::show_amount(static_cast<Wide>(amount) * 10000, 2);
}

/// 支出总表 of random accounts, added up exactly: the total, 类, 款 and 项, with 基本 and 项目.
std::vector<std::string> consistent_rows(std::vector<std::pair<int, int>> const& leaves) {
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> sums;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        auto const code = std::to_string(2010101 + (i % 3) * 10000 + (i % 2) * 100 + i / 6);
        for (auto const length : {0U, 3U, 5U, 7U}) {
            auto& [basic, projects] = sums[code.substr(0, length)];
            basic += leaves[i].first;
            projects += leaves[i].second;
        }
    }
    std::vector<std::string> rows;
    for (auto const& [code, sum] : sums)
        rows.push_back(code + (code.empty() ? "|合计|" : "|某项支出|") +
                       cents(sum.first + sum.second) + "|" + cents(sum.first) + "|" +
                       cents(sum.second));
    return rows;
}

BudgetTable table_of(std::vector<std::string> const& rows) {
    return printed("支出总表", "表3", "科目编码|科目名称|合计|基本支出|项目支出", rows);
}

std::vector<std::pair<int, int>> some_leaves() {
    auto const amount = rc::gen::inRange(-100000, 10000000);
    return *rc::gen::resize(17,
                            rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<int, int>>>(
                                rc::gen::pair(amount, amount))));
}

}  // namespace

TEST_CASE("budget: exact sums give no finding in whatever order the rows stand", "[budget]") {
    CHECK(rc::check([] {
        auto rows = consistent_rows(some_leaves());
        auto const at = *rc::gen::inRange<std::size_t>(0, rows.size());
        std::rotate(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(at), rows.end());
        RC_ASSERT(findings({table_of(rows)}).empty());
    }));
}

TEST_CASE("budget: any one figure that is wrong by more than rounding is an error", "[budget]") {
    CHECK(rc::check([] {
        auto table = table_of(consistent_rows(some_leaves()));
        auto const row = *rc::gen::element<std::size_t>(0, table.rows.size() - 1);
        auto& cell = table.rows[row][*rc::gen::inRange<std::size_t>(2, 5)];
        auto const figure = budget::read_figure(cell.text);
        cell.text = budget::show_amount(Wide{figure.millionths} + 1000000, 2);
        auto const found = findings({table});
        RC_ASSERT(std::any_of(found.begin(), found.end(), [](auto const& finding) {
            return finding.find(" error ") != std::string::npos;
        }));
    }));
}

TEST_CASE("budget: tables of any text end without harm", "[budget]") {
    CHECK(rc::check([] {
        auto const word = rc::gen::element<std::string>(
            "合计", "小计", "科目编码", "项目名称", "项目", "占比", "基本支出/小计", "", "/", "206",
            "20601", "1.00", "-3.5", "(2)", "一、本年收入", "其中：甲", "支出总计", "6%", "？",
            "\xff");
        auto const kind = rc::gen::element<std::string>(
            "收支总表", "收入总表", "支出总表", "财政拨款收支总表", "一般公共预算支出表",
            "一般公共预算基本支出表", "三公", "政府性基金", "国有资本", "项目支出表",
            "整体支出资金情况", "项目支出情况", "其他");
        std::vector<BudgetTable> tables;
        for (auto i = *rc::gen::inRange(0, 6); i > 0; --i) {
            auto const width = *rc::gen::inRange<std::size_t>(0, 7);
            BudgetTable table;
            table.kind = *kind;
            table.columns = *rc::gen::container<std::vector<std::string>>(width, word);
            for (auto rows = *rc::gen::inRange(0, 8); rows > 0; --rows) {
                table.rows.emplace_back();
                for (auto const& text : *rc::gen::container<std::vector<std::string>>(width, word))
                    table.rows.back().push_back({text, {}});
            }
            tables.push_back(std::move(table));
        }
        findings(tables);
    }));
}
