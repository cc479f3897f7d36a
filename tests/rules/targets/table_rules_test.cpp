#include "tests/catch.hpp"
#include "tests/rules/targets/given.hpp"

using namespace jixiao;
using namespace jixiao::tests;

namespace {

using Path = std::vector<std::string>;
using Names = std::vector<std::string>;

Indicator in_level(std::string first, std::string second) {
    auto const name = first + second;
    return given(name, "≥1个", {}, {std::move(first), std::move(second)});
}

std::vector<Indicator> old_frame() {
    return {in_level("产出指标", "数量指标"),     in_level("产出指标", "质量指标"),
            in_level("产出指标", "时效指标"),     in_level("产出指标", "成本指标"),
            in_level("效益指标", "经济效益指标"), in_level("满意度指标", "服务对象满意度指标")};
}

std::vector<Indicator> new_frame() {
    auto rows = old_frame();
    rows[3] = in_level("成本指标", "经济成本指标");
    return rows;
}

std::vector<std::string> messages_of(Book const& book, std::string const& code) {
    Catalog const english{Language::en};
    std::vector<std::string> messages;
    for (auto const& finding : findings_of(book))
        if (finding.diagnostic.code == code)
            messages.push_back(english(finding.diagnostic.message));
    return messages;
}

}  // namespace

TEST_CASE("lint frame: both generations of the frame are complete as they are", "[targets]") {
    for (auto const& rows : {old_frame(), new_frame()})
        CHECK(places_of({{overall({annual(rows)})}}, "lint-empty-level").empty());
}

TEST_CASE("lint frame: a required level without a row is named", "[targets]") {
    auto const without = GENERATE(0U, 1U, 2U, 3U, 4U, 5U);
    auto rows = new_frame();
    auto const level = rows[without].path;
    rows.erase(rows.begin() + without);
    if (level[0] == "成本指标") rows.push_back(in_level("产出指标", "成本指标"));
    auto const messages = messages_of({{overall({annual(rows)})}}, "lint-empty-level");
    auto const expected = level[0] == "产出指标" ? level[0] + "/" + level[1] : level[0];
    if (level[0] == "成本指标")
        CHECK(messages.empty());  // the old frame has it there
    else
        CHECK(messages == Names{"\"年度目标1\" has no indicator under " + expected});
}

TEST_CASE("lint frame: satisfaction under the effects does not stand for an effect", "[targets]") {
    auto rows = old_frame();
    rows.erase(rows.begin() + 4);
    rows.back().path = {"效益指标", "满意度指标"};
    Book const book{{overall({annual(rows)})}};
    CHECK(messages_of(book, "lint-empty-level") ==
          Names{"\"年度目标1\" has no indicator under 效益指标"});
    CHECK(places_of(book, "lint-satisfaction-level").size() == 1);
}

TEST_CASE("lint frame: costs have one level in a book", "[targets]") {
    Book book{{overall({annual(old_frame())})}};
    CHECK(places_of(book, "lint-cost-level").empty());
    book.tables.push_back(project("甲", {annual(new_frame())}));
    CHECK(places_of(book, "lint-cost-level") == Names{"产出指标成本指标"});
}

TEST_CASE("lint shape: 100% everywhere is said once for a goal", "[targets]") {
    std::vector<Indicator> rows;
    for (auto const* name : {"甲率", "乙率", "丙率", "丁率", "戊率"})
        rows.push_back(given(name, "100%"));
    CHECK(messages_of({{overall({annual(rows)})}}, "lint-all-hundred") ==
          Names{"5 of the 5 shares of \"年度目标1\" are to be 100%"});
    for (auto i : {0U, 1U, 2U}) rows[i] = given(rows[i].name, "≥90%");
    CHECK(messages_of({{overall({annual(rows)})}}, "lint-all-hundred").empty());
}

TEST_CASE("lint shape: weights are complete and add up", "[targets]") {
    struct Case {
        std::vector<std::optional<int>> weights;
        Names messages;
    };
    auto const& [weights, messages] = GENERATE(from_range(std::vector<Case>{
        {{60, 40}, {}},
        {{50, 40}, {}},
        {{{}, {}}, {}},
        {{60, 30, 5}, {"the weights of \"年度目标1\" add up to 95"}},
        {{60, {}}, {"1 of 2 rows of \"年度目标1\" have no weight"}},
        {{100, 0}, {"the weight of \"乙\" is 0"}},
    }));
    std::vector<Indicator> rows;
    for (auto const* name : {"甲", "乙", "丙"}) {
        if (rows.size() == weights.size()) break;
        rows.push_back(given(name, "≥1个"));
        if (auto const weight = weights[rows.size() - 1]) rows.back().weight = *weight;
    }
    CHECK(messages_of({{overall({annual(rows)})}}, "lint-weights") == messages);
}

TEST_CASE("lint shape: a table has annual and long-term goals", "[targets]") {
    auto const rows = std::vector{given("甲", "≥1个")};
    CHECK(places_of({{overall({annual(rows)})}}, "lint-no-long-term").size() == 1);
    CHECK(places_of({{overall({long_term(rows)})}}, "lint-no-annual").size() == 1);
    Book const both{{overall({annual(rows), long_term(rows)})}};
    CHECK(places_of(both, "lint-no-long-term").empty());
    CHECK(places_of(both, "lint-no-annual").empty());
}

TEST_CASE("lint shape: a basis is given and is not the same everywhere", "[targets]") {
    std::vector<Indicator> rows;
    for (auto i = 0; i < 10; ++i) rows.push_back(given("指标" + std::to_string(i), "≥1个"));
    CHECK(messages_of({{overall({annual(rows)})}}, "lint-one-basis") ==
          Names{"10 of 10 rows give 计划数据 as their basis"});
    rows[0].basis = rows[1].basis = "行业标准";
    CHECK(messages_of({{overall({annual(rows)})}}, "lint-one-basis").empty());
    rows[0].basis.clear();
    CHECK(places_of({{overall({annual(rows)})}}, "lint-no-basis") == Names{"指标0"});
    for (auto& row : rows) row.basis.clear();
    CHECK(places_of({{overall({annual(rows)})}}, "lint-no-basis") == Names{"table"});
}
