#include "model/book/rare.hpp"

#include "tests/catch.hpp"

#include <string>

using namespace jixiao;

TEST_CASE("rare: a value is there or not, and a copy has its own", "[book]") {
    Rare<std::string> none;
    CHECK_FALSE(none);
    CHECK_FALSE(Rare<std::string>{std::optional<std::string>{}});
    Rare<std::string> text{std::optional<std::string>{"甲"}};
    auto const copy = text;
    text = std::string{"乙"};
    REQUIRE(copy);
    CHECK(*copy == "甲");
    CHECK(*text == "乙");
    CHECK(copy->size() == 3);
    none = std::move(text);
    CHECK(*none == "乙");
    none = std::nullopt;
    CHECK_FALSE(none);
}

TEST_CASE("rare: where nothing is there it takes the room of a pointer", "[book]") {
    CHECK(sizeof(Rare<std::string>) == sizeof(void*));
}
