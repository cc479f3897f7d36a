#include "tests/app/cli/sent_sheet.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

TEST_CASE("sheet: what nobody filled in changes nothing", "[cli]") {
    Sent const sent;
    auto const before = sent.text();
    auto const outcome = sent.import();
    CAPTURE(outcome.out, outcome.err);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(has(outcome.out, "没有改动"));
    CHECK(sent.text() == before);
}

TEST_CASE("sheet: values, notes and reasons go to their lines and nothing else changes", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96家");
    sheet.type(clouds, 'I', "=100%");
    sheet.type(renewals, 'J', "人员保障");
    sheet.set(sheet.cell(satisfaction, 'H'), "", "<f>0.9+0.063</f><v>96.299999999999997</v>");
    sheet.save();
    auto expected = sent.text();
    auto const replace = [&](std::string const& from, std::string const& to) {
        auto const at = expected.find(from);
        REQUIRE(at != std::string::npos);
        expected.replace(at, from.size(), to);
    };
    replace("value: 78家", "value: 96家");
    replace("  服务软件企业上云: 2家\n", "  服务软件企业上云: {value: 2家, note: \"=100%\"}\n");
    replace("category: 其他", "category: 人员保障");
    expected += "  申报企业满意度: \"96.3\"\n";

    auto const before = sent.text();
    auto const shown = sent.import("--dry-run");
    CAPTURE(shown.out, shown.err);
    CHECK(shown.code == 0);
    CHECK(sent.text() == before);
    for (auto const* part :
         {"D-A-01 净增高新技术企业数量\n    完成值：78家 → 96家\n", "    备注：（空） → =100%\n",
          "    原因类别：其他 → 人员保障\n", "    完成值：（空） → 96.3\n"})
        CHECK(has(shown.out, part));

    auto const done = sent.import();
    CAPTURE(done.out, done.err);
    CHECK(done.code == 0);
    CHECK(has(done.out, "写入 4 条"));
    CHECK(sent.text() == expected);
    CHECK(has(sent.import().out, "没有改动"));
}

TEST_CASE("sheet: a cell becomes the value that a person sees in it", "[cli]") {
    auto const [format, attributes, content, id, line] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"0", "", "<v>97</v>", satisfaction, "申报企业满意度: 97\n"},
            {"10", "", "<v>0.96299999999999997</v>", satisfaction, "申报企业满意度: 96.3%\n"},
            {"0", "t=\"str\"", "<f>\"9\"&amp;\"7%\"</f><v>97%</v>", satisfaction,
             "申报企业满意度: 97%\n"},
            {"0", "t=\"inlineStr\"", "<is><r><t>9</t></r><r><t>7%</t></r></is>", satisfaction,
             "申报企业满意度: 97%\n"},
            {"0", "t=\"inlineStr\"", "<is><t> 未到期\n</t></is>", satisfaction,
             "申报企业满意度: 未到期\n"},
            {"14", "", "<v>45473</v>", "T-1", "提交报告: \"2024-06-30\"\n"},
        }));
    Sent const sent{
        "      - {id: T-1, path: [产出指标, 时效指标], name: 提交报告, target: 9月底前}\n"};
    SheetFile sheet{sent.file};
    sheet.set(sheet.cell(id, 'H'), sheet.add_style(format) + " " + attributes, content);
    sheet.save();
    auto const done = sent.import();
    CAPTURE(done.out, done.err, sent.text());
    CHECK(done.code == 0);
    CHECK(has(sent.text(), "  " + line));
}

TEST_CASE("sheet: a day in the row of a number is a bad cell", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.set(sheet.cell(companies, 'H'), sheet.add_style("14"), "<v>45473</v>");
    sheet.save();
    auto const outcome = sent.import();
    CAPTURE(outcome.err);
    CHECK(outcome.code == 1);
    CHECK(has(outcome.err, "2024-06-30\n"));
}

TEST_CASE("sheet: the whole is asked for on a terminal", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96家");
    sheet.save();
    auto const before = sent.text();
    auto environment = plain_environment();
    std::vector<std::string> const arguments{"sheet", "import", sent.file, "-C", sent.folder};
    auto const silent = start(arguments, "y\n", environment);
    CHECK(silent.code == 2);
    CHECK(has(silent.err, "--yes"));
    environment.in_is_terminal = true;
    auto const no = start(arguments, "\n", environment);
    CHECK(no.code == 0);
    CHECK(sent.text() == before);
    auto const yes = start(arguments, "y\n", environment);
    CHECK(yes.code == 0);
    CHECK(has(yes.out, "写入吗？"));
    CHECK(has(sent.text(), "value: 96家"));
}

TEST_CASE("sheet: an emptied cell erases nothing, and is reported", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "");
    sheet.save();
    auto const before = sent.text();
    auto const outcome = sent.import();
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    CHECK(has(outcome.err, "被清空；文件里的 78家 不变"));
    CHECK(sent.text() == before);
}

TEST_CASE("sheet: every bad cell is reported in one run, and nothing is written", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96佳");
    sheet.type(renewals, 'H', "5万元");
    sheet.set(sheet.cell(clouds, 'H'), "t=\"e\"", "<v>#REF!</v>");
    sheet.type(quality, 'J', "人员保证");
    sheet.set(sheet.cell(satisfaction, 'H'), "", "<v>0.963</v>");
    sheet.type(accidents, 'H', "1起");
    sheet.save();
    auto const before = sent.text();
    auto const outcome = sent.import();
    CAPTURE(outcome.err);
    CHECK(outcome.code == 1);
    CHECK(sent.text() == before);
    for (auto const& part :
         {"sheet.xlsx:填报!" + sheet.cell(companies, 'H') + ": 错误: ",
          std::string{"96佳\n      ^^"},
          "填报!" + sheet.cell(renewals, 'H') + ": 错误: ", std::string{"[actual-dimension]"},
          "填报!" + sheet.cell(clouds, 'H') + ": 错误: 单元格显示的是表格的错误值",
          "填报!" + sheet.cell(quality, 'J') +
              ": 错误: 没有“人员保证”这一原因类别；是否应为“人员保障”",
          "填报!" + sheet.cell(satisfaction, 'H') + ": 错误: ", std::string{"什么都没有写"}})
        CHECK(has(outcome.err, part));
    CHECK(outcome.err.find("!H4") < outcome.err.find("!H5"));
    CHECK_FALSE(has(outcome.err, "sheet-emptied"));
    CHECK_FALSE(has(outcome.err, "填报!" + sheet.cell(accidents, 'H') + ": 错误"));
}

TEST_CASE("sheet: a note without a value is no report", "[cli]") {
    Sent const sent;
    SheetFile sheet{sent.file};
    sheet.type(satisfaction, 'I', "问卷未收齐");
    sheet.save();
    auto const outcome = sent.import();
    CHECK(outcome.code == 1);
    CHECK(has(outcome.err, "[sheet-no-value]"));
}

TEST_CASE("sheet: what changed on one side is merged, on both sides refused", "[cli]") {
    Sent const sent;
    REQUIRE(start({"set", "2024Q3", clouds, "3家", "-C", sent.folder}).code == 0);
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96家");
    sheet.save();
    CHECK(sent.import().code == 0);
    CHECK(has(sent.text(), "服务软件企业上云: 3家"));
    CHECK(has(sent.text(), "value: 96家"));

    sheet.type(clouds, 'H', "4家");
    sheet.save();
    auto const before = sent.text();
    auto const stale = sent.import();
    CAPTURE(stale.err);
    CHECK(stale.code == 1);
    CHECK(has(stale.err, "填报!" + sheet.cell(clouds, 'H') +
                             ": 错误: 导出之后文件里这一条也改过；完成值：导出时 2家，现在文件里 "
                             "3家，表里 4家"));
    CHECK(sent.text() == before);

    sheet.type(clouds, 'H', "3家");
    sheet.save();
    CHECK(has(sent.import().out, "没有改动"));
}

TEST_CASE("sheet: a target that was changed is reported", "[cli]") {
    Sent const sent;
    auto const table = fs::path{sent.folder} / "indicators" / "department.yaml";
    auto text = read_whole(table);
    text.replace(text.find("≥115家"), std::string{"≥115家"}.size(), "≥100家");
    put(table, text);
    SheetFile sheet{sent.file};
    sheet.type(companies, 'H', "96家");
    sheet.save();
    auto const outcome = sent.import();
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    CHECK(has(outcome.err, "导出时指标值是 ≥115家，现在是 ≥100家"));
}
