#include "model/book/name_index.hpp"

#include "tests/catch.hpp"

using namespace jixiao;

namespace {

Indicator row(std::string id, std::string name, std::vector<std::string> aliases = {}) {
    Indicator indicator;
    indicator.id = std::move(id);
    indicator.name = std::move(name);
    indicator.beside.own().aliases = std::move(aliases);
    return indicator;
}

/// A book whose one table has one goal with the rows.
Book book_of(std::vector<Indicator> rows) {
    Table table;
    table.goals.push_back({"年度目标", {2024, 2024}, std::move(rows)});
    return {{table}};
}

std::vector<std::string> ids(NameIndex::Served indicators) {
    std::vector<std::string> found;
    for (auto const* indicator : indicators) found.push_back(indicator->id);
    return found;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("name index: a name serves every indicator of that name", "[book]") {
    auto const book = book_of({row("1", "甲"), row("2", "乙"), row("3", "甲")});
    NameIndex const index{book};
    CHECK(ids(index.served_by("甲")) == Ids{"1", "3"});
    CHECK(ids(index.served_by("乙")) == Ids{"2"});
    CHECK(index.served_by("丙").empty());
}

TEST_CASE("name index: aliases tie names, whichever row states them", "[book]") {
    auto const book = book_of({row("1", "服务业"), row("2", "技术服务业", {"服务业"})});
    NameIndex const index{book};
    CHECK(ids(index.served_by("服务业")) == Ids{"1", "2"});
    CHECK(ids(index.served_by("技术服务业")) == Ids{"1", "2"});
}

TEST_CASE("name index: names tied through an alias that no row has are one group", "[book]") {
    auto const book =
        book_of({row("1", "甲", {"x"}), row("2", "乙", {"x", "y"}), row("3", "丙", {"y"})});
    NameIndex const index{book};
    for (auto const* name : {"甲", "乙", "丙", "x", "y"})
        CHECK(ids(index.served_by(name)) == Ids{"1", "2", "3"});
}

TEST_CASE("name index: an id serves its one indicator and gives way to a name", "[book]") {
    auto const book = book_of({row("A-1", "甲"), row("A-2", "甲"), row("甲", "乙")});
    NameIndex const index{book};
    CHECK(ids(index.served_by("A-2")) == Ids{"A-2"});
    CHECK(ids(index.served_by("甲")) == Ids{"A-1", "A-2"});
}

TEST_CASE("name index: words are every name, alias and id once", "[book]") {
    auto const book = book_of({row("A", "n", {"m"}), row("B", "n", {"n"})});
    CHECK(NameIndex{book}.words() == std::vector<std::string>{"A", "B", "m", "n"});
}
