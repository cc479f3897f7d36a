#include "model/book/actuals.hpp"
#include "model/book/name_index.hpp"
#include "tests/catch.hpp"

using namespace jixiao;

TEST_CASE("book: what one row changes of a shared value, others do not see", "[book]") {
    Indicator first;
    first.path = {"产出指标", "数量指标"};
    auto second = first;
    second.path.own().push_back("第三级");
    CHECK(first.path == SharedPath{"产出指标", "数量指标"});
    CHECK(second.path.size() == 3);

    Actual line;
    line.value = ActualValue{Attained{Attainment::achieved}};
    auto other = line;
    other.value.own() = ActualValue{NotYetDue{}};
    CHECK(std::holds_alternative<Attained>(*line.value));
    CHECK(std::holds_alternative<NotYetDue>(*other.value));

    line.text = "78家";
    other.text = line.text;
    other.text = "79家";
    CHECK(line.text == "78家");
    CHECK(other.text > line.text);
    other.text.clear();
    CHECK((other.text.empty() && line.text.size() == 5));

    // What was never set is one value for all of them.
    Actual unset;
    unset.value.own() = ActualValue{NotApplicable{}};
    CHECK(Actual{}.value.has_error());
}

TEST_CASE("book: texts and lists that few rows have are copied with the row", "[book]") {
    Indicator first;
    CHECK(first.details().note.empty());
    CHECK(first.details().aliases.empty());
    first.beside.own().note = "备注";
    first.beside.own().aliases.push_back("别名");
    auto second = first;
    second.beside.own().note = {};
    second.beside.own().aliases = {};
    CHECK(first.details().note.text() == "备注");
    CHECK(first.details().aliases.front() == "别名");
    CHECK(second.details().note == RareText{""});
    CHECK(second.details().aliases.values().empty());
}

TEST_CASE("book: a row and a line take little room, for there are a great many", "[book]") {
    CHECK(sizeof(Place) == 16);
    CHECK(sizeof(CellText) == sizeof(void*));
    CHECK(sizeof(SharedTarget) == sizeof(void*));
    CHECK(sizeof(SharedPath) == sizeof(void*));
    CHECK(sizeof(Indicator) <= 224);
    CHECK(sizeof(Actual) <= 112);
}

TEST_CASE("book: names that a book brings along are taken only for its own tables", "[book]") {
    auto const table_of = [](char const* name) {
        Indicator row;
        row.name = name;
        Table table;
        table.goals = {{"目标", {2024, 2024}, {row}}};
        return table;
    };
    Book book{{table_of("甲")}};
    book.names = std::make_shared<NameIndex const>(book);
    CHECK(KnownNames{}.of(book) == book.names);
    book.tables.push_back(table_of("乙"));
    auto const names = KnownNames{}.of(book);
    CHECK(names != book.names);
    CHECK(names->served_by("乙").size() == 1);
}
