#include "tests/app/bulk/stream.hpp"
#include "tests/catch.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

Judging csv() {
    Judging judging;
    judging.form = bulk::Form::csv;
    judging.fields = {"id", "status", "state"};
    return judging;
}

std::string const header = "id,name,target,2024Q3\r\n";

}  // namespace

TEST_CASE("a row of CSV is a record") {
    struct Case {
        std::string columns, row, line;
    };
    auto const [columns, row, line] = GENERATE(values<Case>({
        {"id,name,target,2024Q3", "A,净增企业,≥115家,78家", "A,green,rated,"},
        {"id,name,target,2024Q3", "A,净增企业,≥115家,", "A,unrated,missing,"},
        {"2024Q3,target,name,id", "78家,≥115家,净增企业,A", "A,green,rated,"},
        {"id,name,target,2024Q3", "\"A\",\"净增\"\"企业\"\"\",\"≥115家\",78家", "A,green,rated,"},
        // What a spreadsheet would take for a formula has an apostrophe in front.
        {"id,name,target,2024Q3", "A,满意度,'=100%,100%", "A,green,rated,"},
        {"id,path,name,target,2024Q3", "A,成本指标/经济成本指标,培训费,100万元,120万元",
         "A,red,rated,"},
        {"id,name,target,history.2023,2024Q3", "A,产值,超过上年,100亿元,90亿元", "A,green,rated,"},
        {"id,name,target,plan.Q3,2024Q3", "A,净增企业,≥115家,20%,24家", "A,green,rated,"},
        {"id,name,target,2024Q3,2024Q3.note", "A,净增企业,≥115家,78家,略", "A,green,rated,"},
        {"id,name,target,2024Q3.note,2024Q3", "A,净增企业,≥115家,略,78家", "A,green,rated,"},
        {"id,name,target,term,2024Q3", "A,净增企业,≥115家,2024-2026,30家", "A,green,rated,"},
        {"id,name,target,2024-07,2024-08,2024-09,values",
         "A,净增企业,≥115家,30家,30家,20家,in-period", "A,unrated,missing,"},
    }));
    INFO(columns << " | " << row);
    auto const lines = judge(columns + "\n" + row + "\n", csv()).lines;
    CHECK(lines == "id,status,state,problem\r\n" + line + "\r\n");
}

TEST_CASE("a broken row is reported with its line, and the others are judged") {
    struct Case {
        std::string row, problem;
    };
    auto const [row, problem] = GENERATE(values<Case>({
        {"B,净增企业,≥115家", "3:1: this row has 3 cells"},
        {"B,净增企业,≥115家,78家,", "3:1: this row has 5 cells"},
        {"B,净增\"企业,≥115家,78家", "3:5: this quote"},
        {"B,\"净增企业\"x,≥115家,78家", "3:9: this quote"},
        {"B,净增企业,≥115佳,78家", "3:12: "},
    }));
    INFO(row);
    auto const lines =
        judge(header + "A,净增企业,≥115家,78家\r\n" + row + "\r\n" + "C,净增企业,≥115家,78家\r\n",
              csv())
            .lines;
    CAPTURE(lines);
    CHECK(lines.find("A,green,rated,\r\n") != std::string::npos);
    CHECK(lines.find("C,green,rated,\r\n") != std::string::npos);
    CHECK(lines.find(problem) != std::string::npos);
}

TEST_CASE("a quote that is never closed takes its own row only") {
    auto const verdicts =
        judge(header + "A,\"净增企业,≥115家,78家\r\nC,净增企业,≥115家,78家\r\n", csv());
    CAPTURE(verdicts.lines);
    CHECK(verdicts.summary.records == 2);
    CHECK(verdicts.lines.find("2:3: this quote") != std::string::npos);
    CHECK(verdicts.lines.find("C,green,rated,\r\n") != std::string::npos);
}

TEST_CASE("lines within a quoted cell count, and the next row has its own line") {
    auto const lines = judge(
                           "id,note,name,target,2024Q3\n"
                           "A,\"一\n二\n三\",净增企业,≥115家,78家\n"
                           "B,,净增企业,≥115佳,78家\n",
                           csv())
                           .lines;
    CHECK(lines.find("A,green,rated,\r\n") != std::string::npos);
    CHECK(lines.find("5:13: ") != std::string::npos);
}

TEST_CASE("a header that is not understood leaves the stream unread") {
    struct Case {
        std::string header, code;
    };
    auto const [names, code] = GENERATE(values<Case>({{"id,name,targt", "unknown-key"},
                                                      {"id,name,target,id", "repeated-key"},
                                                      {"id,name,target,2024Q5", "unknown-key"},
                                                      {"id,\"name,target", "csv-quote"},
                                                      {"id,name,\xff", "encoding"}}));
    auto const verdicts = judge(names + "\nA,净增企业,≥115家,78家\n", csv());
    REQUIRE(!verdicts.header.empty());
    CHECK(std::any_of(verdicts.header.begin(), verdicts.header.end(),
                      [&, wanted = code](Diagnostic const& d) { return d.code == wanted; }));
    CHECK(verdicts.summary.records == 0);
}

TEST_CASE("of a header that is nothing of the kind only the first findings are told") {
    std::string names = "id";
    for (int i = 0; i < 1500; ++i) names += ",x" + std::to_string(i);
    CHECK(judge(names + "\n", csv()).header.size() == 1001);
}
