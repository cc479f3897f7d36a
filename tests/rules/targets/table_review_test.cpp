#include "rules/targets/table_review.hpp"

#include "rules/targets/rule_titles.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/rules/targets/given.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// A book of `rows` rows, and findings on them by row number; below 0: on the table.
struct Reviewed {
    Book book;
    std::vector<Finding> findings;
};

Reviewed reviewed(std::size_t rows, std::vector<std::pair<int, std::string>> const& codes) {
    auto const rules = built_in_lint_rules();
    std::vector<Indicator> given_rows;
    for (std::size_t i = 0; i < rows; ++i)
        given_rows.push_back(given("指标" + std::to_string(i), "≥1个"));
    Reviewed made{{{overall({annual(given_rows)})}}, {}};
    auto const& table = made.book.tables.front();
    for (auto const& [row, code] : codes) {
        Finding finding{{*rules.find(code)->severity, code, {}, say("x"), {}, {}}, &table, {}, {}};
        if (row >= 0)
            finding.indicators = {&table.goals[0].indicators[static_cast<std::size_t>(row)]};
        made.findings.push_back(finding);
    }
    return made;
}

}  // namespace

TEST_CASE("table review: the score is what the formula makes of the findings", "[targets]") {
    using Codes = std::vector<std::pair<int, std::string>>;
    struct Case {
        std::size_t rows;
        Codes codes;
        int score;
    };
    auto const& [rows, codes, score] = GENERATE(from_range(std::vector<Case>{
        {4, {}, 100},
        {4, {{0, "lint-unit-name"}}, 87},  // 350 / 4
        {4, {{0, "lint-unit-name"}, {0, "lint-direction"}, {0, "lint-about"}}, 75},
        {4, {{0, "lint-about"}, {1, "lint-about"}}, 90},
        {4, {{0, "lint-no-comparator"}}, 99},  // 99.5 is not 100
        {4, {{-1, "lint-weights"}, {-1, "lint-one-basis"}}, 94},
        {1, {{0, "lint-unit-name"}, {0, "lint-direction"}, {-1, "lint-weights"}}, 0},
        {0, {{-1, "lint-no-annual"}}, 98},
    }));
    auto const made = reviewed(rows, codes);
    auto const reviews = table_reviews(made.book, made.findings, built_in_lint_rules());
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front().score == Decimal{score});
}

TEST_CASE("table review: the gravest rules come first and each before a second of any",
          "[targets]") {
    auto const made = reviewed(4, {{0, "lint-about"},
                                   {1, "lint-about"},
                                   {0, "lint-no-comparator"},
                                   {2, "lint-unit-name"},
                                   {3, "lint-unit-name"},
                                   {-1, "lint-one-basis"}});
    auto const review = table_reviews(made.book, made.findings, built_in_lint_rules()).front();
    std::vector<std::string> top, counted;
    for (auto const* finding : review.top) top.push_back(finding->diagnostic.code);
    for (auto const& rule : review.rules)
        counted.push_back(rule.code + " " + std::to_string(rule.findings));
    CHECK(top == std::vector<std::string>{"lint-unit-name", "lint-about", "lint-one-basis",
                                          "lint-no-comparator", "lint-unit-name"});
    CHECK(counted == std::vector<std::string>{"lint-unit-name 2", "lint-about 2",
                                              "lint-one-basis 1", "lint-no-comparator 1"});
    CHECK(review.errors == 2);
    CHECK(review.warnings == 2);
    CHECK(review.notes == 2);
}

TEST_CASE("lint rules: each has a title and an explanation in the docs", "[targets]") {
    auto const docs = read_whole(std::filesystem::path{JIXIAO_SOURCE_DIR} / "docs/lint.md");
    for (auto const& rule : built_in_lint_rules().rules) {
        CAPTURE(rule.code);
        CHECK_FALSE(title_of_rule(rule.code).literal);
        CHECK(docs.find("### " + rule.code + "\n") != std::string::npos);
    }
}
