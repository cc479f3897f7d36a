#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/workspace/history/given.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using history::Kind;

TEST_CASE("close: records the period once, and says what was recorded", "[history]") {
    GivenUnit unit{GENERATE(Kind::sqlite, Kind::postgresql)};
    auto const closed = unit.close();
    CAPTURE(closed.err);
    CHECK(closed.code == 0);
    CHECK(has(closed.out, "2024Q3 已关账：第 1 次关账，2024-10-08 09:02:03+08:00，张三"));
    CHECK(unit.closings() == 1);
    auto const again = unit.close();
    CHECK(again.code == 2);
    CHECK(has(again.err, "2024Q3 已经关账"));
    CHECK(unit.closings() == 1);
    CHECK(unit.run({"close", "2024Q2", "--with-gaps", "--by", "李四"}).code == 0);
    CHECK(unit.closings() == 2);
}

TEST_CASE("close: errors are shown and nothing is recorded", "[history]") {
    GivenUnit const unit{GENERATE(Kind::sqlite, Kind::postgresql)};
    GivenUnit::edit(unit.q3(), "78家", "78佳");
    auto const closed = unit.close();
    CHECK(closed.code == 1);
    CHECK(has(closed.err, "2024Q3.yaml:4:"));
    CHECK(has(closed.err, "2024Q3 没有关账"));
    CHECK(unit.closings() == 0);
}

TEST_CASE("close: gaps are listed and stop it unless they are taken", "[history]") {
    GivenUnit const unit;
    GivenUnit::edit(unit.q3(), "  服务软件企业上云: 2家\n", "");
    auto const refused = unit.run({"close", "2024Q3"});
    CHECK(refused.code == 1);
    CHECK(has(refused.err, "服务软件企业上云"));
    CHECK(has(refused.err, "--with-gaps"));
    CHECK(unit.closings() == 0);
    CHECK_FALSE(std::filesystem::exists(unit.environment.history));
    CHECK(unit.run({"close", "2024Q3", "--with-gaps"}).code == 0);
}

TEST_CASE("close: warnings do not stop it", "[history]") {
    GivenUnit const unit;
    put(unit.folder + "/actuals/2024Q4.yaml",
        "period: 2024Q4\nactuals:\n  净增高新技术企业数量: 70家\n");
    auto const checked = unit.run({"check"});
    REQUIRE(checked.code == 0);
    REQUIRE(has(checked.out, "警告"));
    CHECK(unit.close().code == 0);
}

TEST_CASE("close: who closes it must be known", "[history]") {
    GivenUnit unit;
    unit.environment.user.clear();
    CHECK(has(unit.close().err, "--by"));
    auto const named = unit.run({"close", "2024Q3", "--with-gaps", "--by", "王五"});
    CHECK(named.code == 0);
    CHECK(has(named.out, "王五"));
}

TEST_CASE("close: what it cannot do ends with 2 and says what to do", "[history]") {
    using Words = std::vector<std::string>;
    auto const [arguments, said] = GENERATE(table<Words, std::string>({
        {{"close"}, "jixiao close 2024Q3"},
        {{"close", "2024Q9"}, "2024Q3"},
        {{"close", "2024Q3", "--restate"}, "--reason"},
        {{"close", "2024Q3", "--reason", "更正"}, "--restate"},
        {{"close", "2024Q3", "--restate", "--reason", "更正", "--with-gaps"}, "还没有关账"},
        {{"close", "2024Q3", "--with-gaps", "--by", "\xff"}, "UTF-8"},
        {{"close", "2031Q1", "--with-gaps"}, "2031Q1"},
        {{"trend"}, "jixiao trend"},
        {{"trend", "没有的指标"}, "没有的指标"},
        {{"history", "--period", "2024Q3"}, "jixiao close 2024Q3"},
        {{"evaluate", "--closing", "1"}, "--as-published"},
        {{"evaluate", "--as-published", "--closing", "0"}, "jixiao history"},
        {{"evaluate", "--as-published", "--status", "red"}, "--status"},
        {{"evaluate", "--as-published", "--format", "csv"}, "--format csv"},
        {{"evaluate", "--as-published"}, "还没有关账"},
    }));
    GivenUnit const unit;
    auto const outcome = unit.run(arguments);
    CAPTURE(arguments, outcome.err);
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, said));
    CHECK(outcome.out.empty());
}

TEST_CASE("close: the history stands where jixiao.yaml says", "[history]") {
    GivenUnit unit;
    unit.environment.history.clear();
    CHECK(unit.close().code == 0);
    CHECK(std::filesystem::exists(unit.folder + "/history.sqlite"));
    auto const manifest = unit.folder + "/jixiao.yaml";
    put(manifest, read_whole(manifest) + "\nhistory: ../elsewhere.sqlite\n");
    CHECK(unit.closings() == 0);
    CHECK(unit.close().code == 0);
    CHECK(std::filesystem::exists(unit.scratch.path() / "elsewhere.sqlite"));
}
