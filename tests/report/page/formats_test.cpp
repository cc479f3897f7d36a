#include "base/csv.hpp"
#include "report/data/markdown.hpp"
#include "report/data/report_csv.hpp"
#include "report/data/report_json.hpp"
#include "report/page/html.hpp"
#include "report/page/page.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/report/page/given.hpp"
#include "tests/schema.hpp"

#include <sstream>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

constexpr auto small = "tests/app/unit";
constexpr auto real = "samples/hongshan-2024";

std::string line_with(std::string const& part, std::string const& text) {
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);)
        if (line.find(part) != std::string::npos) return line;
    return {};
}

std::vector<ReportRow const*> rows_of(Report const& report) {
    std::vector<ReportRow const*> rows;
    for (auto const& part : report.parts)
        for (auto const& row : part.rows) rows.push_back(&row);
    return rows;
}

}  // namespace

TEST_CASE("report: whole outputs are those that were approved", "[page]") {
    auto const given = given_report(small, "2024Q3");
    auto const& report = given->report;
    for (auto const* language : {"zh", "en"}) {
        Catalog const catalog{*language == 'z' ? Language::zh : Language::en};
        auto const check = [&](std::string const& name, std::string const& got) {
            check_golden(
                JIXIAO_SOURCE_DIR "/tests/golden/report/" + (name + language) + "/expected.txt",
                got);
        };
        check("markdown-", reports::report_markdown(report, catalog));
        check("csv-", report_csv({&report}, catalog, false));
        check("json-", report_json(report, catalog));
        check("page-", reports::page_overview(report, catalog) + "\n" +
                           reports::page_table(report, catalog) + "\n" +
                           reports::page_data(report, catalog) + "\n");
    }
}

TEST_CASE("report: every form shows the same figures", "[page]") {
    auto const given = given_report(real, "2024Q3");
    auto const& report = given->report;
    Catalog const catalog{Language::zh};
    auto const markdown = reports::report_markdown(report, catalog);
    auto const csv = report_csv({&report}, catalog, false);
    auto const page = reports::page_table(report, catalog);
    auto const output = json::parse(report_json(report, catalog));
    auto const& verdicts = output.at("verdicts").as_array();
    auto const rows = rows_of(report);
    REQUIRE(rows.size() == 251);
    REQUIRE(verdicts.size() == rows.size());
    for (auto const* row : rows) {
        auto const& verdict = verdicts[row->number];
        auto const in_markdown = line_with(" " + row->id + " |", markdown);
        auto const in_csv = line_with("," + row->id + ",", csv);
        auto const in_page = line_with("<tr id=r" + std::to_string(row->number) + " ", page);
        CAPTURE(row->id, in_markdown, in_csv, in_page);
        CHECK(verdict.at("id").as_string() == row->id);
        for (auto const& text : {row->target, row->actual, catalog(row->outcome)}) {
            CHECK(in_markdown.find(reports::markdown_text(text)) != std::string::npos);
            CHECK(in_csv.find(csv_cell(text)) != std::string::npos);
            CHECK(in_page.find(reports::html_text(text)) != std::string::npos);
        }
        CHECK(in_csv.find(row->achievement) != std::string::npos);
        CHECK(in_page.find(row->achievement) != std::string::npos);
        if (!row->achievement.empty())
            CHECK(verdict.at("texts").at("achievement").as_string() == row->achievement);
        CHECK(verdict.at("target").at("text").as_string() == row->target);
    }
}

TEST_CASE("report: JSON is within its schema and to that of an evaluation", "[page]") {
    auto const* folder = GENERATE(small, real);
    auto const given = given_report(folder, "2024Q3");
    auto const output = json::parse(report_json(given->report, Catalog{Language::zh}));
    for (auto const* name : {"report-output", "evaluate-output"}) {
        auto const file = JIXIAO_SOURCE_DIR "/config/schema/" + std::string{name} + ".json";
        CHECK(Schema{json::parse(read_whole(file))}.error_in(output) == "");
    }
}

TEST_CASE("report: the same values give the same bytes, wherever the workspace lies", "[page]") {
    Catalog const catalog{Language::zh};
    auto const one = given_report(real, "2024Q3");
    auto const other = given_report("tests/../samples/hongshan-2024/", "2024Q3");
    CHECK(reports::report_page(one->report, catalog) ==
          reports::report_page(other->report, catalog));
    CHECK(report_json(one->report, catalog) == report_json(other->report, catalog));
}

// Nearly half of it is the library that draws charts.
TEST_CASE("report: the page of 251 indicators is a small file", "[page]") {
    auto const given = given_report(real, "2024Q3");
    for (auto const language : {Language::zh, Language::en})
        CHECK(reports::report_page(given->report, Catalog{language}).size() <= 450'000);
}

TEST_CASE("report: CSV begins with a byte order mark only when asked", "[page]") {
    auto const given = given_report(small, "2024Q3");
    Catalog const catalog{Language::zh};
    auto const plain = report_csv({&given->report}, catalog, false);
    CHECK(report_csv({&given->report}, catalog, true) == "\xEF\xBB\xBF" + plain);
    CHECK(plain.starts_with("period,table,goal,"));
}
