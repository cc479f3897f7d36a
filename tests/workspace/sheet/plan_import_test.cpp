#include "workspace/sheet/plan_import.hpp"

#include "tests/catch.hpp"
#include "tests/workspace/sheet/sent.hpp"

using namespace jixiao;
using namespace jixiao::sheet;
using namespace jixiao::tests;
using entries::Field;

namespace {

/// A sheet of the archive that came back, and what an import into `now` would do.
struct Import {
    ReturnedSheet sheet;
    ImportPlan plan;

    Import(xlsx::Workbook const& workbook, Workspace const& now)
        : sheet{read_returned("sheet.xlsx", workbook)}, plan{plan_import(sheet, now)} {}
};

}  // namespace

TEST_CASE("plan_import: what nobody filled in changes nothing", "[sheet]") {
    auto const workspace = archive();
    Import const import{sent(workspace), workspace};
    CHECK(import.plan.changes.empty());
    CHECK(import.plan.diagnostics.empty());
}

TEST_CASE("plan_import: a filled-in cell is an edit of its entry alone", "[sheet]") {
    auto const workspace = archive();
    auto workbook = sent(workspace);
    type(workbook, "A2", Field::value, "52卷");
    type(workbook, "A2", Field::reason, "设备检修");
    type(workbook, "A2", Field::category, "硬件条件保障");
    Import const import{workbook, workspace};
    CHECK(import.plan.diagnostics.empty());
    REQUIRE(import.plan.changes.size() == 1);
    auto const& change = import.plan.changes[0];
    CHECK(change.stamped->id == "A2");
    CHECK(change.edit.names.front() == "修复档案");
    CHECK(change.edit.value == "52卷");
    CHECK(change.edit.category == "硬件条件保障");
    CHECK(change.edit.reason == "设备检修");
    CHECK_FALSE(change.edit.note);
}

TEST_CASE("plan_import: the budget stands behind the figures, and comes back as money", "[sheet]") {
    std::string const budget = "budget: 100万元\nspending: {修复: 60万元, 查阅: 40万元}\n";
    auto const workspace =
        archive(reported + "budget:\n  部门整体: {spent: 30万元, note: 快报}\n", "≥80卷", budget);
    auto workbook = sent(workspace);
    CHECK(Import(workbook, workspace).plan.changes.empty());
    type(workbook, "budget: 部门整体", Field::value, "50万元");
    type(workbook, "budget: 部门整体 / 修复", Field::value, "20万元");
    Import const import{workbook, workspace};
    CHECK(import.plan.diagnostics.empty());
    REQUIRE(import.plan.changes.size() == 2);
    auto const& [whole, line] = std::pair{import.plan.changes[0].edit, import.plan.changes[1].edit};
    CHECK(whole.names == std::vector<std::string>{"部门整体"});
    CHECK(whole.value == "50万元");
    CHECK(whole.spending_line == "");
    CHECK_FALSE(whole.note);
    CHECK(line.value == "20万元");
    CHECK(line.spending_line == "修复");
    type(workbook, "budget: 部门整体 / 查阅", Field::reason, "未安排");
    Import const wrong{workbook, workspace};
    CHECK(codes_of(wrong.plan.diagnostics) == "sheet-cell");
    CHECK(wrong.plan.changes.size() == 2);
}

TEST_CASE("plan_import: sources of funds and overall results go out and come back", "[sheet]") {
    std::string const budget =
        "budget: 100万元\nsources: {一般公共预算: 60万元, 上年结转: 40万元}\noverall: "
        "修好一批档案\n";
    auto const workspace = archive(
        reported +
            "budget:\n  部门整体: {sources: {上年结转: 8万元}}\noverall:\n  部门整体: 已修\n",
        "≥80卷", budget);
    auto workbook = sent(workspace);
    CHECK(Import(workbook, workspace).plan.changes.empty());
    type(workbook, "sources: 部门整体 / 上年结转", Field::value, "9万元");
    type(workbook, "overall: 部门整体", Field::value, "修好五十卷");
    Import const import{workbook, workspace};
    CHECK(import.plan.diagnostics.empty());
    REQUIRE(import.plan.changes.size() == 2);
    auto const& [source, overall] =
        std::pair{import.plan.changes[0].edit, import.plan.changes[1].edit};
    CHECK(source.value == "9万元");
    CHECK(source.source == "上年结转");
    CHECK(overall.value == "修好五十卷");
    CHECK(overall.is_overall);
    type(workbook, "sources: 部门整体 / 一般公共预算", Field::note, "未安排");
    type(workbook, "overall: 部门整体", Field::reason, "未安排");
    Import const wrong{workbook, workspace};
    CHECK(codes_of(wrong.plan.diagnostics) == "sheet-cell sheet-cell");
}

TEST_CASE("plan_import: what is found once written stands at the cell it is about", "[sheet]") {
    auto const lines = reported +
                       "budget:\n  部门整体: {spent: 3万元, spending: {修复: 1万元, 查阅: 2万元}, "
                       "note: 快报}\n";
    std::string const budget = "budget: 100万元\nspending: {修复: 60万元, 查阅: 40万元}\n";
    auto const workspace = archive(lines, "≥80卷", budget);
    auto workbook = sent(workspace);
    type(workbook, "A1", Field::value, "64人次");
    type(workbook, "A1", Field::note, "新");
    type(workbook, "budget: 部门整体", Field::value, "18万元");
    for (auto const* row : {"budget: 部门整体 / 修复", "budget: 部门整体 / 查阅"})
        type(workbook, row, Field::value, "9万元");
    Import import{workbook, workspace};
    REQUIRE(import.plan.changes.size() == 4);

    auto const& [file, text] = *workspace.sources.find("unit/a.yaml");
    std::vector<Diagnostic> none;
    auto const edited = entries::set_entries({file, text}, entries_of(import.plan), none);
    REQUIRE(edited);
    auto after = archive(edited->text.substr(edited->text.find("  接待")), "≥80卷", budget);
    entries::Proposal proposal;
    proposal.files.push_back({file, text, edited->text, edited->entries, {0, 1, 2, 3}});
    // Where the words stand in the file, and the cell that they came from.
    auto const [words, row, field] = GENERATE(table<std::string, std::size_t, Field>({
        {"64人次", 0, Field::value},
        {"新", 0, Field::note},
        {"18万元", 1, Field::value},
        {"快报", 1, Field::note},
        {"修复: 9万元", 2, Field::value},
        {"查阅: 9万元", 3, Field::value},
    }));
    CAPTURE(words);
    Source const source{file, after.sources.at(file)};
    auto const at = source.text.find(words);
    REQUIRE(at != std::string_view::npos);
    proposal.workspace = std::make_shared<Workspace const>(std::move(after));
    proposal.findings.push_back(
        {Severity::warning, "found", place_at(source, at), Message{}, Message{}, {}});
    find_in_entries(import.sheet, proposal, import.plan);
    REQUIRE(import.plan.diagnostics.size() == 1);
    auto const& expected = *import.plan.changes[row].row;
    auto const cell = place_of_cell(import.sheet, expected.row, import.sheet.columns.at(field));
    CHECK(import.plan.diagnostics.front().place.file == cell.file);
}

TEST_CASE("plan_import: a cell that cannot be read keeps its row out and no other", "[sheet]") {
    struct Case {
        Field field;
        std::string text, code, cell;
    };
    auto const each = GENERATE(values<Case>({
        {Field::value, "五十二佳", "actual-", "H5"},
        {Field::category, "设备", "sheet-category", "J5"},
    }));
    CAPTURE(each.text);
    auto const workspace = archive();
    auto workbook = sent(workspace);
    type(workbook, "A2", each.field, each.text);
    type(workbook, "A1", Field::value, "70人次");
    Import const import{workbook, workspace};
    REQUIRE(import.plan.changes.size() == 1);
    CHECK(import.plan.changes[0].stamped->id == "A1");
    REQUIRE(import.plan.diagnostics.size() == 1);
    auto const& found = import.plan.diagnostics[0];
    CHECK(found.severity == Severity::error);
    CHECK(found.code.starts_with(each.code));
    CHECK(found.place.file == "sheet.xlsx:Entry!" + each.cell);
    CHECK(found.source_line == each.text);
}

TEST_CASE("plan_import: a note needs a value beside it", "[sheet]") {
    auto const workspace = archive("  接待查档: 63人次\n");
    auto workbook = sent(workspace);
    type(workbook, "A2", Field::note, "待盘点");
    Import const import{workbook, workspace};
    CHECK(import.plan.changes.empty());
    CHECK(codes_of(import.plan.diagnostics) == "sheet-no-value");
}

TEST_CASE("plan_import: an emptied cell erases nothing and is noted", "[sheet]") {
    auto const workspace = archive();
    auto workbook = sent(workspace);
    type(workbook, "A1", Field::note, "");
    Import const import{workbook, workspace};
    CHECK(import.plan.changes.empty());
    CHECK(codes_of(import.plan.diagnostics) == "sheet-emptied");
    CHECK_FALSE(has_errors(import.plan.diagnostics));
}

TEST_CASE("plan_import: an entry that changed in the file, too, is not written over", "[sheet]") {
    auto workbook = sent(archive());
    type(workbook, "A2", Field::value, "52卷");
    Import const stale{workbook,
                       archive("  接待查档: {value: 63人次, note: 含网上}\n  修复档案: 47卷\n")};
    CHECK(stale.plan.changes.empty());
    CHECK(codes_of(stale.plan.diagnostics) == "sheet-stale");

    Import const same{workbook,
                      archive("  接待查档: {value: 63人次, note: 含网上}\n  修复档案: 52卷\n")};
    CHECK(same.plan.changes.empty());
    CHECK(same.plan.diagnostics.empty());

    Import const other{workbook,
                       archive("  接待查档: {value: 66人次, note: 含网上}\n  修复档案: 40卷\n")};
    CHECK(other.plan.changes.size() == 1);
    CHECK(other.plan.diagnostics.empty());
}

TEST_CASE("plan_import: a target that changed since is reported beside the value", "[sheet]") {
    auto workbook = sent(archive());
    type(workbook, "A2", Field::value, "52卷");
    Import const import{workbook, archive(reported, "≥60卷")};
    CHECK(import.plan.changes.size() == 1);
    CHECK(codes_of(import.plan.diagnostics) == "sheet-target");
    CHECK(import.plan.diagnostics[0].severity == Severity::warning);
}

TEST_CASE("plan_import: a row whose indicator is gone is an error", "[sheet]") {
    auto workbook = sent(archive());
    type(workbook, "A2", Field::value, "52卷");
    auto workspace = archive();
    workspace.book.tables.own(0).goals[0].indicators.pop_back();
    Import const import{workbook, workspace};
    CHECK(import.plan.changes.empty());
    CHECK(codes_of(import.plan.diagnostics) == "sheet-row");
}
