#include "report/data/report_json.hpp"
#include "tests/catch.hpp"
#include "tests/report/page/given.hpp"

#include <algorithm>

using namespace jixiao;

namespace {

constexpr auto sample = "samples/hongshan-2024";

std::vector<std::string> texts_of(std::vector<Period> const& periods) {
    std::vector<std::string> texts;
    for (auto const& period : periods) texts.push_back(period.text());
    return texts;
}

ReportRow const& row_of(Report const& report, std::string const& id) {
    for (auto const& part : report.parts)
        for (auto const& row : part.rows)
            if (row.id == id) return row;
    throw std::runtime_error{id};
}

}  // namespace

TEST_CASE("course: the year's quarters, and single months only in a report on a month", "[page]") {
    using Texts = std::vector<std::string>;
    auto const [period, before, texts] = GENERATE(table<std::string, std::string, Texts>({
        {"2024Q3", "2024Q2", {"2024Q1", "2024Q2", "2024Q3", "2024Q4"}},
        {"2024Q1", "", {"2024Q1", "2024Q2", "2024Q3", "2024Q4"}},
        {"2024-07", "2024Q2", {"2024Q1", "2024Q2", "2024-07", "2024Q3", "2024Q4"}},
        {"2024", "2024Q3", {"2024Q1", "2024Q2", "2024Q3", "2024"}},
    }));
    auto const given = tests::given_report(sample, period);
    CHECK(texts_of(given->report.periods) == texts);
    CHECK((given->report.before ? given->report.before->text() : "") == before);
}

TEST_CASE("course: due follows the plan to the end of the year, actuals stop at the period",
          "[page]") {
    auto const given = tests::given_report(sample, "2024Q3");
    auto const& row = row_of(given->report, "D-A-03");  // ≥115家, linear
    REQUIRE(row.progress.size() == 4);
    CHECK(row.progress[0].due == Fraction::of(115, 4));
    CHECK(row.progress[2].due == Fraction::of(345, 4));
    CHECK(row.progress[2].actual == Fraction{78});
    CHECK(row.progress[2].actual_text == "78家");
    CHECK(row.progress[3].due == Fraction{115});
    CHECK_FALSE(row.progress[3].actual);
    CHECK(row.progress[3].actual_text.empty());
    auto const& level = row_of(given->report, "D-A-12");  // ≤100%, not prorated
    for (auto const& point : level.progress) CHECK(point.due == Fraction{1} * 100);
}

TEST_CASE("course: what was reported after the period changes nothing", "[page]") {
    auto given = tests::given_report(sample, "2024Q2");
    Catalog const chinese{Language::zh};
    auto const with = report_json(given->report, chinese);
    auto& workspace = given->workspace;
    auto const later = Month::of(2024, 6);
    std::erase_if(workspace.actuals.all.own(),
                  [&](Actual const& actual) { return actual.period.last > later; });
    auto year = evaluate_year(workspace.book, workspace.actuals, workspace.profile, workspace.units,
                              *parse_period("2024Q2"));
    year.now = places_within(JIXIAO_SOURCE_DIR "/samples/hongshan-2024", std::move(year.now));
    auto const report = make_report(year, workspace.profile, {});
    CHECK(report_json(report, chinese) == with);
}
