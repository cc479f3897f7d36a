#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

/// A workspace as `jixiao init` makes it, for 2024.
struct Unit {
    Scratch scratch;
    std::string folder = (scratch.path() / "unit").string();
    fs::path actuals = fs::path{folder} / "actuals";

    Unit() { REQUIRE(start({"init", folder}).code == 0); }
    jixiao::tests::Outcome run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"-C", folder});
        return start(arguments);
    }
};

}  // namespace

TEST_CASE("round: a period is begun, filled in value by value and evaluated", "[cli]") {
    Unit const unit;
    auto const begun = unit.run({"start", "2024Q2"});
    CHECK(begun.code == 0);
    CHECK(has(begun.out, "2024Q2.yaml"));
    auto const file = unit.actuals / "2024Q2.yaml";
    REQUIRE(fs::exists(file));

    auto const set = unit.run({"set", "2024Q2", "培育科技型企业数量", "9家", "--note", "抽查十件"});
    CAPTURE(set.err, read_whole(file));
    CHECK(set.code == 0);
    CHECK(has(read_whole(file), "培育科技型企业数量: {value: 9家, note: 抽查十件}"));
    CHECK(has(set.out, "未填报 → 9家"));
    CHECK(unit.run({"evaluate", "--period", "2024Q2"}).code == 0);
}

TEST_CASE("round: the last period of a year asks what became of the overall target", "[cli]") {
    Unit const unit;
    auto const tables = fs::path{unit.folder} / "indicators";
    for (auto const& entry : fs::directory_iterator{tables}) {
        auto text = read_whole(entry.path());
        text.insert(text.find("goals:"), "overall: 培育科技型企业。\n");
        put(entry.path(), text);
    }
    REQUIRE(unit.run({"start", "2024Q3"}).code == 0);
    CHECK_FALSE(has(read_whole(unit.actuals / "2024Q3.yaml"), "overall:"));
    REQUIRE(unit.run({"start", "2024Q4"}).code == 0);
    CHECK(has(read_whole(unit.actuals / "2024Q4.yaml"), "overall:\n  部门整体:\n"));
    REQUIRE(unit.run({"set", "2024Q4", "培育科技型企业数量", "9家"}).code == 0);
    auto const set = unit.run({"set", "2024Q4", "--overall", "部门整体", "培育企业九家: 达成"});
    CAPTURE(set.err);
    CHECK(set.code == 0);
    CHECK(has(set.out, "overall: 部门整体：未填报 → 培育企业九家: 达成"));
    CHECK(has(read_whole(unit.actuals / "2024Q4.yaml"), "\n  部门整体: \"培育企业九家: 达成\"\n"));
    CHECK(unit.run({"set", "2024Q4", "--overall", "部门整体", "九家", "--note", "甲"}).code == 2);
    CHECK(unit.run({"set", "2024Q4", "--overall", "某项目", "九家"}).code == 2);
    REQUIRE(unit.run({"start", "2024Q2"}).code == 0);  // has no line for it
    CHECK(unit.run({"set", "2024Q2", "--overall", "部门整体", "四家"}).code == 0);
    CHECK(has(read_whole(unit.actuals / "2024Q2.yaml"), "\noverall:\n  部门整体: 四家\n"));
}

TEST_CASE("round: what was spent is set by project and by spending line", "[cli]") {
    Unit const unit;
    fs::directory_iterator const first{fs::path{unit.folder} / "indicators"};
    auto const table = first->path();
    auto text = read_whole(table);
    put(table, text.insert(text.find("goals:"),
                           "budget: 100万元\nspending: {设备: 60万元}\n"
                           "sources: {本年: 80万元, 结转: 20万元}\n"));
    REQUIRE(unit.run({"start", "2024Q2"}).code == 0);
    auto const file = unit.actuals / "2024Q2.yaml";
    CAPTURE(read_whole(file));
    CHECK(has(read_whole(file), "    spending:\n      设备:   # 60万元\n"));
    std::string const title = "部门整体";
    auto const set =
        unit.run({"set", "2024Q2", "--budget", title, "40万元", "--adjusted", "90万元"});
    CAPTURE(set.out, set.err);
    CHECK(set.code == 0);
    CHECK(has(set.out, "未填报 → 40万元"));
    auto const line = unit.run({"set", "2024Q2", "--budget", title, "30万元", "--line", "设备"});
    CHECK(line.code == 1);  // the lines are all there, and add up to something else
    CHECK(has(line.err, "[outlay-sum]"));
    CHECK(unit.run({"set", "2024Q2", "--budget", title, "40万元", "--line", "设备"}).code == 0);
    CHECK(has(read_whole(file), "设备: 40万元"));
    CHECK(unit.run({"set", "2024Q2", "--budget", title, "8万元", "--source", "结转"}).code == 0);
    CHECK(has(read_whole(file), "      结转: 8万元   # 20万元\n"));
    CHECK(unit.run({"set", "2024Q2", "--budget", "没有的项目", "1元"}).code == 2);
    CHECK(unit.run({"set", "2024Q2", "--budget", title, "1元", "--line", "没有"}).code == 2);
    CHECK(unit.run({"set", "2024Q2", "--budget", title, "1元", "--source", "没有"}).code == 2);
    CHECK(unit.run({"set", "2024Q2", title, "1元", "--source", "结转"}).code == 2);
    CHECK(unit.run({"set", "2024Q2", "甲", "1", "--line", "设备"}).code == 2);
}

TEST_CASE("round: an id is reported by the line of its name", "[cli]") {
    Unit const unit;
    auto const file = unit.actuals / "2024Q1.yaml";
    REQUIRE(unit.run({"set", "2024Q1", "D-A-01", "9家"}).code == 0);
    CHECK(has(read_whole(file), "  培育科技型企业数量: 9家\n"));
    CHECK_FALSE(has(read_whole(file), "D-A-01"));
}

TEST_CASE("round: a file that is there is never written over", "[cli]") {
    Unit const unit;
    auto const file = unit.actuals / "2024Q2.yaml";
    put(file, "period: 2024Q2\nactuals: {}\n");
    auto const again = unit.run({"start", "2024Q2"});
    CHECK(again.code == 2);
    CHECK(read_whole(file) == "period: 2024Q2\nactuals: {}\n");
}

TEST_CASE("round: a value that is wrong is refused with its place, and the file stays", "[cli]") {
    Unit const unit;
    REQUIRE(unit.run({"start", "2024Q2"}).code == 0);
    auto const file = unit.actuals / "2024Q2.yaml";
    auto const before = read_whole(file);
    auto const [name, value, said] = GENERATE(table<std::string, std::string, std::string>({
        {"培育科技型企业数量", "≤9家", "[actual-sign]"},
        {"培育科技型企业数量", "9元", "[actual-dimension]"},
        {"培育科技型企业数量", "暂无", "2024Q2.yaml:"},
        {"没有的指标", "9家", "没有的指标"},
    }));
    auto const set = unit.run({"set", "2024Q2", name, value});
    CAPTURE(value, set.err);
    CHECK(set.code != 0);
    CHECK(has(set.err, said));
    CHECK(read_whole(file) == before);
}

TEST_CASE("round: what is set keeps the file's mode, byte order mark and line ends", "[cli]") {
    Unit const unit;
    auto const file = unit.actuals / "2024Q2.yaml";
    put(file, "\xEF\xBB\xBFperiod: 2024Q2\r\nactuals:\r\n  培育科技型企业数量: 4家  # 初报\r\n");
    ::chmod(file.c_str(), 0640);
    REQUIRE(unit.run({"set", "2024Q2", "培育科技型企业数量", "9家"}).code == 0);
    CHECK(read_whole(file) ==
          "\xEF\xBB\xBFperiod: 2024Q2\r\nactuals:\r\n  培育科技型企业数量: 9家  # 初报\r\n");
    CHECK((fs::status(file).permissions() & fs::perms::mask) == fs::perms{0640});
    std::size_t files = 0;
    for ([[maybe_unused]] auto const& each : fs::directory_iterator{unit.actuals}) ++files;
    CHECK(files == 2);
}

TEST_CASE("round: two writers do not meet in one folder", "[cli]") {
    Unit const unit;
    REQUIRE(unit.run({"start", "2024Q2"}).code == 0);
    auto const before = read_whole(unit.actuals / "2024Q2.yaml");
    auto const other = ::open(unit.actuals.c_str(), O_RDONLY | O_DIRECTORY);
    REQUIRE(::flock(other, LOCK_EX) == 0);
    auto const set = unit.run({"set", "2024Q2", "培育科技型企业数量", "9家"});
    CHECK(set.code == 2);
    CHECK(read_whole(unit.actuals / "2024Q2.yaml") == before);
    ::close(other);
    CHECK(unit.run({"set", "2024Q2", "培育科技型企业数量", "9家"}).code == 0);
}

TEST_CASE("round: without a file of the period set says how to begin one", "[cli]") {
    Unit const unit;
    auto const set = unit.run({"set", "2024Q3", "培育科技型企业数量", "9家"});
    CHECK(set.code == 2);
    CHECK(has(set.err, "jixiao start 2024Q3"));
}
