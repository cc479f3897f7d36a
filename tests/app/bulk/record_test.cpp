#include "tests/app/bulk/stream.hpp"
#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

std::string status_of(std::string const& record, Judging judging = {}) {
    judging.fields = {"status", "state"};
    return judge(record + "\n", judging).lines;
}

std::string const green = R"({"status":"green","state":"rated"})"
                          "\n";
std::string const red = R"({"status":"red","state":"rated"})"
                        "\n";

}  // namespace

TEST_CASE("a record is judged like a row of a table") {
    struct Case {
        std::string record, lines;
    };
    auto const [record, lines] = GENERATE(values<Case>({
        {R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q3":"78家"}})", green},
        {R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q3":"40家"}})", red},
        // Keys in any order, escapes, an indicator of several years.
        {R"({"actuals":{"2024Q3":"78\u5bb6"},"target":"\u2265115家","name":"净增企业"})", green},
        {R"({"name":"净增企业","target":"≥115家","term":{"from":2024,"to":2026},)"
         R"("actuals":{"2024Q3":"30家"}})",
         green},
        {R"({"name":"净增企业","target":"≥115家","term":2024,"actuals":{"2024Q3":"78家"}})", green},
        // A value with details, a plan, a revised target.
        {R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q3":{"value":"78家","note":"略"}}})",
         green},
        {R"({"name":"净增企业","target":"≥115家","plan":{"Q3":"20%"},"actuals":{"2024Q3":"24家"}})",
         green},
        {R"({"name":"净增企业","target":"≥115家","revised":[{"from":"2024-08","target":"≥40家"}],)"
         R"("actuals":{"2024Q3":"40家"}})",
         green},
        // The cost of the path, the unit beside the target, the year before.
        {R"({"name":"培训费","path":["成本指标"],"target":"100","unit":"万元",)"
         R"("actuals":{"2024Q3":"120万元"}})",
         red},
        {R"({"name":"产值","target":"超过上年","history":{"2023":"100亿元"},)"
         R"("actuals":{"2024Q3":"90亿元"}})",
         green},
        // Periods that add up.
        {R"({"name":"净增企业","target":"≥115家","values":"in-period",)"
         R"("actuals":{"2024Q1":"30家","2024Q2":"30家","2024Q3":"30家"}})",
         green},
        {R"({"name":"净增企业","target":"≥115家","values":"in-period",)"
         R"("actuals":{"2024Q1":"30家","2024Q3":"30家"}})",
         R"({"status":"unrated","state":"missing"})"
         "\n"},
        {R"({"name":"净增企业","target":"≥115家"})", R"({"status":"unrated","state":"missing"})"
                                                     "\n"},
        {R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q3":null}})",
         R"({"status":"unrated","state":"missing"})"
         "\n"},
        {R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q3":"未到期"}})",
         R"({"status":"unrated","state":"not-due"})"
         "\n"},
        // Money of the table, from which the figure is computed.
        {R"({"name":"成本控制率","target":"≤100%","table-budget":"100万元",)"
         R"("budget":{"2024Q3":{"spent":"120万元"}}})",
         red},
    }));
    CHECK(status_of(record) == lines);
}

TEST_CASE("a goal that does not hold the period is left out, and counted") {
    auto const verdicts = judge(
        R"({"name":"净增企业","target":"≥115家","term":2023,"actuals":{"2024Q3":"1家"}})", {});
    CHECK(verdicts.lines.empty());
    CHECK(verdicts.summary.left_out == 1);
    CHECK(verdicts.summary.records == 1);
}

TEST_CASE("without a period each record is judged at its latest") {
    Judging judging;
    judging.period.reset();
    judging.fields = {"period", "status"};
    auto const lines =
        judge(R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q1":"5家","2024H1":"60家"}})"
              "\n"
              R"({"name":"净增企业","target":"≥115家"})",
              judging)
            .lines;
    CHECK(lines.find(R"({"period":"2024H1","status":"green"})") == 0);
    CHECK(lines.find("record-period") != std::string::npos);
}

TEST_CASE("a bad record is reported in its place and does not stop the others") {
    struct Case {
        std::string record, code;
        std::size_t column;
        std::string state;
    };
    auto const [record, code, column, state] = GENERATE(values<Case>({
        {R"({"name":"净增企业","target":"≥115佳","actuals":{"2024Q3":"78家"}})", "target-unit", 30,
         "undecidable"},
        {R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q3":"暂无"}})", "actual-no-figure",
         54, "invalid"},
        {R"({"name":"净增企业","targt":"≥115家"})", "unknown-key", 16, "undecidable"},
        {R"({"target":"≥115家"})", "missing-key", 1, "unreadable"},
        {R"({"name":"净增企业","target":"≥115家",})", "json-syntax", 33, "unreadable"},
        {R"([1, 2])", "wrong-kind", 1, "unreadable"},
        {R"({"name":"净增企业","name":"净增","target":"≥115家"})", "repeated-key", 16, "missing"},
        {R"({"name":"净增企业","target":"≥115家","actuals":{"2024Q5":"78家"}})", "period", 45,
         "missing"},
        {"{\"name\":\"\xff\",\"target\":\"≥115家\"}", "encoding", 10, "unreadable"},
        {R"({"name":"净增企业","target":"≥115家","term":{"from":2026,"to":2024}})", "term", 58,
         "unreadable"},
    }));
    INFO(record);
    std::string const good =
        R"({"id":"G","name":"净增企业","target":"≥115家","actuals":{"2024Q3":"78家"}})"
        "\n";
    Judging judging;
    judging.fields = {"id", "status", "state"};
    auto const verdicts = judge(good + record + "\n" + good, judging);
    std::istringstream lines{verdicts.lines};
    std::string first, bad, last;
    std::getline(lines, first);
    std::getline(lines, bad);
    std::getline(lines, last);
    CHECK(first == R"({"id":"G","status":"green","state":"rated"})");
    CHECK(last == first);
    INFO(bad);
    CHECK(bad.find("\"code\":\"" + code + "\"") != std::string::npos);
    CHECK(bad.find("\"line\":2,\"column\":" + std::to_string(column)) != std::string::npos);
    CHECK(bad.find("\"state\":\"" + state + "\"") != std::string::npos);
    CHECK(verdicts.summary.with_errors == 1);
    CHECK(verdicts.summary.records == 3);
}

TEST_CASE("strict stops at the first error, with what was judged until then") {
    std::string text;
    for (int i = 0; i < 5000; ++i)
        text +=
            i == 3000
                ? "{}\n"
                : R"({"id":"G","name":"净增企业","target":"≥115家","actuals":{"2024Q3":"78家"}})"
                  "\n";
    for (unsigned jobs : {1U, 3U}) {
        Judging judging;
        judging.fields = {"id"};
        judging.strict = true;
        judging.jobs = jobs;
        auto const verdicts = judge(text, judging);
        CHECK(verdicts.stopped);
        CHECK(verdicts.summary.records == 3001);
        CHECK(std::count(verdicts.lines.begin(), verdicts.lines.end(), '\n') == 3001);
    }
}

TEST_CASE("keys that are not known are passed on as they stand") {
    Judging judging;
    judging.fields = {"status"};
    judging.pass = true;
    CHECK(judge(R"({"name":"净增企业","x":{"a": [1, "二"]},"target":"≥115家","y":1.50,)"
                R"("actuals":{"2024Q3":"78家"}})",
                judging)
              .lines == R"({"status":"green","x":{"a": [1, "二"]},"y":1.50})"
                        "\n");
    judging.form = bulk::Form::csv;
    CHECK(judge("区县,name,target,2024Q3\r\n\"洪山,区\",净增企业,≥115家,78家\r\n", judging).lines ==
          "status,problem,区县\r\ngreen,,\"洪山,区\"\r\n");
}
