#include "base/replaced.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"

#include <algorithm>
#include <map>

using namespace jixiao;
using namespace jixiao::tests;

TEST_CASE("commands: what cannot be done ends with 2 and says what to do", "[cli]") {
    using Words = std::vector<std::string>;
    auto const [arguments, part] = GENERATE(table<Words, std::string>({
        {Words{}, "--help"},
        {{"evalute"}, "did you mean evaluate?"},
        {{"evaluate", "-C", "unit", "--perid", "2024Q3"}, "did you mean --period?"},
        {{"evaluate", "-C", "unit", "--period", "2024Q5"}, "2024Q3"},
        {{"evaluate", "-C", "unit", "--period", "2031Q1"}, "covers 2031Q1"},
        {{"evaluate", "-C", "unit", "--period"}, "--period takes one value"},
        {{"evaluate", "-C", "unit", "--format", "jsn"}, "did you mean json?"},
        {{"evaluate", "-C", "unit", "--status", "rad"}, "did you mean red?"},
        {{"evaluate", "-C", "unit", "--status", "red,"}, "--status does not accept \"\""},
        {{"evaluate", "-C", "unit", "--fail-on", "green"}, "red"},
        {{"evaluate", "-C", "unit", "--table", "科学技术研究与开发经费"}, "did you mean"},
        {{"evaluate", "-C", "unit", "--width", "wide"}, "--width 120"},
        {{"evaluate", "-C", "unit", "extra"}, "unexpected argument"},
        {{"evaluate", "-C", "nowhere"}, "jixiao init"},
        {{"check", "-C", "unit", "--format", "csv"}, "sarif"},
        {{"lint", "-C", "unit", "--summary", "--format", "sarif"},
         "--summary cannot be combined with"},
        {{"lint", "-C", "unit", "--table", "科学技术研究与开发经费"}, "did you mean"},
        {{"explain"}, "explain takes one"},
        {{"explain", "申报企业满意渡", "-C", "unit", "--period", "2024Q3"}, "申报企业满意度"},
        {{"parse", "-x"}, "put -- before"},
        {{"init"}, "init"},
        {{"completion", "tcsh"}, "bash"},
        {{"profile"}, "profile takes show"},
        {{"profile", "diff", "hubei"}, "profile takes show"},
        {{"profile", "show", "shanxy"}, "did you mean shanxi?"},
        {{"list", "period"}, "did you mean periods?"},
    }));
    auto const outcome = start_in_english(arguments);
    CAPTURE(arguments, outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("jixiao: "));
    CHECK(outcome.err.find(part) != std::string::npos);
}

TEST_CASE("commands: the profile in force is the one that is shown", "[cli]") {
    CHECK(start({"profile", "show", "-C", "unit"}).out ==
          start({"profile", "show", "cn-default"}).out);
    CHECK(start({"profile", "diff", "hubei", "hubei", "--lang", "en"}).out ==
          "hubei and hubei do not differ.\n");
}

TEST_CASE("commands: lint fails on errors of the tables that were chosen", "[cli]") {
    CHECK(start({"lint", "-C", "unit"}).code == 1);
    CHECK(start({"lint", "-C", "unit", "--table", "部门整体"}).code == 0);
}

TEST_CASE("commands: check warns of an unsaid direction before anything is reported", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "jixiao.yaml", "indicators: tables\n");
    put(scratch.path() / "tables/department.yaml",
        "table: department\nunit: 某局\nyear: 2024\ngoals:\n  - name: 目标\n    term: annual\n"
        "    indicators:\n      - {id: D-1, path: [效益指标], name: 某某情况, target: 12个}\n");
    auto const checked = start({"check", "-C", scratch.path().string()});
    CHECK(checked.code == 0);
    CHECK(has(checked.out, "[target-assumed]"));
}

TEST_CASE("commands: fail-on looks at all rows that were selected", "[cli]") {
    CHECK(start({"evaluate", "-C", "unit"}).code == 0);
    CHECK(start({"evaluate", "-C", "unit", "--fail-on", "red"}).code == 1);
    CHECK(start({"evaluate", "-C", "unit", "--fail-on", "red", "--status", "green"}).code == 1);
    CHECK(start({"evaluate", "-C", "unit", "--fail-on", "amber", "--term", "annual"}).code == 1);
}

TEST_CASE("commands: colours only on a terminal that wants them", "[cli]") {
    auto const has_colour = [](std::vector<std::string> more, bool terminal, bool no_color) {
        auto environment = plain_environment();
        environment.out_is_terminal = terminal;
        environment.no_color = no_color;
        more.insert(more.begin(), {"evaluate", "-C", "unit"});
        return start(more, "", environment).out.find('\x1b') != std::string::npos;
    };
    CHECK(has_colour({}, true, false));
    CHECK_FALSE(has_colour({}, true, true));
    CHECK_FALSE(has_colour({}, false, false));
    CHECK(has_colour({"--color", "always"}, false, true));
    CHECK_FALSE(has_colour({"--color", "never"}, true, false));
}

TEST_CASE("commands: the language is asked for, else the workspace's, else LANG's", "[cli]") {
    auto english = plain_environment();
    english.locale = "en_US.UTF-8";
    auto silent = plain_environment();
    silent.locale = "C.UTF-8";
    auto const speaks_chinese = [](Outcome const& outcome) {
        return outcome.out.find("用法") != std::string::npos ||
               outcome.out.find("需要关注") != std::string::npos;
    };
    CHECK(speaks_chinese(start({"evaluate", "-C", "unit"}, "", english)));
    CHECK_FALSE(speaks_chinese(start({"evaluate", "-C", "unit", "--lang", "en"})));
    CHECK_FALSE(speaks_chinese(start({"--help"}, "", english)));
    CHECK(speaks_chinese(start({"--help"}, "", silent)));
    CHECK(
        has(start({"evaluate", "--lang", "fr"}, "", english).err, "--lang does not accept \"fr\""));
}

TEST_CASE("commands: refusals, findings, progress and help are in one language", "[cli]") {
    Scratch const scratch;
    for (auto const& [name, manifest] :
         std::map<std::string, std::string>{{"zh", "indicators: tables\nlanguage: zh\n"},
                                            {"en", "indicators: tables\nlanguage: en\n"},
                                            {"broken", "language: zh\xff\n"},  // no text
                                            {"silent", "indicators: tables\n"}})
        put(scratch.path() / name / "jixiao.yaml", manifest);
    struct Row {
        std::string folder, locale, asked;
        bool is_chinese;
    };
    auto const row = GENERATE(values<Row>({{"zh", "en_US.UTF-8", "", true},
                                           {"zh", "en_US.UTF-8", "en", false},
                                           {"en", "zh_CN.UTF-8", "", false},
                                           {"en", "zh_CN.UTF-8", "zh", true},
                                           {"silent", "en_US.UTF-8", "", false},
                                           {"silent", "C", "", true},
                                           {"broken", "en_US.UTF-8", "", false},
                                           {"broken", "", "", true}}));
    auto const folder = (scratch.path() / row.folder).string();
    auto environment = plain_environment();
    environment.locale = row.locale;
    using Words = std::vector<std::string>;
    auto const words = GENERATE(values<Words>({
        {"evaluate", "--no-such"},           // before the workspace is asked for
        {"evaluate", "--period", "2024Q9"},  // of a value
        {"check", "--period", "2024Q3"},     // of two options
        {"start", "2031-01"},                // behind what was read
        {"new-year", "2031"},
        {"list", "indicators", "-v", "x"},
        {"evaluate", "--help"},
        {"parse", "≥115佳"},
    }));
    for (auto const& place :
         {Words{"-C", folder}, Words{"-C" + folder}, Words{"--directory=" + folder}, Words{}}) {
        auto arguments = words;
        arguments.insert(arguments.end(), place.begin(), place.end());
        if (!row.asked.empty()) arguments.insert(arguments.end(), {"--lang", row.asked});
        auto const outcome = start_in(place.empty() ? folder : JIXIAO_SOURCE_DIR "/tests/app",
                                      arguments, "", environment);
        auto text = outcome.out + outcome.err;
        text = replaced(replaced(text, "佳", ""), "家", "");
        CAPTURE(arguments, row.folder, row.locale, text);
        CHECK_FALSE(text.empty());
        auto const has_han = std::any_of(text.begin(), text.end(), [](char byte) {
            return static_cast<unsigned char>(byte) >= 0xE4 &&
                   static_cast<unsigned char>(byte) <= 0xE9;
        });
        CHECK(has_han == row.is_chinese);
    }
}

TEST_CASE("commands: a stream of targets gives one JSON object per line", "[cli]") {
    auto const outcome = start({"parse", "--json", "-"}, "≥115家\n\n≥115佳\r\n3至5天");
    CHECK(outcome.code == 0);
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 4);
    CHECK(outcome.out.find("\"error\"") != std::string::npos);
    auto const endless = start({"parse", "-"}, std::string(5'000'000, '9'));
    CHECK(std::count(endless.out.begin(), endless.out.end(), '\n') == 1);
    CHECK(endless.out.size() < 100'000);
}

TEST_CASE("commands: verbose tells what was read on standard error", "[cli]") {
    auto const outcome = start({"evaluate", "-C", "unit", "-v"});
    CHECK(outcome.err.find("unit/indicators/department.yaml") != std::string::npos);
    CHECK(outcome.out == start({"evaluate", "-C", "unit"}).out);
}
