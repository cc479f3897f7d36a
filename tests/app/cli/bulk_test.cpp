#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <boost/json.hpp>

#include <regex>
#include <set>
#include <sstream>

using namespace jixiao::tests;
namespace json = boost::json;

namespace {

std::string const good =
    R"({"id":"A","name":"净增企业","target":"≥115家","actuals":{"2024Q3":"78家"}})"
    "\n";
std::string const bad =
    R"({"id":"B","name":"净增企业","target":"≥115佳","actuals":{"2024Q3":"78家"}})"
    "\n";
std::vector<std::string> const english{"--lang", "en", "--period", "2024Q3"};

std::vector<std::string> bulk(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "bulk");
    arguments.insert(arguments.end(), english.begin(), english.end());
    return arguments;
}

}  // namespace

TEST_CASE("bulk judges records of standard input, in their form, with a summary") {
    auto const run = start(bulk({}), good);
    CHECK(run.code == 0);
    CHECK(run.err == "Records judged: 1; verdicts written to standard output\n");
    CHECK(run.out.find(R"({"id":"A","period":"2024Q3","status":"green","state":"rated",)"
                       R"("flags":[],"rule":4})"
                       "\n"
                       R"({"summary":{"version":1,"records":1,)") == 0);
    auto const csv = start(bulk({}), "id,name,target,2024Q3\nA,净增企业,≥115家,78家\n");
    CHECK(csv.code == 0);
    CHECK(csv.out == "id,period,status,state,flags,rule,problem\r\nA,2024Q3,green,rated,,4,\r\n");
    auto const across = start(bulk({"--to", "csv", "--fields", "id,r"}), good);
    CHECK(across.out == "id,r\r\nA,0.904347826086956522\r\n");
}

TEST_CASE("a record with errors is reported in its place and by the exit code") {
    auto const run = start(bulk({}), bad + good);
    CHECK(run.code == 1);
    CHECK(has(run.out, R"("id":"A")"));
    CHECK(has(run.out, R"("code":"target-unit")"));
    CHECK(has(run.err, "1 of 2 records have errors; 0 of these have no verdict"));
    auto const strict = start(bulk({"--strict"}), bad + good);
    CHECK(strict.code == 1);
    CHECK(!has(strict.out, R"("id":"A")"));
}

TEST_CASE("files that cannot be read do not stop the others") {
    Scratch const scratch;
    put(scratch.path() / "good.ndjson", good);
    put(scratch.path() / "damaged.gz", "\x1f\x8b\x08 nothing of the kind");
    auto const run =
        start(bulk({(scratch.path() / "none").string(), (scratch.path() / "damaged.gz").string(),
                    (scratch.path() / "good.ndjson").string()}));
    CHECK(run.code == 2);
    CHECK(has(run.err, "none cannot be read"));
    CHECK(has(run.err, "damaged.gz is damaged"));
    CHECK(has(run.out, R"("records":1,)"));
}

TEST_CASE("a header that is not understood is shown with its place") {
    auto const run = start(bulk({}), "id,name,targt\nA,净增企业,≥115家\n");
    CHECK(run.code == 2);
    CHECK(has(run.err, "-:1:9: error: unknown column \"targt\"; did you mean target?"));
    CHECK(has(run.err, "id,name,targt\n"));
}

TEST_CASE("summaries of shards are added up") {
    Scratch const scratch;
    auto const one = (scratch.path() / "one").string(), two = (scratch.path() / "two").string();
    start(bulk({"--summary", one}), good + good);
    start(bulk({"--summary", two}), good + bad);
    auto const merged = start({"bulk", "merge", one, two});
    CHECK(merged.code == 0);
    auto const whole = start(bulk({}), good + good + good + bad);
    CHECK(has(whole.out, merged.out));
    CHECK(start({"bulk", "merge"}, whole.out).out == merged.out);
    CHECK(start({"bulk", "merge"}, good).code == 2);
    CHECK(start({"bulk", "merge", "/none"}).code == 2);
}

TEST_CASE("an option that bulk does not take is refused before anything is read") {
    struct Case {
        std::vector<std::string> arguments;
        std::string words;
    };
    auto const [arguments, words] =
        GENERATE(values<Case>({{{"--format", "xml"}, "--format does not accept \"xml\""},
                               {{"--jobs", "0"}, "--jobs does not accept \"0\""},
                               {{"--fields", "id,statsu"}, "did you mean status?"},
                               {{"--values", "sum"}, "choose one of: to-date, in-period"},
                               {{"--profile", "hubai"}, "there is no profile \"hubai\""},
                               {{"--counts", "unit"}, "choose one of: table, all"}}));
    auto const run = start(bulk(arguments), good);
    CHECK(run.code == 2);
    CHECK(run.out.empty());
    CHECK(has(run.err, words));
}

TEST_CASE("a workspace goes out as records and comes back as the same verdicts") {
    auto const workspace = std::string{JIXIAO_SOURCE_DIR} + "/samples/hongshan-2024";
    auto const records = start({"export", "-C", workspace, "--period", "2024Q3"});
    REQUIRE(records.code == 0);
    auto const verdicts = start(bulk({"--to", "csv", "--fields", "id,status,state"}), records.out);
    CHECK(verdicts.code == 0);
    check_golden(std::string{JIXIAO_SOURCE_DIR} + "/tests/golden/bulk/2024Q3.csv", verdicts.out);
    auto const csv = start({"export", "-C", workspace, "--period", "2024Q3", "--format", "csv"});
    REQUIRE(csv.code == 0);
    CHECK(start(bulk({"--fields", "id,status,state"}), csv.out).out == verdicts.out);
}

TEST_CASE("the exported records are the ones that were reviewed") {
    auto const workspace = std::string{JIXIAO_SOURCE_DIR} + "/samples/hongshan-2024";
    auto const csv = start({"export", "-C", workspace, "--format", "csv"});
    CHECK(csv.code == 0);
    check_golden(std::string{JIXIAO_SOURCE_DIR} + "/tests/golden/bulk/records.csv", csv.out);
}

TEST_CASE("bulk: all fields are those of evaluate, but for what docs/bulk.md says") {
    auto const* const sample = JIXIAO_SOURCE_DIR "/samples/hongshan-2024";
    auto const* const period = GENERATE("2024Q3", "2024-07");
    auto const evaluated =
        json::parse(start({"evaluate", "-C", sample, "--period", period, "--format", "json"}).out);
    auto const exported = start({"export", "-C", sample, "--period", period}).out;
    std::istringstream lines{
        start({"bulk", "--period", period, "--fields", "all", "--lang", "zh"}, exported).out};
    std::set<std::string> const of_report{"printed_target", "history", "course", "change",
                                          "before",         "cause",   "action", "texts",
                                          "published",      "owner",   "since"};
    std::size_t namesakes = 0;
    for (auto const& row : evaluated.at("verdicts").as_array()) {
        std::string line;
        REQUIRE(std::getline(lines, line));
        auto verdict = json::parse(line).as_object();
        auto expected = row.as_object();
        for (auto const& key : of_report) CHECK(expected.erase(key) == 1);
        if (expected.at("unit_from") == "namesake") {
            expected["unit_from"] = "key";
            ++namesakes;
        }
        for (auto& step : expected.at("derivation").as_array())
            step = std::regex_replace(std::string{step.as_string()},
                                      std::regex{"（[^（）]*\\.yaml:[0-9]+）"}, "");
        auto const id = expected.at("id");
        auto const derivation = verdict.at("derivation"), steps = expected.at("derivation");
        // A unit that the record states is a step less to explain.
        verdict.erase("derivation");
        expected.erase("derivation");
        CAPTURE(id);
        CHECK(verdict == expected);
        CHECK((derivation == steps || row.at("unit_from") == "namesake"));
    }
    CHECK(namesakes == 2);
}
