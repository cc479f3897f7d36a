#include "app/cli/run.hpp"
#include "base/refusal.hpp"
#include "system/write_file.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <fstream>
#include <sstream>
#include <sys/stat.h>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

std::size_t entries_of(fs::path const& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

}  // namespace

TEST_CASE("output: a file is replaced as a whole and keeps its mode", "[cli]") {
    Scratch const scratch;
    auto const file = scratch.path() / "结果.csv";
    put(file, "old and longer");
    ::chmod(file.c_str(), 0640);
    write_file(file, "new");
    CHECK(read_whole(file) == "new");
    CHECK((fs::status(file).permissions() & fs::perms{0777}) == fs::perms{0640});
    CHECK(entries_of(scratch.path()) == 1);
}

TEST_CASE("output: a symbolic link stays one", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "real", "old");
    fs::create_symlink("real", scratch.path() / "link");
    write_file(scratch.path() / "link", "new");
    CHECK(fs::is_symlink(scratch.path() / "link"));
    CHECK(read_whole(scratch.path() / "real") == "new");
}

TEST_CASE("output: what cannot be written is an error and leaves nothing behind", "[cli]") {
    Scratch const scratch;
    CHECK_THROWS_AS(write_file(scratch.path() / "no" / "file", "x"), Refusal);
    CHECK_THROWS_AS(write_file(scratch.path(), "x"), Refusal);
    CHECK(entries_of(scratch.path()) == 0);
    if (fs::exists("/dev/full")) CHECK_THROWS_AS(write_file("/dev/full", "x"), Refusal);
}

TEST_CASE("output: a full disk behind standard output ends the run with 2", "[cli]") {
    if (!fs::exists("/dev/full")) return;
    fs::current_path(JIXIAO_SOURCE_DIR "/tests/app");
    std::ofstream full{"/dev/full"};
    std::istringstream in;
    std::ostringstream err;
    std::vector<std::string> const arguments{"evaluate", "-C", "unit"};
    CHECK(run(arguments, in, full, err, plain_environment()) == 2);
    CHECK(err.str().find("无法写出结果") != std::string::npos);
}

TEST_CASE("output: a report goes to a file and not to the screen", "[cli]") {
    Scratch const scratch;
    auto const file = (scratch.path() / "out.json").string();
    auto const outcome = start({"evaluate", "-C", "unit", "--format", "json", "-o", file});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.empty());
    CHECK(read_whole(file) == start({"evaluate", "-C", "unit", "--format", "json"}).out);
}

TEST_CASE("output: a file gets no colours though the program runs in a terminal", "[cli]") {
    Scratch const scratch;
    auto const file = (scratch.path() / "out.txt").string();
    auto terminal = plain_environment();
    terminal.out_is_terminal = true;
    CHECK(start({"evaluate", "-C", "unit", "-o", file}, "", terminal).code == 0);
    CHECK(read_whole(file).find('\x1b') == std::string::npos);
}

TEST_CASE("init: a new workspace evaluates at once in both languages", "[cli]") {
    Scratch const scratch;
    auto const language = GENERATE(as<std::string>{}, "zh", "en");
    auto const folder = (scratch.path() / ("单位-" + language)).string();
    CHECK(start({"init", folder, "--lang", language}).code == 0);
    auto const checked = start({"check", "-C", folder});
    CAPTURE(checked.out);
    CHECK(checked.code == 0);
    auto const outcome = start({"evaluate", "-C", folder, "--lang", "zh"});
    CAPTURE(outcome.out, outcome.err);
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.find("2024年第一季度") != std::string::npos);
    CHECK(outcome.out.find("未填报（1），未到期（1）") != std::string::npos);
    CHECK(entries_of(scratch.path()) == 1);
}

TEST_CASE("init: nothing that is there is touched", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "full" / "mine.txt", "mine");
    put(scratch.path() / "file", "mine");
    fs::create_directory(scratch.path() / "empty");
    CHECK(start({"init", (scratch.path() / "full").string()}).code == 2);
    CHECK(start({"init", (scratch.path() / "file").string()}).code == 2);
    CHECK(entries_of(scratch.path() / "full") == 1);
    CHECK(start({"init", (scratch.path() / "empty").string() + "/"}).code == 0);
    CHECK(fs::exists(scratch.path() / "empty" / "jixiao.yaml"));
    CHECK(start({"init", (scratch.path() / "deep" / "down").string()}).code == 0);
    CHECK(entries_of(scratch.path()) == 4);
}

TEST_CASE("errors: a run on input it could not read does not succeed", "[cli]") {
    Scratch const scratch;
    auto const folder = scratch.path().string();
    fs::copy(JIXIAO_SOURCE_DIR "/tests/app/unit", scratch.path(), fs::copy_options::recursive);
    put(scratch.path() / "actuals" / "2024Q3.yaml",
        "period: 2024Q3\nvalues: to-date\nactuals:\n  净增高新技术企业数量: 78佳\n"
        "  新增技改项目: 5个\n  \"没有这个指标\\e[2J\": 3家\n");
    auto const outcome = start({"evaluate", "-C", folder});
    CHECK(outcome.code == 1);
    CHECK(outcome.out.find("5个") != std::string::npos);
    CHECK(outcome.err.find("2024Q3.yaml:4") != std::string::npos);
    CHECK(outcome.err.find('\x1b') == std::string::npos);
    auto const checked = start({"check", "-C", folder});
    CHECK(checked.code == 1);
    CHECK(checked.out.find('\x1b') == std::string::npos);
    auto const sarif = start({"check", "-C", folder, "--format", "sarif"});
    CHECK(sarif.code == 1);
}

TEST_CASE("output: the end of a name says the format, and never another one", "[cli]") {
    struct Row {
        std::vector<std::string> command;
        std::string name, begins;  // what the file begins with; empty: refused
    };
    std::vector<std::string> const report{"report"}, csv{"report", "--format", "csv"},
        metrics{"report", "--format", "openmetrics"}, exported{"export"};
    auto const row = GENERATE_COPY(values<Row>({
        {report, "a.csv", "period,"},
        {report, "a.PROM", "# TYPE jixiao_report"},
        {report, "报告", "<!doctype html>"},
        {report, "2024.3季度", "<!doctype html>"},
        {report, "v1.2", "<!doctype html>"},
        {report, "a.duck", ""},
        {report, "a.txt", ""},
        {report, "a.docx", ""},
        {csv, "a.txt", "period,"},
        {csv, "a.duck", "period,"},
        {csv, "a.html", ""},
        {metrics, "m.txt", "# TYPE jixiao_report"},
        {metrics, "m.om", "# TYPE jixiao_report"},
        {metrics, "m.json", ""},
        {{"report", "--format", "xlsx"}, "a.txt", ""},
        {exported, "s.sqlite", "SQLite format 3"},
        {exported, "s.duck", ""},
        {exported, "s.parquet", ""},
        {exported, "s", "{\""},
        {{"evaluate"}, "e.txt", "某区科技局"},
        {{"evaluate"}, "e.log", ""},
        {{"check"}, "c.sarif", "{"},
        {{"check"}, "c.out", ""},
        {{"diff", "2024Q2", "2024Q3"}, "d.text1", ""},
    }));
    Scratch const scratch;
    auto arguments = row.command;
    auto const file = scratch.path() / row.name;
    arguments.insert(arguments.end(), {"-C", "unit", "-o", file.string()});
    auto const outcome = start_in_english(arguments);
    CAPTURE(arguments, outcome.err);
    CHECK((outcome.code == 2) == row.begins.empty());
    REQUIRE(std::filesystem::exists(file) != row.begins.empty());
    if (!row.begins.empty()) CHECK(read_whole(file).starts_with(row.begins));
    if (row.begins.empty()) CHECK(has(outcome.err, "--format"));
}

TEST_CASE("output: a folder has no end that says a format", "[cli]") {
    Scratch const scratch;
    auto const folder = scratch.path() / "2024.reports";
    std::filesystem::create_directory(folder);
    CHECK(start({"report", "-C", "unit", "-o", folder.string()}).code == 0);
    CHECK(std::filesystem::exists(folder / "某区科技局-2024Q3.html"));
}
