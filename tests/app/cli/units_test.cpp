#include "app/cli/report_units.hpp"
#include "report/page/index.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/schema.hpp"

#include <map>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

/// A workspace of one indicator, reported for two quarters.
void put_unit(fs::path const& folder, std::string const& unit, std::string const& value) {
    put(folder / "jixiao.yaml", "indicators: indicators\nactuals: actuals\n");
    put(folder / "indicators/department.yaml",
        "table: department\nunit: '" + unit +
            "'\nyear: 2024\ngoals:\n  - name: 年度目标1\n    term: annual\n    indicators:\n"
            "      - {id: A-1, path: [产出指标, 数量指标], name: 新增企业, target: ≥8家}\n");
    put(folder / "actuals/2024Q2.yaml", "period: 2024Q2\nactuals:\n  新增企业: 4家\n");
    put(folder / "actuals/2024Q3.yaml", "period: 2024Q3\nactuals:\n  新增企业: " + value + "\n");
}

void put_three_units(fs::path const& root) {
    put(root / "jixiao.yaml", "workspaces: units\nlanguage: en\n");
    put_unit(root / "units/b", "某区/教育局", "2家");
    put_unit(root / "units/a", "某区科技局", "6家");
    put_unit(root / "units/c", "某区\\教育局", "4家");
    put(root / "units/notes/readme.txt", "no workspace");
}

std::map<std::string, std::string> files_in(fs::path const& folder) {
    std::map<std::string, std::string> files;
    for (auto const& entry : fs::directory_iterator{folder})
        files[entry.path().filename().string()] = read_whole(entry.path());
    return files;
}

}  // namespace

TEST_CASE("units: names of files are safe and stay distinct", "[cli]") {
    using Names = std::vector<std::string>;
    auto const [names, distinct] = GENERATE(table<Names, Names>({
        {Names{"甲局", "乙局"}, Names{"甲局", "乙局"}},
        {Names{"a/b", "a\\b", "a_b"}, Names{"a_b", "a_b-2", "a_b-3"}},
        {Names{"Office", "office"}, Names{"Office", "office-2"}},
        {Names{"x", "x-2", "x"}, Names{"x", "x-2", "x-3"}},
        {Names{"../../etc", "..\n"}, Names{"_._.._etc", "_._"}},
    }));
    CHECK(distinct_names(names) == distinct);
}

TEST_CASE("units: a link says everything but plain characters in percent", "[cli]") {
    CHECK(reports::file_link("a-b_c.html") == "a-b_c.html");
    CHECK(reports::file_link("局 #1%?\"<.html") == "%E5%B1%80%20%231%25%3F%22%3C.html");
}

TEST_CASE("units: one report a unit and an index that leads to them", "[cli]") {
    Scratch const scratch;
    put_three_units(scratch.path() / "all");
    fs::create_directory(scratch.path() / "out");
    auto const outcome = start({"report", "-C", (scratch.path() / "all").string(), "-o",
                                (scratch.path() / "out").string()});
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    auto const files = files_in(scratch.path() / "out");
    REQUIRE(files.size() == 4);
    CHECK(files.count("某区科技局-2024Q3.html") == 1);
    CHECK(files.count("某区_教育局-2024Q3.html") == 1);
    CHECK(files.count("某区_教育局-2-2024Q3.html") == 1);
    auto const& index = files.at("index.html");
    auto const a = index.find("某区科技局"), b = index.find("某区/教育局"),
               c = index.find("某区\\教育局");
    CHECK(a < b);
    CHECK(b < c);
    CHECK(c != std::string::npos);
    for (auto const& [name, text] : files)
        if (name != "index.html")
            CHECK(index.find("href=\"" + reports::file_link(name) + "\"") != std::string::npos);
    CHECK(index.find("default-src 'none'; style-src") != std::string::npos);
    CHECK(index.find("3/3 (100%)") != std::string::npos);
}

TEST_CASE("units: one form a unit, for the same period, and check looks at that period too",
          "[cli]") {
    Scratch const scratch;
    auto const root = scratch.path() / "all";
    put_three_units(root);
    fs::remove(root / "units/b/actuals/2024Q3.yaml");
    fs::create_directory(scratch.path() / "out");
    auto const arguments = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"-C", root.string(), "--form", "monitoring"});
        return words;
    };
    auto const outcome = start(arguments({"report", "-o", (scratch.path() / "out").string()}));
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    auto const files = files_in(scratch.path() / "out");
    REQUIRE(files.size() == 3);
    for (auto const* unit : {"某区科技局", "某区_教育局", "某区_教育局-2"})
        CHECK(files.count(std::string{unit} + "-2024年1-9月-绩效运行监控表.xlsx") == 1);
    auto const checked = start(arguments({"check"}));
    CAPTURE(checked.out);
    CHECK(checked.out.find("[form-actual]") != std::string::npos);
    CHECK(start(arguments({"report"})).code == 2);
}

TEST_CASE("units: the same files give the same bytes in whatever order they were made", "[cli]") {
    Scratch const scratch;
    auto const one = scratch.path() / "one/all", other = scratch.path() / "other/all";
    put_three_units(one);
    put_unit(other / "units/c", "某区\\教育局", "4家");
    put_unit(other / "units/a", "某区科技局", "6家");
    put_unit(other / "units/b", "某区/教育局", "2家");
    put(other / "jixiao.yaml", "workspaces: [units/a, units/b, ./units/c/, units]\nlanguage: en\n");
    for (auto const& root : {one, other}) {
        fs::create_directory(root / "out");
        CHECK(start({"report", "-C", root.string(), "-o", (root / "out").string()}).code == 0);
    }
    CHECK(files_in(one / "out") == files_in(other / "out"));
}

TEST_CASE("units: evaluate covers all units, and its CSV and JSON name them", "[cli]") {
    Scratch const scratch;
    put_three_units(scratch.path());
    auto const folder = scratch.path().string();
    auto const text = start({"evaluate", "-C", folder});
    CAPTURE(text.out, text.err);
    CHECK(text.code == 0);
    for (auto const* unit : {"某区科技局", "某区/教育局", "某区\\教育局", "All units"})
        CHECK(text.out.find(unit) != std::string::npos);
    auto const csv = start({"evaluate", "-C", folder, "--format", "csv"}).out;
    CHECK(csv.starts_with("period,table,goal,"));
    CHECK(csv.find(",某区/教育局,") != std::string::npos);
    auto const json = boost::json::parse(start({"evaluate", "-C", folder, "--format", "json"}).out);
    REQUIRE(json.at("units").as_array().size() == 3);
    auto const schema = JIXIAO_SOURCE_DIR "/config/schema/evaluate-output.json";
    for (auto const& unit : json.at("units").as_array())
        CHECK(Schema{boost::json::parse(read_whole(schema))}.error_in(unit.at("evaluation")) == "");
    CHECK(start({"evaluate", "-C", folder, "--fail-on", "red"}).code == 1);
}

TEST_CASE("units: check finds the mistakes of every unit", "[cli]") {
    Scratch const scratch;
    put_three_units(scratch.path());
    auto const folder = scratch.path().string();
    CHECK(start({"check", "-C", folder}).code == 0);
    put_unit(scratch.path() / "units/b", "某区教育局", "2佳");
    auto const outcome = start({"check", "-C", folder});
    CAPTURE(outcome.out);
    CHECK(outcome.code == 1);
    CHECK(outcome.out.find("units/b/actuals/2024Q3.yaml:3:") != std::string::npos);
}

TEST_CASE("units: what does not fit is reported with its place", "[cli]") {
    Scratch const scratch;
    auto const [manifest, code, part] = GENERATE(table<std::string, int, std::string>({
        {"workspaces: units\nprofile: cn-default\n", 1, "[workspaces-and-tables]"},
        {"workspaces: [units, none]\n", 1, "[file-missing]"},
        {"workspaces: [units, units/notes]\n", 1, "[workspace-missing]"},
        {"workspaces: [units, nested]\n", 1, "[workspace-nested]"},
        {"language: zh\n", 1, "[missing-key]"},
    }));
    put_three_units(scratch.path());
    put(scratch.path() / "jixiao.yaml", manifest);
    put(scratch.path() / "nested/jixiao.yaml", "workspaces: [../units/a]\n");
    auto const outcome = start({"check", "-C", scratch.path().string()});
    CAPTURE(outcome.out, outcome.err);
    CHECK(outcome.code == code);
    CHECK(outcome.out.find(part) != std::string::npos);
}

TEST_CASE("units: a command on one unit asks which", "[cli]") {
    Scratch const scratch;
    put_three_units(scratch.path());
    auto const folder = scratch.path().string();
    auto environment = plain_environment();
    environment.locale = "en_US.UTF-8";
    for (auto const& words : std::vector<std::vector<std::string>>{
             {"lint"}, {"list"}, {"explain", "A-1"}, {"diff", "2024Q2", "2024Q3"}}) {
        auto arguments = words;
        arguments.insert(arguments.end(), {"-C", folder});
        auto const outcome = start(arguments, "", environment);
        CAPTURE(outcome.err);
        CHECK(outcome.code == 2);
        CHECK(outcome.err.find("choose one, such as -C " + folder + "/units/a") !=
              std::string::npos);
    }
    auto const screen = start({"report", "-C", folder}, "", environment);
    CHECK(screen.code == 2);
    CHECK(screen.err.find("go into a folder") != std::string::npos);
    CHECK(screen.out.empty());
}
