#include "base/utf8.hpp"
#include "report/data/markdown.hpp"
#include "report/data/report_csv.hpp"
#include "report/data/report_json.hpp"
#include "report/diff.hpp"
#include "report/page/page.hpp"
#include "report/terminal/explain.hpp"
#include "report/workbook/xlsx.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/report/page/given.hpp"
#include "tests/schema.hpp"

#include <algorithm>
#include <sstream>

using namespace jixiao;
using namespace jixiao::tests;
namespace json = boost::json;

namespace {

constexpr auto revised_folder = "tests/report/page/revised";
constexpr auto published = "samples/hongshan-2024";

ReportRow const* find_row(Report const& report, std::string const& id) {
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (row.id == id) return &row;
    return nullptr;
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> ids_of(std::vector<ReportRow const*> const& rows) {
    std::vector<std::string> ids;
    for (auto const* row : rows) ids.push_back(row->id);
    return ids;
}

}  // namespace

TEST_CASE("revised: a report uses the target in force then, and keeps the printed one", "[page]") {
    auto const [period, id, target, printed, revisions] =
        GENERATE(table<std::string, std::string, std::string, std::string, std::string>({
            {"2024Q1", "R-1", "≥120家", "", ""},
            {"2024-04", "R-1", "≥120家", "", ""},
            {"2024-05", "R-1", "≥100家", "≥120家", "≥100家 from 2024-05 (年中调整)"},
            {"2024Q2", "R-1", "≥100家", "≥120家", "≥100家 from 2024-05 (年中调整)"},
            {"2024Q3", "R-1", "≥80家", "≥120家",
             "≥100家 from 2024-05 (年中调整); ≥80家 from 2024-08 (上级年中再次调减任务)"},
            {"2024Q3", "R-3", "≥95%", "", ""},
            {"2024Q4", "R-3", "≥90%", "≥95%", "≥90% from 2024-11"},
            {"2024Q2", "R-L-1", "≥12个", "", ""},
            {"2024Q4", "R-L-1", "≥6个", "≥12个", "≥6个 from 2024-09 (三年规划中期评估)"},
            {"2025Q1", "R-L-1", "≥9个", "≥12个",
             "≥6个 from 2024-09 (三年规划中期评估); ≥9个 from 2025-03 (追加任务)"},
        }));
    CAPTURE(period, id);
    auto const given = given_report(revised_folder, period);
    auto const* row = find_row(given->report, id);
    REQUIRE(row);
    Catalog const catalog{Language::en};
    CHECK(row->target == target);
    CHECK(row->printed_target == printed);
    CHECK(catalog(row->revisions()) == revisions);
}

TEST_CASE("revised: the verdict follows the target in force", "[page]") {
    // 20 of 120 * 1/4, 52 of 100 * 2/4, 70 of 80 * 3/4, 85 of 80 at the end.
    auto const [period, due, status] = GENERATE(table<std::string, std::string, Status>({
        {"2024Q1", "30", Status::amber},
        {"2024Q2", "50", Status::green},
        {"2024Q3", "60", Status::green},
        {"2024Q4", "80", Status::green},
    }));
    auto const given = given_report(revised_folder, period);
    auto const& verdict = *find_row(given->report, "R-1")->verdict;
    CAPTURE(period);
    CHECK(verdict.due->text() == due);
    CHECK(verdict.status == status);
}

TEST_CASE("revised: every form shows the printed target and why it was revised", "[page]") {
    auto const given = given_report(revised_folder, "2024Q3");
    auto const& report = given->report;
    Catalog const catalog{Language::zh};
    auto const& row = *find_row(report, "R-1");
    for (auto const& text :
         {explain_verdict(*row.verdict, given->workspace.profile, catalog, {200, false, ""}),
          reports::report_markdown(report, catalog), report_csv({&report}, catalog, false),
          report_json(report, catalog), reports::report_page(report, catalog)}) {
        CAPTURE(text.substr(0, 40));
        for (auto const* part : {"≥120家", "≥80家", "2024-08", "上级年中再次调减任务"})
            CHECK(has(text, part));
    }
}

TEST_CASE("revised: the workbook has both targets, too", "[page]") {
    auto const given = given_report(revised_folder, "2024Q3");
    Catalog const catalog{Language::zh};
    auto const& row = *find_row(given->report, "R-1");
    auto const sheet = reports::xlsx_rows(given->report, catalog);
    for (auto const& text : {row.target, row.printed_target, catalog(row.revisions())})
        CHECK(std::any_of(sheet.cells.begin(), sheet.cells.end(),
                          [&](auto const& cell) { return cell.text == text; }));
}

TEST_CASE("revised: the report lists what was revised since the period before", "[page]") {
    auto const given = given_report(revised_folder, "2024Q3");
    auto const& report = given->report;
    CHECK(ids_of(rows_with_revised_target(report)) == std::vector<std::string>{"R-1", "R-L-1"});
    CHECK(ids_of(rows_with_new_value(report)) ==
          std::vector<std::string>{"R-1", "R-2", "R-4", "R-L-1"});
    Catalog const catalog{Language::zh};
    CHECK(has(reports::report_markdown(report, catalog),
              "- 净增高新技术企业数量 R-1：≥100家 → ≥80家，自2024-08起：上级年中再次调减任务\n"));
    CHECK(has(reports::page_overview(report, catalog), "≥100家 → ≥80家"));
}

TEST_CASE("diff: whole outputs are those that were approved", "[page]") {
    auto const [from, to] = GENERATE(table<std::string, std::string>(
        {{"2024Q2", "2024Q3"}, {"2024Q1", "2024Q4"}, {"2024Q4", "2025Q1"}}));
    auto const given = given_diff(revised_folder, from, to);
    for (auto const* language : {"zh", "en"}) {
        Catalog const catalog{*language == 'z' ? Language::zh : Language::en};
        check_golden(JIXIAO_SOURCE_DIR "/tests/golden/diff/" + from + "-" + to + "-" + language +
                         "/expected.txt",
                     reports::diff_text(given->report, catalog, {80, false, ""}));
    }
}

TEST_CASE("diff: JSON is within its schema and lists the same rows", "[page]") {
    auto const schema = JIXIAO_SOURCE_DIR "/config/schema/diff-output.json";
    auto const* where = GENERATE(revised_folder, published);
    auto const given = given_diff(where, "2024Q2", "2024Q3");
    auto const& report = given->report;
    auto const output = json::parse(reports::diff_json(report, Catalog{Language::zh}));
    CHECK(Schema{json::parse(read_whole(schema))}.error_in(output) == "");
    auto const check = [&](std::string_view name, std::vector<ReportRow const*> const& rows) {
        auto const& list = output.at(name).as_array();
        CAPTURE(name);
        REQUIRE(list.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            CHECK(list[i].at("id") == rows[i]->id.c_str());
    };
    for (auto const change : listed_changes()) check(name_of(change), rows_with(report, change));
    check("targets", rows_with_revised_target(report));
    check("values", rows_with_new_value(report));
}

TEST_CASE("diff: it shows what the report of the later period shows", "[page]") {
    auto const diff = given_diff(published, "2024Q2", "2024Q3");
    auto const report = given_report(published, "2024Q3");
    for (auto const change : listed_changes())
        CHECK(ids_of(rows_with(diff->report, change)) == ids_of(rows_with(report->report, change)));
    CHECK(ids_of(rows_with_new_value(diff->report)) == ids_of(rows_with_new_value(report->report)));
}

TEST_CASE("diff: no line of the text is wider than the terminal", "[page]") {
    auto const width = GENERATE(60U, 80U, 120U);
    auto const given = given_diff(published, "2024Q1", "2024Q3");
    std::istringstream lines{
        reports::diff_text(given->report, Catalog{Language::zh}, {width, false, ""})};
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(count_cells(line) <= width);
        CHECK((line.empty() || line.back() != ' '));
    }
}
