// What people type, one mistake a row of typing_mistakes.tsv: the line that stands in place of a
// right one, the codes of what is found, what becomes of the row, and the first message.
// JIXIAO_APPROVE=1 fills in what is found.

#include "base/replaced.hpp"
#include "report/check_workspace.hpp"
#include "report/evaluate_workspace.hpp"
#include "report/words/words.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/scratch.hpp"

#include <cstdlib>
#include <map>
#include <sstream>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string const table = R"(table: department
unit: 青禾区卫生健康局
year: 2025
goals:
  - name: 年度目标
    term: annual
    indicators:
      - id: A-01
        path: [产出指标, 数量指标]
        name: 家庭医生签约人数
        target: ≥12000人
      - id: A-02
        path: [产出指标, 数量指标]
        name: 新增床位
        target: ≥60张
      - id: A-03
        path: [产出指标, 质量指标]
        name: 疫苗接种率
        target: ≥95%
      - id: A-04
        path: [效益指标, 社会效益]
        name: 患者投诉
        target: ≤12件
)";
std::string const actuals = R"(period: 2025-06
values: to-date              # to-date 从年初累计；in-period 只填当期数
actuals:
  # 部门整体
  家庭医生签约人数: 7000人   # ≥12000人；2025-05：6000人
  新增床位: 33张   # ≥60张；2025-05：30张
  疫苗接种率: 96%   # ≥95%；2025-05：95%
  患者投诉: 3件   # ≤12件；2025-05：2件
)";

std::filesystem::path const rows_file = JIXIAO_SOURCE_DIR "/tests/app/cli/typing_mistakes.tsv";

struct Row {
    std::string mistake, right, typed;  // what is found of it is the rest of its line
};

std::vector<Row> rows() {
    std::istringstream in{read_whole(rows_file)};
    std::vector<Row> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        std::vector<std::string> cells{""};
        for (auto const c : line)
            c == '\t' ? cells.emplace_back() : cells.back() += std::string(1, c);
        REQUIRE(cells.size() == 7);
        rows.push_back({cells[0], cells[1], cells[2]});
    }
    return rows;
}

/// What is found and shown of a workspace whose line was typed like this.
struct Read {
    std::string codes, english, chinese;
    std::map<std::string, std::string> shown;  // by id: status, and the value as it was taken

    Read(std::string const& table_text, std::string const& actuals_text) {
        std::map<std::string, std::string> const files{
            {"jixiao.yaml", "indicators: t.yaml\nactuals: 2025-06.yaml\n"},
            {"t.yaml", table_text},
            {"2025-06.yaml", actuals_text}};
        auto const workspace =
            load_workspace("nowhere", [&](std::filesystem::path const& path, std::error_code&) {
                return files.at(path.filename().string());
            });
        auto const evaluation = evaluate(workspace, parse_period("2025-06").value());
        for (auto const& found : check_workspace(workspace, {evaluation.diagnostics()})) {
            if (found.severity != Severity::error) continue;
            codes += (codes.empty() ? "" : " ") + found.code;
            if (english.empty()) english = first_line(found, Language::en);
            if (chinese.empty()) chinese = first_line(found, Language::zh);
        }
        for (auto const& verdict : evaluation.verdicts)
            shown[verdict.indicator->id] =
                (verdict.state == State::rated ? std::string{name_of(verdict.status)}
                                               : std::string{name_of(verdict.state)}) +
                (verdict.actual == nullptr ? "" : " " + verdict.actual->text.text());
    }

private:
    static std::string first_line(Diagnostic const& found, Language language) {
        auto const shown = show_diagnostic(found, Catalog{language});
        auto const line = shown.substr(0, shown.find('\n'));
        return line.substr(line.find('/') + 1);
    }
};

/// What is typed stands in the file with its own line ends and tabs.
std::string unescaped(std::string text) {
    return replaced(replaced(std::move(text), "\\n", "\n"), "\\t", "\t");
}

Read read_with(Row const& row) {
    auto const typed = unescaped(row.typed);
    REQUIRE(has(table + actuals, row.right));
    return {replaced(table, row.right, typed), replaced(actuals, row.right, typed)};
}

}  // namespace

TEST_CASE("typing: every mistake is named as what it is and costs one line", "[cli]") {
    Read const right{table, actuals};
    REQUIRE(right.codes.empty());
    std::string written = read_whole(rows_file).substr(0, read_whole(rows_file).find('\n') + 1);
    auto const all = rows();
    CHECK(all.size() >= 60);
    for (auto const& row : all) {
        CAPTURE(row.mistake, row.typed);
        auto const found = read_with(row);
        auto const here = found.shown.find("A-02");
        auto const shown = here == found.shown.end() ? std::string{} : here->second;
        // Where nobody can say what the whole file means, nothing is green.
        for (auto const& [id, status] : right.shown)
            if (id != "A-02") {
                auto const other = found.shown.find(id);
                auto const now = other == found.shown.end() ? "" : other->second;
                CHECK(
                    (now == status || (found.codes == "wrong-word" && now.starts_with("invalid"))));
            }
        CHECK_FALSE(found.codes.empty());
        written += row.mistake + "\t" + row.right + "\t" + row.typed + "\t" + found.codes + "\t" +
                   shown + "\t" + found.english + "\t" + found.chinese + "\n";
    }
    check_golden(rows_file, written);
}

TEST_CASE("typing: a line that is indented too far below a blank one is not a part of it",
          "[cli]") {
    auto const blank = replaced(actuals, "  新增床位: 33张", "  新增床位:");
    auto const* const indent = GENERATE("   ", "    ", "     ");
    Read const found{table, replaced(blank, "  疫苗接种率", std::string{indent} + "疫苗接种率")};
    CHECK(found.codes == "bad-indentation");
    CHECK(found.shown.at("A-02") == "missing");
    CHECK(found.shown.at("A-03") == "green 96%");
    CHECK(found.shown.at("A-04") == "green 3件");
}

TEST_CASE("typing: many mistakes in one file are all named, each for itself", "[cli]") {
    auto text = replaced(actuals, "家庭医生签约人数: 7000人", "家庭医生签约人数：7000人");
    text = replaced(text, "  新增床位: 33张", "\t新增床位 33张");
    text = replaced(text, "  疫苗接种率: 96%", "   疫苗接种率: \"96%");
    text = replaced(text, "患者投诉: 3件", "患者投诉: 3佳");
    Read const found{table, text};
    CHECK(found.codes ==
          "full-width-colon tab-indentation missing-colon bad-indentation unclosed-quote "
          "actual-unit");
    CHECK(found.shown.at("A-01") == "red 7000人");
    CHECK(found.shown.at("A-02") == "missing");
    CHECK(found.shown.at("A-03") == "green 96%");
    CHECK(found.shown.at("A-04") == "invalid 3佳");
}
