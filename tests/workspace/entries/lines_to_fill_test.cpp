#include "workspace/entries/lines_to_fill.hpp"

#include "model/book/name_index.hpp"
#include "read/workspace/read_actuals.hpp"
#include "read/workspace/workspace.hpp"
#include "rules/status/evaluate.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace jixiao;

namespace {

Workspace const& sample() {
    static auto const workspace = load_workspace(JIXIAO_SOURCE_DIR "/samples/hongshan-2024");
    return workspace;
}

std::vector<BlankLine> lines_of(std::string const& period, Workspace const& workspace = sample(),
                                entries::Choice const& choice = {}) {
    auto const evaluation = evaluate(workspace.book, workspace.actuals, workspace.profile,
                                     workspace.units, *parse_period(period));
    return entries::lines_to_fill(evaluation, workspace.book, workspace.actuals, choice,
                                  Catalog{Language::zh});
}

BlankLine const& line_of(std::vector<BlankLine> const& lines, std::string const& name) {
    auto const line = std::find_if(lines.begin(), lines.end(),
                                   [&](BlankLine const& each) { return each.name == name; });
    REQUIRE(line != lines.end());
    return *line;
}

}  // namespace

TEST_CASE("lines_to_fill: every indicator has one line", "[entries]") {
    NameIndex const index{sample().book};
    std::map<Indicator const*, int> served;
    for (auto const& line : lines_of("2024Q4"))
        for (auto const* indicator : index.served_by(line.name)) ++served[indicator];
    std::size_t count = 0;
    for (auto const& table : sample().book.tables)
        for (auto const& goal : table.goals) count += goal.indicators.size();
    CHECK(count == 251);
    CHECK(served.size() == count);
    CHECK(std::all_of(served.begin(), served.end(), [](auto const& s) { return s.second == 1; }));
}

TEST_CASE("lines_to_fill: a line shows its targets and what was reported before the period",
          "[entries]") {
    auto const lines = lines_of("2024Q3");
    CHECK(line_of(lines, "净增高新技术企业数量").remark == "≥115家；2024Q2：49家");
    CHECK(lines.front().headings == std::vector<std::string>{"部门整体", "产出指标"});
    CHECK(line_of(lines_of("2024Q1"), "净增高新技术企业数量").remark == "≥115家");
}

TEST_CASE("lines_to_fill: what its plan does not ask for yet is marked", "[entries]") {
    auto workspace = sample();
    workspace.actuals.all = {};
    std::string const name = "科技成果转化对接活动场次";
    for (std::size_t i = 0; i < workspace.book.tables.size(); ++i)
        for (auto& goal : workspace.book.tables.own(i).goals)
            for (auto& indicator : goal.indicators)
                if (indicator.name == name)
                    indicator.beside.own().plan = {{goal.term.months() - 3, Decimal{0}}};
    CHECK_FALSE(line_of(lines_of("2024Q1", workspace), name).is_due);
    CHECK(line_of(lines_of("2024Q4", workspace), name).is_due);
}

TEST_CASE("lines_to_fill: a sheet can be for one owner or one table", "[entries]") {
    auto workspace = sample();
    auto& rows = workspace.book.tables.own(0).goals.front().indicators;
    rows[1].owner = rows[3].owner = "综合科";
    auto const own = lines_of("2024Q4", workspace, {"", "综合科"});
    REQUIRE(own.size() == 2);
    CHECK(own[0].name == rows[1].name);
    CHECK(own[1].name == rows[3].name);
    auto const all = lines_of("2024Q4").size();
    auto const table = lines_of("2024Q4", sample(), {"科技经信管理事务", ""}).size();
    CHECK(table > 0);
    CHECK(table < all);
}

TEST_CASE("lines_to_fill: the file that is begun is read without a finding and reports nothing",
          "[entries]") {
    auto const language = GENERATE(Language::zh, Language::en);
    auto const values = GENERATE(Values::to_date, Values::in_period);
    auto const text = blank_actuals(language, *parse_period("2024Q4"), values, lines_of("2024Q4"));
    std::vector<Diagnostic> diagnostics;
    auto const file = read_actuals({"2024Q4.yaml", text}, sample().units, diagnostics);
    REQUIRE(file);
    CHECK(diagnostics.empty());
    CHECK(file->actuals.empty());
    CHECK(file->period == *parse_period("2024Q4"));
}
