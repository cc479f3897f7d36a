#include "tests/catch.hpp"
#include "tests/golden.hpp"
#include "tests/workspace/history/given.hpp"
#include "tests/workspace/history/server.hpp"

using namespace jixiao;
using namespace jixiao::tests;
using history::Kind;

namespace {

history::Closing some_closing() {
    history::Closing closing;
    closing.unit = "单位";
    closing.period = *parse_period("2024Q3");
    closing.at = "2024-10-08T00:00:00Z";
    closing.by = "张三";
    closing.evaluation = "{}";
    return closing;
}

void check_away(tests::Outcome const& outcome) {
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(has(outcome.err, "postgresql://"));
    CHECK_FALSE(has(outcome.err, "geheim"));
}

}  // namespace

TEST_CASE("faults: a server that is not there is reported without the password", "[history]") {
    GivenUnit unit;
    unit.environment.history = "postgresql://jixiao:geheim@/history?host=" + unit.folder;
    check_away(unit.close());
    check_away(unit.run({"history"}));
    auto const evaluated = unit.run({"evaluate"});
    CHECK(evaluated.code == 0);  // who only looks is not kept from it
    CHECK(has(evaluated.err, "[history-away]"));
    CHECK_FALSE(has(evaluated.err, "geheim"));
}

TEST_CASE("faults: a password that is wrong is reported and not shown", "[history]") {
    GivenUnit unit;
    unit.environment.history = Server::running().url("postgres", "guarded:geheim");
    check_away(unit.close());
    unit.environment.history = Server::running().url("no_such_database", "jixiao:geheim");
    check_away(unit.close());
}

TEST_CASE("faults: a user without the right to make tables is reported so", "[history]") {
    GivenUnit unit;
    unit.environment.history = Server::running().url("postgres", "guarded:right");
    auto const closed = unit.close();
    CHECK(closed.code == 2);
    CHECK(has(closed.err, "权限"));
    CHECK_FALSE(has(closed.err, "right"));
}

TEST_CASE("faults: a connection that is lost records nothing", "[history]") {
    Scratch const scratch;
    auto const url = new_history(Kind::postgresql, scratch);
    auto const location = history::find_location(url, ".");
    history::Store{location}.close(some_closing(), {}, 0);
    history::Store cut{location};
    *open_past_program(Kind::postgresql, url)
        << "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
           "CURRENT_DATABASE() AND pid <> pg_backend_pid()";
    CHECK_THROWS_AS(cut.close(some_closing(), {}, 1), Refusal);
    history::Store const again{location};
    CHECK(again.closings("单位").size() == 1);
}
