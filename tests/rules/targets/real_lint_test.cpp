#include "report/data/diagnostics.hpp"
#include "report/terminal/lint_summary.hpp"
#include "rules/targets/table_review.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/rules/targets/given.hpp"

#include <algorithm>
#include <map>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

fs::path const source{JIXIAO_SOURCE_DIR};
fs::path const expected = source / "tests/rules/targets/expected";

/// The 2024 tables, reviewed. Places are named from the source folder.
struct RealReview {
    Workspace workspace;
    LintRules rules;
    std::vector<Finding> findings;
};

void name_from_source(Place& place) {
    place.file = fs::path{place.file.text()}.lexically_relative(source).generic_string();
}

RealReview const& real_review() {
    static auto const once = [] {
        static RealReview made;
        made.workspace = load_workspace(source / "samples/hongshan-2024");
        std::vector<Diagnostic> diagnostics;
        made.rules = lint_rules_of(made.workspace, diagnostics);
        made.findings = lint(made.workspace.book, made.rules, made.workspace.units,
                             made.workspace.profile, boost::gregorian::date{2024, 6, 30});
        return &made;
    }();
    return *once;
}

std::vector<Diagnostic> as_shown(std::vector<Diagnostic> diagnostics) {
    quote_source_lines(diagnostics, real_review().workspace);
    for (auto& diagnostic : diagnostics) name_from_source(diagnostic.place);
    return diagnostics;
}

std::vector<TableReview> reviews(std::vector<Finding>& findings) {
    for (auto& finding : findings) name_from_source(finding.diagnostic.place);
    return table_reviews(real_review().workspace.book, findings, real_review().rules);
}

std::map<std::string, std::vector<std::string>> ids_by_rule() {
    std::map<std::string, std::vector<std::string>> ids;
    for (auto const& finding : real_review().findings)
        ids[finding.diagnostic.code].push_back(
            finding.indicators.empty() ? "table" : finding.indicators.front()->id);
    return ids;
}

}  // namespace

TEST_CASE("lint of the real tables: the findings are those that were checked by hand",
          "[targets]") {
    auto const [language, name] = GENERATE(table<Language, std::string>(
        {{Language::zh, "hongshan-2024.zh.txt"}, {Language::en, "hongshan-2024.en.txt"}}));
    Catalog const catalog{language};
    auto const all = as_shown(folded_diagnostics(real_review().findings, real_review().rules));
    check_golden(expected / name,
                 diagnostics_text(all, catalog) + diagnostics_summary(all, catalog));
}

TEST_CASE("lint of the real tables: a page for each", "[targets]") {
    auto findings = real_review().findings;
    auto const pages = reviews(findings);
    Look const look{100, false, {}};
    check_golden(expected / "summary.zh.txt",
                 lint_summary_text(pages, Catalog{Language::zh}, look));
    check_golden(expected / "summary.json", lint_summary_json(pages, Catalog{Language::en}));
}

TEST_CASE("lint of the real tables: the findings of an office are among them", "[targets]") {
    auto const ids = ids_by_rule();
    auto const [rule, id] = GENERATE(table<std::string, std::string>({
        {"lint-growth", "D-A-15"},             // 330 against 318 is +3.8%, the row asks for 5%
        {"lint-growth-past", "D-A-15"},        // 3% against 318/379
        {"lint-below-last-year", "D-A-11"},    // 23, 25, then 10
        {"lint-below-last-year", "D-A-08"},    // 10, 10, then 5
        {"lint-below-last-year", "D-A-06"},    // 20, 30, then 20
        {"lint-below-last-year", "D-A-17"},    // 8%, 5%, then 1%
        {"lint-below-last-year", "P3-A-17"},   // 10, 10, then 6
        {"lint-below-last-year", "P3-A-11"},   // 80, 80, then 40
        {"lint-long-term-worse", "D-L-11"},    // 25, then 21 until 2026
        {"lint-unreachable", "D-A-04"},        // 1 x 3 against 4
        {"lint-unreachable", "D-A-05"},        // 1 x 3 against 5
        {"lint-unreachable", "D-A-10"},        // 6 x 3 against 20
        {"lint-unreachable", "P2-A-05"},       // 1 x 3 against 5
        {"lint-different-target", "P4-L-02"},  // 60 against 20
        {"lint-different-target", "P3-L-27"},  // 90 against 260
        {"lint-unit-name", "D-L-14"},          // an amount of 6%
        {"lint-number-possible", "P1-A-41"},   // an accident rate in words
        {"lint-history-target", "D-A-01"},     // >= 5 in 2022
    }));
    CAPTURE(rule, id);
    auto const found = ids.find(rule);
    REQUIRE(found != ids.end());
    CHECK(std::count(found->second.begin(), found->second.end(), id) == 1);
}

TEST_CASE("lint of the real tables: no rule that is shown row by row cries wolf", "[targets]") {
    auto const ids = ids_by_rule();
    for (auto const& [code, rows] : ids) {
        CAPTURE(code, rows.size());
        CHECK((real_review().rules.find(code)->is_folded || rows.size() <= 25));  // a tenth of 251
    }
}

TEST_CASE("lint of the real tables: the docs give the number of findings of every rule",
          "[targets]") {
    auto const docs = read_whole(source / "docs/lint.md");
    auto const ids = ids_by_rule();
    for (auto const& rule : real_review().rules.rules) {
        CAPTURE(rule.code);
        auto const heading = docs.find("### " + rule.code + "\n");
        REQUIRE(heading != std::string::npos);
        auto const count = docs.find("In the sample: ", heading);
        REQUIRE(count != std::string::npos);
        auto const found = ids.find(rule.code);
        auto const said = found == ids.end() ? std::string{"nothing."}
                                             : std::to_string(found->second.size()) + " finding";
        auto const shown = docs.substr(count + std::string_view{"In the sample: "}.size());
        CHECK(shown.starts_with(said));
    }
}

TEST_CASE("lint: findings do not depend on the order of tables", "[targets]") {
    auto const& made = real_review();
    auto book = made.workspace.book;
    book.tables = {};
    for (auto i = made.workspace.book.tables.size(); i-- > 0;)
        book.tables.push_back(made.workspace.book.tables[i]);
    auto const found = lint(book, made.rules, made.workspace.units, made.workspace.profile,
                            boost::gregorian::date{2024, 6, 30});
    auto const codes = [](std::vector<Finding> const& findings) {
        std::map<std::string, int> counts;
        for (auto const& finding : findings) ++counts[finding.diagnostic.code];
        return counts;
    };
    CHECK(codes(found) == codes(made.findings));
}
