#include "read/document/merge.hpp"

#include "read/document/plan_files.hpp"
#include "read/document/write_yaml.hpp"
#include "tests/catch.hpp"
#include "tests/read/document/documents.hpp"

using namespace jixiao;
using namespace jixiao::document;
using namespace jixiao::tests;

namespace {

ImportedTable table_with(std::string const& rows) {
    return import_text(project_with(rows)).tables.at(0);
}

std::string const rows =
    "年度绩效目标1|产出指标|数量指标|甲|1台|2台|≥3台|计划数据\n"
    "||数量指标|乙||2次|3次|计划数据\n";

/// A file as an officer left it after an import of `rows`.
std::string const edited_file =
    "# 手工注释\r\n"
    "table: project\r\n"
    "unit: 某局   # 单位\r\n"
    "year: 2024\r\n"
    "budget: 90.5万元\r\n"
    "project: 科技管理\r\n"
    "code: '420111103'\r\n"
    "goals:\r\n"
    "  - name: 年度绩效目标1\r\n"
    "    term: annual\r\n"
    "    indicators:\r\n"
    "      - {id: P1-A-02, name: 乙, path: [产出指标, 数量指标], target: 3次, history: {2023: "
    "2次}, basis: 计划数据}\r\n"
    "      # 甲的说明\r\n"
    "      - id: P1-A-01\r\n"
    "        path: [产出指标, 数量指标]\r\n"
    "        name: \"甲\"\r\n"
    "        aggregation: last # added\r\n"
    "        target: ≥3台 # 去年2台\r\n"
    "        history: {2022: 1台, 2023: 2台}\r\n"
    "        basis: 计划数据\r\n";

Merged merge(std::string const& file, std::string const& document_rows, bool update) {
    std::vector<Diagnostic> diagnostics;
    auto merged = merge_table({"f.yaml", file}, table_with(document_rows), update, diagnostics);
    REQUIRE(merged);
    return std::move(*merged);
}

}  // namespace

TEST_CASE("merge: the same document changes nothing", "[document]") {
    auto const update = GENERATE(false, true);
    auto const merged = merge(edited_file, rows, update);
    CHECK(merged.text == edited_file);
    CHECK(merged.changes.empty());
    auto const written = write_table(table_with(rows));
    CHECK(merge(written, rows, update).text == written);
}

TEST_CASE("merge: what the document changed is reported, and written when asked", "[document]") {
    auto changed_rows = rows;
    changed_rows.replace(changed_rows.find("≥3台"), std::string{"≥3台"}.size(), "≥4台");
    auto const kept = merge(edited_file, changed_rows, false);
    CHECK(kept.text == edited_file);
    REQUIRE(kept.changes.size() == 1);
    CHECK(kept.changes[0].kind == ChangeKind::changed);
    CHECK_FALSE(kept.changes[0].applied);
    CHECK(kept.changes[0].place == Place{"f.yaml", 18, 17, 3});
    CHECK(kept.changes[0].message ==
          say("{0}: {1} is {2} here and {3} in the document", "P1-A-01", "target", "≥3台", "≥4台"));

    auto const updated = merge(edited_file, changed_rows, true);
    auto expected = edited_file;
    expected.replace(expected.find("≥3台"), std::string{"≥3台"}.size(), "≥4台");
    CHECK(updated.text == expected);
}

TEST_CASE("merge: a new row is added behind the one before it, with the next id", "[document]") {
    auto const merged = merge(edited_file, rows + "||质量指标|丙|||100%|计划数据\n", false);
    auto expected = edited_file;
    expected.insert(expected.find("      # 甲的说明"),
                    "      - id: P1-A-03\r\n"
                    "        path: [产出指标, 质量指标]\r\n"
                    "        name: 丙\r\n"
                    "        target: 100%\r\n"
                    "        basis: 计划数据\r\n");
    CHECK(merged.text == expected);
    REQUIRE(merged.changes.size() == 1);
    CHECK(merged.changes[0].kind == ChangeKind::added);
}

TEST_CASE("merge: a row that vanished from the document stays and is reported", "[document]") {
    auto const merged =
        merge(edited_file, "年度绩效目标1|产出指标|数量指标|甲|1台|2台|≥3台|计划数据\n", true);
    CHECK(merged.text == edited_file);
    REQUIRE(merged.changes.size() == 1);
    CHECK(merged.changes[0].kind == ChangeKind::vanished);
    CHECK(merged.changes[0].place.line == 12);
}

TEST_CASE("merge: aliases and corrected names keep a row together", "[document]") {
    auto file = edited_file;
    file.replace(file.find("name: \"甲\""), std::string{"name: \"甲\""}.size(),
                 "name: 甲（修订）\r\n        aliases: [甲]");
    CHECK(merge(file, rows, true).text == file);

    auto renamed = rows;
    renamed.replace(renamed.find("|甲|"), std::string{"|甲|"}.size(), "|新增设备采购数量|");
    auto long_name = edited_file;
    long_name.replace(long_name.find("\"甲\""), std::string{"\"甲\""}.size(), "新增设备采购量");
    auto const merged = merge(long_name, renamed, true);
    REQUIRE(merged.changes.size() == 1);
    CHECK(merged.changes[0].applied);
    CHECK(merged.text.find("name: 新增设备采购数量") != std::string::npos);
}

TEST_CASE("merge: a file with mistakes is not touched", "[document]") {
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(merge_table({"f.yaml", "table: [project\n"}, table_with(rows), true, diagnostics));
    CHECK(has_errors(diagnostics));
}

TEST_CASE("merge: budget rows go together by their words and codes", "[document]") {
    auto const budget = import_text(
                            "2024年预算\n表3\n支出总表\n编码|名称|合计\n206|科学|1.00\n"
                            "207|文化|2.00\n208|社会|3.00\n")
                            .budget;
    auto const file = std::string{
        "budget: 2024\n"
        "unit: 某局\n"
        "money: 万元\n"
        "tables:\n"
        "  - table: 支出总表 # 注\n"
        "    number: 表3\n"
        "    columns: [编码, 名称, 合计]\n"
        "    rows:\n"
        "      - [\"206\", 科学, \"1.00\"] # 核对过\n"
        "      - [\"208\", 社会, \"3.50\"]\n"};
    std::vector<Diagnostic> diagnostics;
    auto const kept = merge_budget({"b", file}, budget, false, diagnostics);
    REQUIRE(kept);
    CHECK(kept->changes.size() == 2);
    auto expected = file;
    expected.insert(expected.find("      - [\"208\""), "      - [\"207\", 文化, \"2.00\"]\n");
    CHECK(kept->text == expected);
    auto const updated = merge_budget({"b", file}, budget, true, diagnostics);
    expected.replace(expected.find("3.50"), 4, "3.00");
    CHECK(updated->text == expected);
}

TEST_CASE("merge: each table finds the file that holds it", "[document]") {
    auto const imported = import_text(project_with(rows));
    PresentFile const own{"mine.yaml", {"mine.yaml", edited_file}};
    PresentFile const other{"project-1.yaml",
                            {"project-1.yaml", "table: project\nproject: 另一\n"}};
    auto const merged = plan_files(imported, {other, own}, false);
    REQUIRE(merged.files.size() == 1);
    CHECK(merged.files[0].name == "mine.yaml");
    CHECK(merged.files[0].state == FileState::unchanged);

    auto const fresh = plan_files(imported, {other}, false);
    CHECK(fresh.files[0].name == "project-2.yaml");
    CHECK(fresh.files[0].state == FileState::made);
    CHECK(plan_files(imported, {}, false).files[0].name == "project-1.yaml");
}

TEST_CASE("merge: a file without rows gets those of the document", "[document]") {
    std::vector<Diagnostic> diagnostics;
    auto const table = table_with(rows);
    auto const whole = write_table(table);
    auto const goals = whole.find("goals:\n");
    for (auto const& [empty, expected] : std::vector<std::pair<std::string, std::string>>{
             {whole.substr(0, goals) + "goals: [] # 待填\n",
              whole.substr(0, goals) + "goals: # 待填\n" + whole.substr(goals + 7)},
             {whole.substr(0, whole.find("    indicators:")) + "    indicators:\n", whole}}) {
        auto const merged = merge_table({"f.yaml", empty}, table, false, diagnostics);
        REQUIRE(merged);
        CHECK(merged->changes.size() == 1);
        CHECK(merged->text == expected);
    }
    auto const budget =
        import_text("2024年预算\n表3\n支出总表\n编码|名称|合计\n206|科学|1.00\n").budget;
    auto const filled = merge_budget({"b", "budget: 2024\nunit: 某局\nmoney: 万元\ntables: []\n"},
                                     budget, false, diagnostics);
    REQUIRE(filled);
    CHECK(filled->text == write_budget(budget));
}

namespace {

Merged merge_evaluation(std::string const& file, bool update) {
    auto const imported = import_text(
        "2024年度项目支出绩效自评表\n项目名称|甲\n"
        "项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分\n"
        "|年度资金总额|100|90|81|10|90%|9\n"
        "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因\n"
        "产出指标|数量指标|新增设备|≥5台|6台|40|40|\n"
        "|质量指标|合格率|≥95%|90%|50|47.4|返工一次\n");
    std::vector<Diagnostic> diagnostics;
    auto merged = merge_actuals({"a", file}, imported.tables, update, diagnostics);
    REQUIRE(merged);
    return std::move(*merged);
}

}  // namespace

TEST_CASE("merge: what was spent and the reasons are compared as the values are", "[document]") {
    auto const [budget, actuals, changes] = GENERATE(table<std::string, std::string, std::size_t>({
        {"budget:\n  甲: {adjusted: 90万元, spent: 81万元}\n",
         "  新增设备: 6台\n  合格率: {value: 90%, reason: 返工一次}\n", 0},
        {"budget:\n  甲: {adjusted: 95万元, spent: 80万元}\n",
         "  新增设备: 6台\n  合格率: {value: 90%, reason: 返工一次}\n", 2},
        {"budget:\n  甲: 81万元\n", "  新增设备: 6台\n  合格率: 90%\n", 2},
        {"budget:\n  甲: {adjusted: 90万元, spent: 81万元}\n",
         "  新增设备: 6台\n  合格率: {value: 91%, reason: 返工}\n", 2},
    }));
    auto const head = std::string{"period: 2024\nvalues: to-date\n"};
    auto const file = head + budget + "actuals:\n" + actuals;
    CAPTURE(file);
    auto const kept = merge_evaluation(file, false);
    CHECK(kept.text == file);
    CHECK(kept.changes.size() == changes);
    auto const updated = merge_evaluation(file, true);
    CHECK(updated.changes.size() == changes);
    CHECK(updated.text == head +
                              "budget:\n  甲: {adjusted: 90万元, spent: 81万元}\nactuals:\n"
                              "  新增设备: 6台\n  合格率: {value: 90%, reason: 返工一次}\n");
}

TEST_CASE("merge: budgets and actuals that a file lacks are added", "[document]") {
    auto const head = std::string{"period: 2024\nvalues: to-date\n"};
    auto const merged = merge_evaluation(head + "actuals: {} # 待填\n", false);
    CHECK(merged.changes.size() == 2);
    CHECK(merged.text == head +
                             "actuals: # 待填\n  新增设备: 6台\n"
                             "  合格率: {value: 90%, reason: 返工一次}\n"
                             "budget:\n  甲: {adjusted: 90万元, spent: 81万元}\n");
    auto const other =
        merge_evaluation(head + "budget:\n  乙: 5万元\nactuals:\n  新增设备: 6台\n", false);
    CHECK(other.text == head +
                            "budget:\n  乙: 5万元\n  甲: {adjusted: 90万元, spent: 81万元}\n"
                            "actuals:\n  新增设备: 6台\n"
                            "  合格率: {value: 90%, reason: 返工一次}\n");
}
