#include "base/refusal.hpp"
#include "read/workspace/workspace.hpp"
#include "report/words/sparkline.hpp"
#include "tests/catch.hpp"
#include "workspace/history/digest.hpp"
#include "workspace/history/location.hpp"
#include "workspace/history/restatement.hpp"
#include "workspace/history/series.hpp"

using namespace jixiao;

namespace {

/// A verdict's JSON with what a restatement looks at.
history::Record row(std::string const& id, std::string const& name, std::string const& amount,
                    std::string const& status = "green", std::string const& text = "") {
    return history::read_record(
        R"({"id":")" + id + R"(","table":"甲","goal":"目标1","name":")" + name + R"(","status":")" +
        status + R"(","state":"rated","plan":null,"r":null,"achievement":null,)" +
        R"("target":{"text":"≥5家","amount":"5","high":null,"unit":"家","canonical":"≥5家"},)" +
        R"("actual":{"text":")" + (text.empty() ? amount + "家" : text) + R"(","amount":")" +
        amount + R"(","unit":"家"}})");
}

}  // namespace

TEST_CASE("digest: is the one that sha256sum prints", "[history]") {
    CHECK(history::sha256("") ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(history::sha256("abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("digest: profiles that judge alike have one, others do not", "[history]") {
    auto const profile = *built_in_profile("cn-default");
    auto stricter = profile;
    CHECK(history::digest_of(stricter) == history::digest_of(profile));
    stricter.ahead_from = Decimal{3};
    CHECK(history::digest_of(stricter) != history::digest_of(profile));
}

TEST_CASE("location: a password is never shown", "[history]") {
    auto const [stated, shown, secret] = GENERATE(table<std::string, std::string, std::string>({
        {"", "unit/history.sqlite", ""},
        {"../all.sqlite", "all.sqlite", ""},
        {"postgresql://me:geheim@host/db", "postgresql://me@host/db", "geheim"},
        {"postgresql://me:ge@heim@host/db?sslmode=require", "postgresql://me@host/db", "ge@heim"},
        {"postgresql:///db?host=/tmp&password=geheim", "postgresql:///db", "geheim"},
        {"postgres://host:5433/db", "postgres://host:5433/db", ""},
    }));
    auto const location = history::find_location(stated, "unit");
    CHECK(location.shown == shown);
    CHECK(location.secret == secret);
}

TEST_CASE("location: a server is not waited for without end, unless the URL says how long",
          "[history]") {
    auto const [stated, address] = GENERATE(table<std::string, std::string>({
        {"postgresql://host/db", "postgresql://host/db?connect_timeout=5&tcp_user_timeout=15000"},
        {"postgresql://host/db?sslmode=require&connect_timeout=60",
         "postgresql://host/db?sslmode=require&connect_timeout=60&tcp_user_timeout=15000"},
    }));
    CHECK(history::find_location(stated, ".").address == address);
}

TEST_CASE("location: what is neither a file nor a server is refused", "[history]") {
    CHECK_THROWS_AS(history::find_location("mysql://host/db", "."), Refusal);
    CHECK_THROWS_AS(history::find_location("a\"b.sqlite", "."), Refusal);
}

TEST_CASE("restatements: rows are matched however they moved", "[history]") {
    using Records = std::vector<history::Record>;
    auto const [now, count] = GENERATE(table<Records, std::size_t>({
        {{row("1", "甲", "5"), row("2", "乙", "7")}, 0},
        {{row("2", "乙", "7"), row("1", "甲", "5")}, 0},                   // another order
        {{row("1", "乙", "7"), row("2", "甲", "5")}, 0},                   // ids of places
        {{row("1", "新名", "5"), row("2", "乙", "7")}, 0},                 // another name
        {{row("1", "甲", "5", "green", "5 家"), row("2", "乙", "7")}, 0},  // a blank
        {{row("1", "甲", "6"), row("2", "乙", "7")}, 1},                   // another value
        {{row("1", "甲", "5", "red"), row("2", "乙", "7")}, 1},            // another status
        {{row("2", "乙", "7")}, 1},                                        // a row is gone
        {{row("1", "甲", "5"), row("2", "乙", "7"), row("3", "丙", "1")}, 1},
        {Records{}, 2},
    }));
    Records const closed{row("1", "甲", "5"), row("2", "乙", "7")};
    CHECK(history::restatements(closed, now).size() == count);
}

TEST_CASE("restatements: both values tell the two apart", "[history]") {
    auto const found = history::restatements({row("1", "甲", "5")}, {row("1", "甲", "4", "amber")});
    REQUIRE(found.size() == 1);
    Catalog const catalog{Language::en};
    auto const [was, is] = history::both_values(found.front());
    CHECK(catalog(was) == "5家, green");
    CHECK(catalog(is) == "4家, amber");
}

TEST_CASE("record: what is not a verdict is refused", "[history]") {
    auto const* const text = GENERATE("", "[]", "{}", R"({"id": 5})");
    CHECK_THROWS_AS(history::read_record(text), Refusal);
}

TEST_CASE("sparkline: a block for every share, exact at the steps", "[history]") {
    using Shares = std::vector<std::optional<Fraction>>;
    auto const [shares, line] = GENERATE(table<Shares, std::string>({
        {Shares{}, ""},
        {{Fraction{0}, Fraction{1}}, "▁█"},
        {{Fraction::of(1, 8), Fraction::of(1249, 10000)}, "▂▁"},
        {{std::nullopt, Fraction::of(1, 2)}, "·▅"},
        {{Fraction{-3}, Fraction{9}}, "▁█"},
    }));
    CHECK(sparkline(shares, 1) == line);
}
