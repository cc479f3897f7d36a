#include "base/csv.hpp"
#include "report/data/diagnostics.hpp"
#include "report/data/report_csv.hpp"
#include "report/data/report_json.hpp"
#include "report/terminal/explain.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/report/terminal/sample_evaluation.hpp"
#include "tests/schema.hpp"

#include <boost/json.hpp>

using namespace jixiao;
namespace json = boost::json;

TEST_CASE("report_json: numbers are strings and absent things are null", "[terminal]") {
    auto const sample = samples::every_state();
    auto const output =
        json::parse(report_json(make_report(sample->year, {}), Catalog{Language::en}));
    CHECK(output.at("version") == 1);
    CHECK(output.at("period") == "2024Q3");
    auto const& verdicts = output.at("verdicts").as_array();
    REQUIRE(verdicts.size() == 11);
    auto const& first = verdicts[0];
    CHECK(first.at("id") == "D-A-01");
    CHECK(first.at("S") == "86.25");
    CHECK(first.at("plan") == "0.75");
    CHECK(first.at("target").at("amount") == "115");
    CHECK(first.at("previous").at("period") == "2024Q2");
    CHECK(first.at("possibility") == "possible");
    CHECK(verdicts[3].at("state") == "not-due");
    CHECK(verdicts[3].at("S").is_null());
    CHECK(verdicts[6].at("actual").is_null());
    CHECK(output.at("counts").at("all") == 11);
    CHECK(output.at("roll_ups").as_array().size() == 2);
    CHECK(output.at("roll_up").at("status") == "red");
}

TEST_CASE("report_json: the output keeps to its schema", "[terminal]") {
    auto const sample = samples::every_state();
    auto const schema = tests::Schema{
        json::parse(tests::read_whole(JIXIAO_SOURCE_DIR "/config/schema/evaluate-output.json"))};
    auto const output =
        json::parse(report_json(make_report(sample->year, {}), Catalog{Language::zh}));
    CHECK(schema.error_in(output) == "");
    auto wrong = output;
    wrong.at("verdicts").at(0).at("status") = "blue";
    CHECK(schema.error_in(wrong).starts_with("$/verdicts/0/status"));
    wrong = output;
    wrong.at("verdicts").at(1).as_object().erase("S");
    CHECK(schema.error_in(wrong).find("without S") != std::string::npos);
}

TEST_CASE("csv: a cell that would be a formula is disarmed", "[terminal]") {
    auto const [text, cell] = GENERATE(table<std::string, std::string>({
        {"=1+1", "'=1+1"},
        {"+5%", "'+5%"},
        {"-5%", "'-5%"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"＝1", "'＝1"},
        {"\t=1", "'\t=1"},
        {"=\"a\",b", "\"'=\"\"a\"\",b\""},
        {"-1.5", "-1.5"},
        {"+1", "'+1"},
        {"≥115家", "≥115家"},
        {"a,b", "\"a,b\""},
        {"a\nb", "\"a\nb\""},
        {"", ""},
    }));
    CHECK(csv_cell(text) == cell);
}

TEST_CASE("csv: every row has the cells of the header", "[terminal]") {
    auto const sample = samples::every_state();
    auto const report = make_report(sample->year, {});
    auto const text = report_csv({&report}, Catalog{Language::en}, false);
    std::size_t cells = 1, header = 0, rows = 0;
    bool quoted = false;
    for (auto const c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == ',') ++cells;
        if (c != '\n') continue;
        if (header == 0) header = cells;
        CHECK(cells == header);
        cells = 1;
        ++rows;
    }
    CHECK(rows == 12);
    CHECK_FALSE(quoted);
}

namespace {

std::vector<Diagnostic> two_findings() {
    return {{Severity::error,
             "target-unit",
             {"目标 表/a.yaml", 12, 22, 1},
             say("expected a unit of measure here, \"{0}\" is not one", "佳"),
             say("did you mean {0}?", "家"),
             "    target: ≥115佳"},
            {Severity::warning, "file-empty", {"/tmp/b.yaml", 0, 0, 1}, literal("空"), {}, {}}};
}

}  // namespace

TEST_CASE("diagnostics: SARIF has places in characters and paths as URIs", "[terminal]") {
    auto const log = json::parse(diagnostics_sarif(two_findings(), Catalog{Language::en}, "0.1.0"));
    CHECK(log.at("version") == "2.1.0");
    auto const& run = log.at("runs").at(0);
    CHECK(run.at("columnKind") == "unicodeCodePoints");
    CHECK(run.at("tool").at("driver").at("rules").as_array().size() == 2);
    auto const& result = run.at("results").at(0);
    CHECK(result.at("ruleId") == "target-unit");
    CHECK(result.at("level") == "error");
    auto const& physical = result.at("locations").at(0).at("physicalLocation");
    CHECK(physical.at("artifactLocation").at("uri") == "%E7%9B%AE%E6%A0%87%20%E8%A1%A8/a.yaml");
    CHECK(physical.at("region").at("startColumn") == 22);
    CHECK(physical.at("region").at("endColumn") == 23);
    auto const& other = run.at("results").at(1).at("locations").at(0).at("physicalLocation");
    CHECK(other.at("artifactLocation").at("uri") == "file:///tmp/b.yaml");
    CHECK_FALSE(other.as_object().contains("region"));
}

TEST_CASE("diagnostics: JSON counts by severity and the summary says how many", "[terminal]") {
    Catalog const english{Language::en};
    auto const output = json::parse(diagnostics_json(two_findings(), english));
    CHECK(output.at("errors") == 1);
    CHECK(output.at("warnings") == 1);
    CHECK(output.at("diagnostics").at(0).at("hint") == "did you mean 家?");
    CHECK(json::parse(diagnostics_json({}, english)).at("diagnostics").as_array().empty());
    CHECK(diagnostics_summary(two_findings(), english) == "Errors: 1, warnings: 1, notes: 0.\n");
    CHECK(diagnostics_summary({}, english) == "Nothing to correct.\n");
}

TEST_CASE("explain: a verdict is reported with its numbers and steps", "[terminal]") {
    auto const sample = samples::every_state();
    Profile profile;
    profile.name = "cn-default";
    auto const text = explain_verdict(sample->year.now.verdicts[0], profile, Catalog{Language::en},
                                      {80, false, ""});
    for (auto const* part :
         {"D-A-01 净增高新技术企业数量", "● green", "≥115家", "67.8%", "109家 (stated by the unit)",
          "2024Q2: amber; better since then", "rule 4 of cn-default", "1. 第一步", "2. 第二步"}) {
        CAPTURE(part, text);
        CHECK(text.find(part) != std::string::npos);
    }
}
