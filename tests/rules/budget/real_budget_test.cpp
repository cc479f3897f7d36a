#include "read/workspace/read_budget.hpp"
#include "read/workspace/read_table.hpp"
#include "read/workspace/workspace.hpp"
#include "rules/budget/check_budget.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <map>

using namespace jixiao;
using namespace jixiao::budget;

namespace {

std::filesystem::path const source{JIXIAO_SOURCE_DIR};

/// The published tables of one bureau for 2024.
struct RealDocument {
    Budget budget;
    Book book;
    std::vector<Diagnostic> diagnostics;
};

RealDocument read_document() {
    RealDocument document;
    auto const units = built_in_units();
    auto const read = [&](std::string const& name) {
        return Source{name, tests::read_whole(source / "indicators/hongshan-2024" / name)};
    };
    document.budget = read_budget(read("budget.yaml"), units, document.diagnostics).value();
    for (auto const* const name : {"project-research.yaml", "project-affairs.yaml",
                                   "project-work.yaml", "project-transfer.yaml"})
        document.book.tables.push_back(read_table(read(name), units, document.diagnostics).value());
    return document;
}

std::string shown(std::vector<Diagnostic> const& findings, Language language) {
    Catalog const catalog{language};
    std::string text;
    for (auto const& finding : findings) text += show_diagnostic(finding, catalog);
    return text;
}

}  // namespace

TEST_CASE("budget: the published document differs by rounding alone", "[budget]") {
    auto const document = read_document();
    CHECK_FALSE(has_errors(document.diagnostics));
    auto const findings = check_budget(document.budget, document.book);
    std::map<std::string, int> by_code;
    for (auto const& finding : findings) {
        CHECK(finding.severity == Severity::note);
        ++by_code[finding.code];
    }
    CHECK(by_code == std::map<std::string, int>{{"budget-across", 2},
                                                {"budget-code", 1},
                                                {"budget-column-sum", 5},
                                                {"budget-hierarchy", 6},
                                                {"budget-row-sum", 3}});
}

TEST_CASE("budget: the findings on the published document are worded as reviewed", "[budget]") {
    auto const document = read_document();
    auto const findings = check_budget(document.budget, document.book);
    auto const [name, language] = GENERATE(table<std::string, Language>(
        {{"budget-checks-zh", Language::zh}, {"budget-checks-en", Language::en}}));
    tests::check_golden(source / "tests/golden" / name / "expected.txt", shown(findings, language));
}

TEST_CASE("budget: one changed figure of the published document is found wherever it matters",
          "[budget]") {
    auto document = read_document();
    auto& rows = document.budget.tables.at(9).rows;  // 项目支出表
    auto const project = rows.size() - 1;
    REQUIRE(rows[project][3].text == "1,200.00");
    rows[project][3].text = "1,300.00";
    std::map<std::string, int> graver;
    for (auto const& finding : check_budget(document.budget, document.book))
        if (finding.severity != Severity::note) ++graver[finding.code];
    // 合计 of the row; the total and three headings; the detail of the project.
    CHECK(graver == std::map<std::string, int>{
                        {"budget-column-sum", 4}, {"budget-project", 1}, {"budget-row-sum", 1}});
}
