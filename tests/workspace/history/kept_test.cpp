#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/workspace/history/given.hpp"

#include <atomic>
#include <chrono>
#include <thread>

using namespace jixiao;
using namespace jixiao::tests;
using history::Kind;

namespace {

history::Closing any_closing() {
    history::Closing closing;
    closing.unit = "单位";
    closing.period = *parse_period("2024Q3");
    closing.at = "2024-10-08T00:00:00Z";
    closing.by = "张三";
    closing.evaluation = "{}";
    closing.files = {{"jixiao.yaml", "0"}};
    return closing;
}

/// Closes the period from several threads at once; how many of them did it.
int close_from_many(std::string const& history, int threads) {
    std::atomic<int> closed = 0, refused = 0;
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i)
        all.emplace_back([&] {
            try {
                history::Store store{history::find_location(history, ".")};
                store.close(any_closing(), {}, 0);
                ++closed;
            } catch (Refusal const&) {
                ++refused;
            }
        });
    for (auto& thread : all) thread.join();
    CHECK(closed + refused == threads);
    return closed;
}

}  // namespace

TEST_CASE("kept: nothing is changed or removed, whoever asks", "[history]") {
    auto const kind = GENERATE(Kind::sqlite, Kind::postgresql);
    GivenUnit const unit{kind};
    REQUIRE(unit.close().code == 0);
    auto const before = unit.run({"history", "--format", "json"}).out;
    auto const session = open_past_program(kind, unit.environment.history);
    for (std::string const table :
         {"jixiao_schema", "jixiao_closing", "jixiao_verdict", "jixiao_file"}) {
        auto const column = table == "jixiao_schema" ? "version" : "number";
        CAPTURE(table);
        CHECK_THROWS_AS(*session << "UPDATE " + table + " SET " + column + " = 7",
                        soci::soci_error);
        CHECK_THROWS_AS(*session << "DELETE FROM " + table, soci::soci_error);
        if (kind == Kind::sqlite)
            CHECK_THROWS_AS(
                *session << "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table,
                soci::soci_error);
        else
            CHECK_THROWS_AS(*session << "TRUNCATE " + table + " CASCADE", soci::soci_error);
    }
    CHECK(unit.run({"history", "--format", "json"}).out == before);
}

TEST_CASE("kept: of programs that close at once one does, and the others are reported",
          "[history]") {
    auto const kind = GENERATE(Kind::sqlite, Kind::postgresql);
    Scratch const scratch;
    auto const history = new_history(kind, scratch);
    CHECK(close_from_many(history, 6) == 1);
    history::Store const store{history::find_location(history, ".")};
    auto const closings = store.closings("单位");
    REQUIRE(closings.size() == 1);
    CHECK(closings.front().files.size() == 1);
}

TEST_CASE("kept: a number that is not the next is refused", "[history]") {
    auto const kind = GENERATE(Kind::sqlite, Kind::postgresql);
    Scratch const scratch;
    history::Store store{history::find_location(new_history(kind, scratch), ".")};
    CHECK(store.close(any_closing(), {}, 0).number == 1);
    CHECK_THROWS_AS(store.close(any_closing(), {}, 0), Refusal);
    CHECK_THROWS_AS(store.close(any_closing(), {}, 5), Refusal);
    CHECK(store.close(any_closing(), {}, 1).number == 2);
}

TEST_CASE("kept: a history of a newer version is left alone", "[history]") {
    auto const kind = GENERATE(Kind::sqlite, Kind::postgresql);
    GivenUnit const unit{kind};
    REQUIRE(unit.close().code == 0);
    *open_past_program(kind, unit.environment.history)
        << "INSERT INTO jixiao_schema (version) VALUES (2)";
    auto const closed = unit.run({"close", "2024Q2", "--with-gaps"});
    CHECK(closed.code == 2);
    CHECK(has(closed.err, "更新的版本"));
    auto const evaluated = unit.run({"evaluate"});
    CHECK(evaluated.code == 0);
    CHECK(has(evaluated.err, "[history-away]"));
}

TEST_CASE("kept: a program that waits too long is reported that another one writes", "[history]") {
    auto const kind = GENERATE(Kind::sqlite, Kind::postgresql);
    Scratch const scratch;
    auto const location = history::find_location(new_history(kind, scratch), ".");
    history::Store{location}.close(any_closing(), {}, 0);
    auto const other = open_past_program(kind, location.address);
    *other << (kind == Kind::sqlite ? "BEGIN EXCLUSIVE" : "BEGIN");
    if (kind == Kind::postgresql) *other << "LOCK TABLE jixiao_closing IN ACCESS EXCLUSIVE MODE";
    auto const close = [&] { history::Store{location, 1}.close(any_closing(), {}, 1); };
    auto const started = std::chrono::steady_clock::now();
    try {
        close();
        FAIL("it did not wait for the other");
    } catch (Refusal const& failure) {
        CHECK(failure.message().text == "another program is writing to the history {0}");
    }
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds{4});
    *other << "ROLLBACK";
    CHECK_NOTHROW(close());
}
