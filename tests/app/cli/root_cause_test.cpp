#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

std::string const department = R"(table: department
unit: 某局
year: 2024
goals:
  - name: 目标
    term: annual
    indicators:
      - {id: A-1, name: 新增企业, target: ≥5家}
)";

std::string const project = R"(table: project
project: 数字化
code: P1
unit: 某局
year: 2024
goals:
  - name: 目标
    term: annual
    indicators:
      - id: P-1
        name: 培训人次
        target: ≥400人次
)";

/// Two tables, and entries for both, of which one has no row anywhere.
struct Unit {
    Scratch scratch;
    fs::path folder = scratch.path();
    explicit Unit(std::string const& second) {
        put(folder / "jixiao.yaml", "indicators: [t/a.yaml, t/b.yaml]\nactuals: actuals\n");
        put(folder / "t/a.yaml", department);
        put(folder / "t/b.yaml", second);
        put(folder / "actuals/2024Q4.yaml",
            "period: 2024Q4\nactuals:\n  新增企业: 6家\n  培训人次: 440人次\n  没有这一行: 3家\n"
            "budget:\n  数字化: 30万元\noverall:\n  数字化: 完成\n");
    }
    std::string checked() const { return start({"check", "-C", folder.string()}).out; }
};

std::string without(std::string text, std::string const& part, std::string const& with = {}) {
    auto const at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), with);
}

}  // namespace

TEST_CASE("root causes: what only follows from a lost table is held back", "[cli]") {
    auto const [table, code] = GENERATE(Catch::Generators::table<std::string, std::string>({
        {without(project, "goals:", "goals: ["), "unclosed-bracket"},
        {without(project, "goals:", "goal:"), "unknown-key"},
        {without(project, "    indicators:\n", "    indicators: 一行\n    rows:\n"), "wrong-kind"},
        {without(project, "name: 培训人次", "name:"), "missing-value"},
        {without(project, "name: 培训人次", "name 培训人次"), "missing-colon"},
        {without(project, "project: 数字化", "project:"), "missing-value"},
        {"table: [\n", "unclosed-bracket"},
        {"\xff\xfe", "encoding-utf16"},
    }));
    Unit const unit{table};
    auto const checked = unit.checked();
    CAPTURE(table, checked);
    CHECK(has(checked, "[" + code + "]"));
    for (auto const* held_back : {"unknown-indicator", "outlay-table", "overall-table"})
        CHECK_FALSE(has(checked, held_back));
    CHECK(start({"check", "-C", unit.folder.string()}).code == 1);
}

TEST_CASE("root causes: a table that is not there is the one error", "[cli]") {
    Unit const unit{project};
    fs::remove(unit.folder / "t/b.yaml");
    auto const checked = unit.checked();
    CAPTURE(checked);
    CHECK(has(checked, "[file-missing]"));
    CHECK(has(checked, "错误 1 条"));
}

TEST_CASE("root causes: beside tables that have all of their rows the unknown is named", "[cli]") {
    auto const table =
        GENERATE(as<std::string>{}, project, without(project, "≥400人次", "≥400佳次"),
                 without(project, "target: ≥400人次", "target:"));
    Unit const unit{table};
    auto const checked = unit.checked();
    CAPTURE(table, checked);
    CHECK(has(checked, "“没有这一行”"));
    CHECK_FALSE(has(checked, "“培训人次”这个指标"));
}

TEST_CASE("root causes: where no table was named at all the entries are unknown", "[cli]") {
    Unit const unit{project};
    put(unit.folder / "jixiao.yaml", "indicators: []\nactuals: actuals\n");
    CHECK(start({"check", "-C", unit.folder.string()}).code == 1);
}
