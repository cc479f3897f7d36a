#include "base/refusal.hpp"
#include "system/run_program.hpp"
#include "system/write_files.hpp"
#include "tests/app/cli/only_program.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/zipped.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sys/stat.h>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names_in(fs::path const& folder) {
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator{folder})
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// As much of a Word file as tells what it is.
std::string word_document() {
    return zipped({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}});
}

void replace(fs::path const& file, std::string const& from, std::string const& to) {
    auto text = read_whole(file);
    text.replace(text.find(from), from.size(), to);
    put(file, text);
}

}  // namespace

TEST_CASE("import: a document becomes tables, and a second import leaves them alone", "[cli]") {
    Scratch const scratch;
    auto const folder = scratch.path() / "tables";
    auto const first = start({"import", document, "-o", folder.string()});
    CHECK(first.code == 0);
    CHECK(names_in(folder) == std::vector<std::string>{"actuals", "budget.yaml", "department.yaml",
                                                       "jixiao.yaml", "project-1.yaml",
                                                       "project-2.yaml", "project-3.yaml",
                                                       "project-4.yaml"});
    auto const before = read_whole(folder / "project-1.yaml");
    auto const second = start({"import", document, "-o", folder.string(), "--lang", "en"});
    CHECK(second.code == 0);
    CHECK(second.out.find("project-1.yaml: unchanged") != std::string::npos);
    CHECK(read_whole(folder / "project-1.yaml") == before);
}

TEST_CASE("import: a run that was cut off leaves nothing that the next one does not make whole",
          "[cli]") {
    Scratch const scratch;
    auto const whole = scratch.path() / "whole", part = scratch.path() / "part";
    auto const first = start({"import", document, "-o", whole.string()});
    auto const all = [](fs::path const& folder) {
        std::map<std::string, std::string> texts;
        for (auto const& entry : fs::recursive_directory_iterator{folder})
            if (entry.is_regular_file())
                texts[entry.path().lexically_relative(folder).string()] = read_whole(entry.path());
        return texts;
    };
    auto const files = all(whole);
    for (std::size_t written = 0; written <= files.size(); ++written) {
        CAPTURE(written);
        fs::remove_all(part);
        std::size_t count = 0;
        for (auto const& [name, text] : files)
            if (count++ < written)
                put(part / name, text);
            else
                put(part / (name + ".999999999.new"), text.substr(0, text.size() / 2));
        auto const second = start({"import", document, "-o", part.string()});
        CHECK(second.code == first.code);
        CHECK(all(part) == files);
    }
}

TEST_CASE("import: a record of a set that could not be swept keeps no workspace from being made",
          "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "jixiao.1.new", "");  // of a process that runs
    start({"import", document, "-o", scratch.path().string()});
    CHECK(fs::exists(scratch.path() / "jixiao.yaml"));
}

TEST_CASE("import: what differs from an edited file is reported, and taken over when asked",
          "[cli]") {
    Scratch const scratch;
    auto const file = scratch.path() / "department.yaml";
    start({"import", document, "-o", scratch.path().string()});
    auto const original = read_whole(file);
    replace(file, "target: ≥115家", "target: ≥100家 # 调整");
    auto const edited = read_whole(file);

    auto const told = start({"import", document, "-o", scratch.path().string(), "--lang", "en"});
    CHECK(told.code == 1);
    CHECK(told.out.find("D-A-03: target is ≥100家 here and ≥115家 in the document") !=
          std::string::npos);
    CHECK(read_whole(file) == edited);

    CHECK(start({"import", document, "-o", scratch.path().string(), "--update"}).code == 0);
    replace(file, " # 调整", "");
    CHECK(read_whole(file) == original);
}

TEST_CASE("import: printed scores are compared with the computed ones", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "a.txt",
        "2024年度项目支出绩效自评表\n项目名称\t绿化\t主管部门\t某局\n"
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n"
        "产出指标\t数量指标\t栽树\t≥300株\t270株\t50\t45\n"
        "满意度指标\t服务对象满意度指标\t居民满意度\t≥90%\t81%\t40\t40\n");
    auto const outcome = start({"import", (scratch.path() / "a.txt").string(), "-o",
                                (scratch.path() / "o").string(), "--lang", "en"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.find("栽树: the printed score") == std::string::npos);
    CHECK(outcome.out.find("居民满意度: the printed score is 40, the computed one 36") !=
          std::string::npos);
}

TEST_CASE("import: a document on standard input", "[cli]") {
    Scratch const scratch;
    auto const folder = (scratch.path() / "x").string();
    CHECK(start({"import", "-", "-o", folder}, read_whole(document)).code == 0);
    CHECK(fs::exists(scratch.path() / "x/department.yaml"));
}

TEST_CASE("import: a file with mistakes stops all of it before anything is written", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "mine.yaml", "table: department\nunit: [\n");
    auto const outcome = start({"import", document, "-o", scratch.path().string()});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("mine.yaml:2") != std::string::npos);
    CHECK(names_in(scratch.path()) == std::vector<std::string>{"mine.yaml"});
}

TEST_CASE("import: a converter that is missing is named with its package", "[cli]") {
    Scratch const scratch;
    OnlyProgram const none{scratch.path() / "bin", "nothing", ""};
    auto const [name, begin, package] = GENERATE(table<std::string, std::string, std::string>({
        {"a.pdf", "%PDF-1.7", "poppler-utils"},
        {"a.docx", word_document(), "pandoc"},
        {"a.xls", "\xD0\xCF\x11\xE0", "libreoffice-calc-nogui"},
        {"a.wps", "\xD0\xCF\x11\xE0", "libreoffice-writer-nogui"},
    }));
    put(scratch.path() / name, begin);
    auto const outcome = start({"import", (scratch.path() / name).string(), "-o",
                                (scratch.path() / "out").string(), "--lang", "en"});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("apt-get install ") != std::string::npos);
    CHECK(outcome.err.find(package) != std::string::npos);
}

TEST_CASE("import: a converter's text is read like any other", "[cli]") {
    Scratch const scratch;
    auto const html =
        "<h1>2024年项目支出绩效目标表</h1><table><tr><td>项目名称</td><td>甲</td><td>单位名称</"
        "td><td>某局</td></tr>"
        "<tr><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标值</td></tr>"
        "<tr><td>产出指标</td><td>数量指标</td><td>次数</td><td>≥3次</td></tr></table>";
    OnlyProgram const pandoc{scratch.path() / "bin", "pandoc",
                             std::string{"/bin/cat <<'END'\n"} + html + "\nEND\n"};
    put(scratch.path() / "-a;b.docx", word_document());
    auto const outcome = start(
        {"import", (scratch.path() / "-a;b.docx").string(), "-o", (scratch.path() / "o").string()});
    CHECK(outcome.code == 0);
    CHECK(read_whole(scratch.path() / "o/project-1.yaml").find("target: ≥3次") !=
          std::string::npos);
}

TEST_CASE("import: a converter that fails or floods ends with 2", "[cli]") {
    Scratch const scratch;
    auto const [script, part] = GENERATE(table<std::string, std::string>({
        {"echo 'damaged file' >&2; exit 1\n", "damaged file"},
        {"echo 'failed to launch javaldx' >&2; echo broken >&2; exit 1\n", ": broken"},
        {"echo 'Syntax Error: Couldn'\"'\"'t find trailer dictionary' >&2; exit 1\n",
         "the file is damaged"},
        {"echo 'pdftotext: out of memory' >&2; exit 251\n", "more than 2 GiB of memory"},
        {"while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done\n",
         "more than 32 MiB of text"},
    }));
    OnlyProgram const pdftotext{scratch.path() / "bin", "pdftotext", script};
    put(scratch.path() / "a.pdf", "%PDF-1.7");
    auto const outcome = start({"import", (scratch.path() / "a.pdf").string(), "-o",
                                (scratch.path() / "o").string(), "--lang", "en"});
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find(part) != std::string::npos);
    CHECK_FALSE(fs::exists(scratch.path() / "o"));
}

TEST_CASE("run_program: arguments reach the program as they are", "[cli]") {
    auto const result = run_program({"printf", "%s|", "$(echo x)", "a b", "'; rm -rf /tmp/x"});
    CHECK(result.outcome == jixiao::Outcome::finished);
    CHECK(result.exit_code == 0);
    CHECK(result.output == "$(echo x)|a b|'; rm -rf /tmp/x|");
    CHECK(run_program({"sh", "-c", "exit 3"}).exit_code == 3);
    CHECK(run_program({"no-such-program-here"}).outcome == jixiao::Outcome::not_installed);
}

TEST_CASE("run_program: limits of time and output end a program and its children", "[cli]") {
    Limits limits;
    limits.time = std::chrono::seconds{1};
    CHECK(run_program({"sh", "-c", "sleep 60 & sleep 60"}, limits).outcome ==
          jixiao::Outcome::took_too_long);
    limits.output_bytes = 1000;
    CHECK(run_program({"yes"}, limits).outcome == jixiao::Outcome::wrote_too_much);
}

TEST_CASE("write_files: all files are written or none", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "a.yaml", "old a");
    put(scratch.path() / "blocked", "a file, not a folder");
    CHECK_THROWS_AS(write_files({{scratch.path() / "a.yaml", "new a"},
                                 {scratch.path() / "b.yaml", "new b"},
                                 {scratch.path() / "blocked/c.yaml", "new c"}}),
                    Refusal);
    CHECK(read_whole(scratch.path() / "a.yaml") == "old a");
    CHECK(names_in(scratch.path()) == std::vector<std::string>{"a.yaml", "blocked"});

    // A folder in a file's place is only found when the files are put in theirs.
    fs::create_directory(scratch.path() / "d.yaml");
    put(scratch.path() / "d.yaml/x", "");
    CHECK_THROWS_AS(write_files({{scratch.path() / "a.yaml", "new a"},
                                 {scratch.path() / "b.yaml", "new b"},
                                 {scratch.path() / "d.yaml", "new d"}}),
                    Refusal);
    CHECK(read_whole(scratch.path() / "a.yaml") == "old a");
    CHECK(names_in(scratch.path()) == std::vector<std::string>{"a.yaml", "blocked", "d.yaml"});

    ::chmod((scratch.path() / "a.yaml").c_str(), 0640);
    write_files({{scratch.path() / "a.yaml", "new a"}, {scratch.path() / "n/b.yaml", "new b"}});
    CHECK(read_whole(scratch.path() / "a.yaml") == "new a");
    CHECK(read_whole(scratch.path() / "n/b.yaml") == "new b");
    CHECK((fs::status(scratch.path() / "a.yaml").permissions() & fs::perms{0777}) ==
          fs::perms{0640});
    CHECK(names_in(scratch.path()) == std::vector<std::string>{"a.yaml", "blocked", "d.yaml", "n"});
}
