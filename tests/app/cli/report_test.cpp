#include "base/refusal.hpp"
#include "report/file_name.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

TEST_CASE("report: a name becomes the name of a file", "[cli]") {
    auto const [text, name] = GENERATE(table<std::string, std::string>({
        {"某区科技局", "某区科技局"},
        {"a/b\\c", "a_b_c"},
        {"../x", "_._x"},
        {"-rf", "_rf"},
        {"a:*?\"<>|b", "a_______b"},
        {"a\nb\x1b", "a_b_"},
        {"", ""},
    }));
    CHECK(file_name_part(text) == name);
}

TEST_CASE("report: a long name is cut between characters", "[cli]") {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "局";
    CHECK(file_name_part(text) == text.substr(0, 150));
    CHECK(file_name_part("a" + text) == ("a" + text).substr(0, 148));
}

TEST_CASE("report: into a folder it goes under the unit and the period", "[cli]") {
    Scratch const scratch;
    auto const folder = scratch.path().string();
    auto const outcome = start({"report", "-C", "unit", "--format", "md", "-o", folder});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.empty());
    CHECK(read_whole(scratch.path() / "某区科技局-2024Q3.md") ==
          start({"report", "-C", "unit", "--format", "md"}).out);
    CHECK(start({"report", "-C", "unit", "-o", folder + "/"}).code == 0);
    CHECK(fs::exists(scratch.path() / "某区科技局-2024Q3.html"));
}

TEST_CASE("report: a folder that is not there yet is made, for one unit and for several", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "all/jixiao.yaml", "workspaces: [unit]\n");
    fs::copy(JIXIAO_SOURCE_DIR "/tests/app/unit", scratch.path() / "all/unit",
             fs::copy_options::recursive);
    auto const [folder, words] = GENERATE(table<std::string, std::vector<std::string>>({
        {"unit", {"report"}},
        {"unit", {"report", "--form", "monitoring"}},
        {"all", {"report"}},
        {"all", {"report", "--form", "monitoring"}},
    }));
    auto arguments = words;
    arguments.insert(arguments.end(),
                     {"-C", folder == "all" ? (scratch.path() / "all").string() : folder, "-o",
                      (scratch.path() / "表/三季度/").string()});
    auto const outcome = start(arguments);
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    CHECK_FALSE(fs::is_empty(scratch.path() / "表/三季度"));
}

TEST_CASE("output: the name of a file says its format, and must not say another", "[cli]") {
    using Words = std::vector<std::string>;
    auto const [arguments, name, begins] = GENERATE(table<Words, std::string, std::string>({
        {{"report"}, "a.html", "<!doctype html>"},
        {{"report"}, "a", "<!doctype html>"},
        {{"report"}, "2024.07", "<!doctype html>"},
        {{"report"}, "a.XLSX", "PK"},
        {{"report"}, "a.md", "# "},
        {{"report"}, "a.csv", "period,"},
        {{"report", "--bom"}, "a.csv", "\xEF\xBB\xBFperiod,"},
        {{"report"}, "a.json", "{"},
        {{"report", "--format", "md"}, "a", "# "},
        {{"report", "--format", "md"}, "a.notes", "# "},
        {{"report", "--form", "monitoring"}, "a.xlsx", "PK"},
        {{"report", "--form", "monitoring"}, "a.html", "<!doctype html>"},
        {{"evaluate"}, "a.csv", "period,"},
        {{"evaluate"}, "a.txt", "某区科技局"},
        {{"check"}, "a.sarif", "{"},
        {{"check", "--format", "sarif"}, "a.json", "{"},
        {{"trend", "D-A-01"}, "a.csv", "table,"},
        // Refused, and nothing is written.
        {{"report", "--format", "xlsx"}, "a.csv", ""},
        {{"report", "--format", "html"}, "a.pdf", ""},
        {{"report", "--bom"}, "a.html", ""},
        {{"report"}, "a.txt", ""},
        {{"report"}, "报告.docx", ""},
        {{"report", "--form", "monitoring"}, "a.pdf", ""},
        {{"report", "--form", "monitoring", "--format", "xlsx"}, "a.html", ""},
        {{"evaluate"}, "a.xlsx", ""},
        {{"evaluate", "--format", "csv"}, "a.json", ""},
        {{"export"}, "a.json", ""},
    }));
    Scratch const scratch;
    auto const file = scratch.path() / name;
    auto words = arguments;
    words.insert(words.end(), {"-C", "unit", "-o", file.string()});
    auto const outcome = start(words);
    CAPTURE(words, outcome.err);
    CHECK(outcome.code == (begins.empty() ? 2 : 0));
    CHECK(fs::exists(file) == !begins.empty());
    if (!begins.empty()) CHECK(read_whole(file).starts_with(begins));
}

TEST_CASE("report: what cannot be written is an error and leaves the old file", "[cli]") {
    Scratch const scratch;
    auto const there = scratch.path().string();
    put(scratch.path() / "old.html", "old");
    auto const [output, part] = GENERATE_COPY(table<std::string, std::string>({
        {there + "/no/page.html", "cannot write"},
        {there + "/old.html/page.html", "cannot write"},
    }));
    auto const outcome = start_in_english({"report", "-C", "unit", "-o", output});
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find(part) != std::string::npos);
    CHECK(read_whole(scratch.path() / "old.html") == "old");
}

TEST_CASE("report: options that do not fit are refused", "[cli]") {
    using Words = std::vector<std::string>;
    auto const [arguments, part] = GENERATE(table<Words, std::string>({
        {{"report", "-C", "unit", "--format", "htm"}, "did you mean html?"},
        {{"report", "-C", "unit", "--bom"}, "--format csv"},
        {{"report", "-C", "unit", "--form", "monitor"}, "did you mean monitoring?"},
        {{"report", "-C", "unit", "--form", "monitoring", "--format", "csv"}, "does not accept"},
        {{"report", "-C", "unit", "--form", "monitoring", "--term", "all"}, "annual goals"},
        {{"report", "-C", "unit", "--form", "monitoring", "--period", "2031Q1"}, "covers 2031Q1"},
        {{"report", "-C", "unit", "--form", "self-evaluation"}, "whole year"},
        {{"check", "-C", "unit", "--period", "2024Q3"}, "--period can only be used with --form"},
        {{"report", "-C", "unit", "--period", "2031Q1"}, "covers 2031Q1"},
        {{"report", "-C", "unit", "--table", "科学技术研究与开发经费"}, "did you mean"},
    }));
    auto const outcome = start_in_english(arguments);
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find(part) != std::string::npos);
}

TEST_CASE("report: a table or a term can be chosen, and the language", "[cli]") {
    auto const shown = [](std::vector<std::string> more) {
        more.insert(more.begin(), {"report", "-C", "unit", "--format", "csv"});
        return start(more).out;
    };
    CHECK(shown({"--table", "department"}).find("P1-L-01") == std::string::npos);
    CHECK(shown({"--term", "long-term"}).find("D-A-01") == std::string::npos);
    CHECK(shown({}).starts_with("period,table,goal,"));
    CHECK(shown({"--lang", "en"}).starts_with("period,table,goal,"));
    CHECK(shown({"--lang", "en"}).find(",green,67.8%,") != std::string::npos);
    CHECK(shown({"--lang", "zh"}).find(",绿,67.8%,") != std::string::npos);
    CHECK(shown({"--bom"}).starts_with("\xEF\xBB\xBF"));
}

TEST_CASE("report: a form goes into a folder under its name", "[cli]") {
    Scratch const scratch;
    auto const folder = scratch.path().string();
    CHECK(start({"report", "-C", "unit", "--form", "monitoring", "-o", folder}).code == 0);
    CHECK(read_whole(scratch.path() / "某区科技局-2024年1-9月-绩效运行监控表.xlsx")
              .starts_with("PK"));
    auto const json = start({"report", "-C", "unit", "--form", "monitoring", "--format", "json"});
    CHECK(json.out.find("\"form\":\"monitoring\"") != std::string::npos);
}

TEST_CASE("report: a spreadsheet does not go to a terminal", "[cli]") {
    auto environment = plain_environment();
    environment.out_is_terminal = true;
    CHECK(start({"report", "-C", "unit", "--format", "xlsx"}, "", environment).code == 2);
    CHECK(start({"report", "-C", "unit", "--format", "xlsx"}).out.starts_with("PK"));
}

TEST_CASE("check: a form that lacks something is a finding", "[cli]") {
    CHECK(start({"check", "-C", "unit"}).out.find("form-") == std::string::npos);
    auto const outcome = start({"check", "-C", "unit", "--form", "monitoring"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out.find("[form-actual]") != std::string::npos);
    CHECK(outcome.out.find("[form-reason]") != std::string::npos);
}
