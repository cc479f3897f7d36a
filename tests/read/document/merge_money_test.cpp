#include "read/document/merge.hpp"
#include "read/document/write_yaml.hpp"
#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

namespace {

/// An evaluation with its money by source of funds, and what came of the overall target.
std::vector<ImportedTable> evaluation_by_source(std::string const& adjusted) {
    return import_text(
               "2024年度项目支出绩效自评表\n项目名称|甲\n"
               "项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分\n"
               "|年度资金总额|100|" +
               adjusted +
               "|81|10|90%|9\n"
               "|其中：当年财政拨款|60|60|50|-|-|-\n"
               "|其他资金|40|" +
               (adjusted == "100" ? "40" : "30") +
               "|31|-|-|-\n"
               "年度总体目标|预期目标|||实际完成情况\n"
               "|添置设备五台。|||添置设备六台。\n"
               "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因\n"
               "产出指标|数量指标|新增设备|≥5台|6台|90|90|\n")
        .tables;
}

/// The text of actuals with this budget and these results, brought up to the document twice.
std::string merged_twice(std::string const& file, std::vector<ImportedTable> const& tables) {
    std::vector<Diagnostic> diagnostics;
    auto const merged = merge_actuals({"a", file}, tables, true, diagnostics);
    REQUIRE(merged);
    auto const again = merge_actuals({"a", merged->text}, tables, true, diagnostics);
    REQUIRE(again);
    CHECK(again->changes.empty());
    CHECK(again->text == merged->text);
    return merged->text;
}

}  // namespace

TEST_CASE("merge: money by source and overall results are compared as the whole is", "[document]") {
    auto const tables = evaluation_by_source("90");
    auto const written = write_actuals(tables);
    CAPTURE(written);
    REQUIRE(written.find("overall:\n  甲: 添置设备六台。\n") != std::string::npos);
    auto const head = std::string{"period: 2024\nvalues: to-date\n"};
    auto const rest = std::string{"actuals:\n  新增设备: 6台\n"};
    auto const results = std::string{"overall:\n  甲: 添置设备六台。\n"};
    auto const budget = std::string{
        "budget:\n  甲: {adjusted: 90万元, spent: 81万元, sources: {当年财政拨款: {adjusted: "
        "60万元, spent: 50万元}, 其他资金: {adjusted: 30万元, spent: 31万元}}}\n"};
    CHECK(merged_twice(head + results + budget + rest, tables) == head + results + budget + rest);
    auto const [has_results, has_budget] = GENERATE(table<std::string, std::string>({
        {"overall:\n  甲: 添置设备四台。\n", "budget:\n  甲: 80万元\n"},
        {"overall:\n  甲:\n", "budget:\n  甲: {}\n"},
        {"overall:\n  甲: 添置设备六台。\n", "budget:\n  甲: {adjusted: 95万元, spent: 81万元}\n"},
        {"overall:\n  甲: 添置设备六台。\n",
         "budget:\n  甲: {adjusted: 90万元, spent: 81万元, sources: }\n"},
        {"overall:\n  甲: 添置设备六台。\n",
         "budget:\n  甲: {adjusted: 90万元, spent: 81万元, sources: {当年财政拨款: 50万元}}\n"},
        {"overall:\n  甲: 添置设备六台。\n",
         "budget:\n  甲: {adjusted: 90万元, spent: 81万元, sources: {当年财政拨款: {adjusted: "
         "60万元, spent: 49万元}, 其他资金: 20万元}}\n"},
    }));
    auto const file = head + has_results + has_budget + rest;
    CAPTURE(file);
    std::vector<Diagnostic> diagnostics;
    auto const kept = merge_actuals({"a", file}, tables, false, diagnostics);
    REQUIRE(kept);
    CHECK_FALSE(kept->changes.empty());
    CHECK(merged_twice(file, tables).starts_with(head + results + "budget:\n"));
    // What the two say is the same, whatever else stands in the file.
    auto const merged = merged_twice(file, tables);
    for (auto const* said : {"adjusted: 90万元", "spent: 81万元", "spent: 50万元",
                             "其他资金: ", "adjusted: 30万元", "spent: 31万元"})
        CHECK(merged.find(said) != std::string::npos);
}

TEST_CASE("merge: overall results that a file lacks are added", "[document]") {
    auto const tables = evaluation_by_source("100");
    auto const file = std::string{"period: 2024\nactuals:\n  新增设备: 6台\n"};
    auto const merged = merged_twice(file, tables);
    CHECK(merged ==
          file +
              "overall:\n  甲: 添置设备六台。\n"
              "budget:\n  甲: {spent: 81万元, sources: {当年财政拨款: {adjusted: 60万元, spent: "
              "50万元}, 其他资金: {adjusted: 40万元, spent: 31万元}}}\n");
    CHECK(merged_twice(file + "overall:\n  乙: 已完成。\nbudget:\n  乙: 1万元\n", tables)
              .find("  乙: 已完成。\n  甲: 添置设备六台。\n") != std::string::npos);
    // A source of which only the spending is stated has the budget it was to have.
    auto const brief = file +
                       "overall:\n  甲: 添置设备六台。\n"
                       "budget:\n  甲: {spent: 81万元, sources: {当年财政拨款: 50万元, 其他资金: "
                       "31万元}}\n";
    CHECK(merged_twice(brief, tables) == brief);
}

TEST_CASE("merge: a table's sources of funds are compared as its spending lines are",
          "[document]") {
    auto const imported = evaluation_by_source("100").at(0);
    auto const whole = write_table(imported);
    auto const sources = std::string{"sources:\n  当年财政拨款: 60万元\n  其他资金: 40万元\n"};
    auto const at = whole.find(sources);
    REQUIRE(at != std::string::npos);
    auto const [stated, changes] = GENERATE(table<std::string, std::size_t>({
        {"sources:\n  当年财政拨款: 60万元\n  其他资金: 40万元\n", 0},
        {"sources:\n  当年财政拨款: 65万元\n  其他资金: 35万元\n", 2},
        {"sources:\n  当年财政拨款: 60万元\n", 1},
        {"sources:\n", 1},
        {"", 1},
    }));
    std::vector<Diagnostic> diagnostics;
    auto const file = whole.substr(0, at) + stated + whole.substr(at + sources.size());
    CAPTURE(file);
    auto const merged = merge_table({"f.yaml", file}, imported, true, diagnostics);
    REQUIRE(merged);
    CHECK(merged->changes.size() == changes);
    auto const again = merge_table({"f.yaml", merged->text}, imported, true, diagnostics);
    REQUIRE(again);
    CHECK(again->changes.empty());
    CHECK(again->text == merged->text);
    CHECK(merged->text.find(sources) != std::string::npos);
    auto more = whole;
    more.insert(at + sources.size(), "  自筹资金: 1万元\n");
    auto const vanished = merge_table({"f.yaml", more}, imported, true, diagnostics);
    REQUIRE(vanished);
    REQUIRE(vanished->changes.size() == 1);
    CHECK(vanished->changes[0].kind == ChangeKind::vanished);
}
