#include "report/terminal/attention.hpp"

#include "report/data/markdown.hpp"
#include "report/page/page.hpp"
#include "report/since.hpp"
#include "report/terminal/terminal.hpp"
#include "report/words/year_mark.hpp"
#include "report/workbook/xlsx.hpp"
#include "tests/catch.hpp"
#include "tests/report/page/given.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

constexpr auto unit_of_attention = "tests/report/page/attention";

ReportRow const& row_called(Report const& report, std::string const& id) {
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (row.id == id) return row;
    throw std::logic_error{id};
}

std::string joined_ids(std::vector<ReportRow const*> const& rows) {
    std::string ids;
    for (auto const* row : rows) ids += (ids.empty() ? "" : " ") + row->id;
    return ids;
}

/// Every text of a sheet, by rows and from the left.
std::string texts_on(workbook::Sheet const& sheet) {
    std::string text;
    for (auto const& cell : sheet.cells) text += cell.text + "\n";
    return text;
}

}  // namespace

TEST_CASE("attention: a colour is dated from the first of its unbroken periods", "[page]") {
    auto const given = given_report(unit_of_attention, "2024Q3");
    auto const [id, since] = GENERATE(table<std::string, std::string>({
        {"A-1", "2024Q1"},  // red from the first period of its goal on
        {"A-2", "2024Q3"},  // green, red, amber
        {"A-3", "2024Q3"},  // amber, missing, amber
        {"A-4", ""},        // missing
        {"A-7", ""},        // green
        {"L-1", "2023Q4"},  // red since the year before, which its goal covers
    }));
    CAPTURE(id);
    auto const& row = row_called(given->report, id);
    CHECK((row.since ? row.since->text() : "") == since);
}

TEST_CASE("attention: months do not date the colour of a quarter", "[page]") {
    Actuals actuals;
    for (auto const* period :
         {"2024-08", "2024Q2", "2024-06", "2024Q1", "2023", "2024Q3", "2024Q4"}) {
        Actual actual;
        actual.period = *parse_period(period);
        actuals.all.own().push_back(actual);
    }
    auto const before = [&](std::string const& as_of) {
        std::string periods;
        for (auto const& period : reported_before(*parse_period(as_of), actuals))
            periods += (periods.empty() ? "" : " ") + period.text();
        return periods;
    };
    CHECK(before("2024Q3") == "2024Q2 2024Q1 2023");
    CHECK(before("2024-09") == "2024-08 2024-06 2024Q1 2023");
    CHECK(before("2024") == "2024Q3 2024Q2 2024Q1 2023");
    CHECK(before("2023Q1") == "");
}

TEST_CASE("attention: the period before is that of the rows whose goals cover it", "[page]") {
    auto const workspace = load_workspace(std::string{JIXIAO_SOURCE_DIR "/"} + unit_of_attention);
    auto const [period, term, before] = GENERATE(table<std::string, TermChoice, std::string>({
        {"2024Q1", TermChoice::all, "2023Q4"},  // the rows of the year come first, and began since
        {"2024Q1", TermChoice::long_term, "2023Q4"},
        {"2024Q1", TermChoice::annual, ""},
        {"2024Q2", TermChoice::all, "2024Q1"},
        {"2023Q4", TermChoice::all, ""},
    }));
    CAPTURE(period, term);
    auto const year = evaluate_year(workspace.book, workspace.actuals, workspace.profile,
                                    workspace.units, *parse_period(period), {});
    auto const report = make_report(year, workspace.profile, {{}, term, {}, {}});
    CHECK((report.before ? report.before->text() : "") == before);
}

TEST_CASE("attention: the row to be explained is the first that was listed", "[page]") {
    auto const given = given_report(unit_of_attention, "2024Q3");
    auto report = given->report;
    Catalog const catalog{Language::en};
    auto const explained = [&] {
        auto const hint = explain_hint(report, catalog, {});
        auto const at = hint.find("explain ");
        return at == hint.npos ? "" : hint.substr(at + 8, 3);
    };
    auto const drop = [&](auto const& is_dropped) {
        for (auto& part : report.parts)
            std::erase_if(part.rows,
                          [&](ReportRow const& row) { return is_dropped(*row.verdict); });
    };
    CHECK(explained() == "A-1");
    drop([](Verdict const& verdict) { return verdict.status == Status::red; });
    CHECK(explained() == "A-2");
    drop([](Verdict const& verdict) { return verdict.status == Status::amber; });
    CHECK(explained() == "A-4");  // of the office; that of nobody is listed last
    drop([](Verdict const& verdict) { return verdict.state == State::missing; });
    CHECK(explained() == "A-5");  // what is invalid is open, too
    drop([](Verdict const& verdict) { return verdict.state == State::invalid; });
    CHECK(explained() == "");
}

TEST_CASE("attention: a button that shows several lists counts all their rows", "[page]") {
    auto const given = given_report(unit_of_attention, "2024Q3");
    auto report = given->report;
    auto& rows = report.parts.front().rows;
    auto const once = rows;
    for (int i = 1; i < 300; ++i) rows.insert(rows.end(), once.begin(), once.end());
    auto const page = reports::page_overview(report, Catalog{Language::zh});
    CHECK(count_of("<button type=button data-show=open>全部 900 个</button>", page) == 2);
    CHECK(count_of("data-show=ra>全部 901 个<", page) == 1);
}

TEST_CASE("attention: what is to be reported stands by its owner, nobody's last", "[page]") {
    auto const given = given_report(unit_of_attention, "2024Q3");
    auto const owners = open_rows(given->report);
    REQUIRE(owners.size() == 2);
    CHECK(owners[0].owner == "办公室");
    CHECK(joined_ids(owners[0].rows) == "A-4 A-5");
    CHECK(owners[1].owner.empty());
    CHECK(joined_ids(owners[1].rows) == "A-6");
    CHECK(joined_ids(rows_with(given->report, Status::red)) == "A-1 L-1");
    CHECK(joined_ids(rows_with(given->report, Status::amber)) == "A-2 A-3");
}

TEST_CASE("attention: a bare number is shown with its unit", "[page]") {
    auto const given = given_report(unit_of_attention, "2024Q3");
    CHECK(row_called(given->report, "A-1").actual == "2家");
    CHECK(row_called(given->report, "A-1").verdict->actual_text == "2");
}

TEST_CASE("attention: every form begins with it, then what is missing, then changes", "[page]") {
    auto const given = given_report(unit_of_attention, "2024Q3");
    auto const& report = given->report;
    Catalog const catalog{Language::zh};
    auto const [form, text] = GENERATE_COPY(table<std::string, std::string>({
        {"terminal", show_report(report, catalog, {})},
        {"page", reports::page_overview(report, catalog)},
        {"markdown", reports::report_markdown(report, catalog)},
        {"workbook", texts_on(reports::xlsx_attention(report, catalog))},
    }));
    CAPTURE(form, text);
    std::size_t at = 0;
    for (auto const* part :
         {"需要关注", "2家", "合作指导科", "人员保障：无人辅导", "十月起每周下乡", "待补报或更正",
          "农户满意度", "与2024年第二季度相比"}) {
        CAPTURE(part);
        at = text.find(part, at);
        REQUIRE(at != std::string::npos);
    }
    CHECK(text.find("2024Q1") < text.find("待补报或更正"));
}

TEST_CASE("attention: a long list ends with how to see all of it, never within a row", "[page]") {
    auto const given = given_report("samples/hongshan-2024", "2024Q3");
    auto const& report = given->report;
    Catalog const catalog{Language::zh};
    auto const text = show_report(report, catalog, {80, false, "我的 单位"});
    CHECK(text.find("  全部 27 个：\n  jixiao evaluate --status amber -C '我的 单位' --period "
                    "2024Q3\n") != std::string::npos);
    CHECK(text.find("  全部变化：\n  jixiao diff 2024Q2 2024Q3 -C '我的 单位'\n") !=
          std::string::npos);
    auto const page = reports::page_overview(report, catalog);
    CHECK(page.find("<summary>全部 39 个</summary></details>") != std::string::npos);
    for (auto const status : {Status::red, Status::amber})
        for (auto const* row : rows_with(report, status))
            CHECK(page.find("<a href=#r" + std::to_string(row->number) + ">") != std::string::npos);
}

TEST_CASE("attention: rows chosen by status come alone, each with its owner and reason", "[page]") {
    auto const given = given_report(unit_of_attention, "2024Q3");
    Selection selection;
    selection.statuses = {Status::red};
    auto const report = make_report(given->year, given->workspace.profile, selection);
    auto const text = show_report(report, Catalog{Language::zh}, {});
    CHECK(text.find("需要关注") == std::string::npos);
    CHECK(text.find("2024Q1 起为红；责任人：合作指导科") != std::string::npos);
}

TEST_CASE("roll-up: counts by goal and by level add up to those of their table", "[page]") {
    auto const given = given_report("samples/hongshan-2024", "2024Q3");
    auto const& report = given->report;
    auto const sum = [](std::vector<Tally> const& tallies) {
        auto rows = 0;
        for (auto const& tally : tallies) rows += tally.roll_up.all();
        return rows;
    };
    for (auto const& table : report.tables) {
        CHECK(table.goals.size() == 2);
        CHECK(sum(table.goals) == table.roll_up.all());
        CHECK(sum(table.groups) == table.roll_up.all());
        for (auto const& goal : table.goals) CHECK(sum(goal.groups) == goal.roll_up.all());
    }
    for (auto const& group : report.whole.groups) CHECK(sum(group.groups) == group.roll_up.all());
}

TEST_CASE("year mark: a block a period, from zero unless the figures lie close together",
          "[page]") {
    auto const given = given_report(unit_of_attention, "2024Q3");
    auto const [id, mark] = GENERATE(table<std::string, std::string>({
        {"A-1", "▁▅█"},  // 0家, 1家, 2家
        {"A-2", "▅▅█"},  // 1场, 1场, 2场
        {"A-3", "▅·▅"},  // 94%, nothing, 94%
        {"A-4", "█▁·"},  // 92%, 91%, nothing
        {"A-5", ""},     // never a figure
        {"A-7", "▁▅█"},  // 99.1%, 99.2%, 99.3%
    }));
    CAPTURE(id);
    CHECK(year_mark(row_called(given->report, id), given->report) == mark);
}
