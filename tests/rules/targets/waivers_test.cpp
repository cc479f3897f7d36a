#include "rules/targets/table_review.hpp"
#include "tests/catch.hpp"
#include "tests/rules/targets/given.hpp"

#include <algorithm>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

Waiver waiver(std::string rule, int year = 2024) {
    return {std::move(rule),
            "已向财政局说明",
            boost::gregorian::date{static_cast<unsigned short>(year), 12, 31},
            {"t.yaml", 1, 1, 1}};
}

Book book_with(std::vector<Waiver> of_row, std::vector<Waiver> of_table = {},
               std::vector<Waiver> of_book = {}) {
    auto row = given("高新技术企业总数", "约1500家");
    row.beside.own().waivers = std::move(of_row);
    Book book{{overall({annual({row, given("领军人才", "约30人")})})}};
    book.tables.own(0).waivers = std::move(of_table);
    book.waivers = std::move(of_book);
    return book;
}

std::vector<std::string> open_ids(Book const& book, std::string const& code) {
    std::vector<std::string> ids;
    for (auto const& finding : findings_of(book))
        if (finding.diagnostic.code == code && !finding.waiver)
            ids.push_back(finding.indicators.empty() ? "table" : finding.indicators.front()->id);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("waivers: one on a row covers that row only", "[targets]") {
    CHECK(open_ids(book_with({waiver("lint-about")}), "lint-about") == Ids{"领军人才"});
}

TEST_CASE("waivers: one on a table or on the book covers all of its rows", "[targets]") {
    CHECK(open_ids(book_with({}, {waiver("lint-about")}), "lint-about").empty());
    CHECK(open_ids(book_with({}, {}, {waiver("lint-about")}), "lint-about").empty());
}

TEST_CASE("waivers: one that covers nothing or has ended or names no rule is reported",
          "[targets]") {
    auto const unused = book_with({waiver("lint-strict")});
    CHECK(open_ids(unused, "lint-waiver-unused").size() == 1);
    auto const expired = book_with({waiver("lint-about", 2023)});
    CHECK(open_ids(expired, "lint-waiver-expired").size() == 1);
    CHECK(open_ids(expired, "lint-about").size() == 2);
    auto const unknown = book_with({waiver("lint-abuot")});
    CHECK(open_ids(unknown, "lint-waiver-unknown").size() == 1);
    CHECK(open_ids(book_with({waiver("lint-about")}), "lint-waiver-unused").empty());
}

TEST_CASE("waivers: findings that are waived are counted and cost no points", "[targets]") {
    auto const rules = built_in_lint_rules();
    auto const review = [&](Book const& book) {
        return table_reviews(book, findings_of(book), rules).front();
    };
    auto const without = book_with({});
    auto const with = book_with({}, {waiver("lint-about")});
    auto const before = review(without);
    auto const after = review(with);
    CHECK(before.waived == 0);
    CHECK(after.waived == 2);
    CHECK(after.score > before.score);
    CHECK(before.warnings - after.warnings == 2);
}
