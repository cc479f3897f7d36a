#include "workspace/sheet/layout.hpp"

#include "base/refusal.hpp"
#include "tests/catch.hpp"
#include "tests/workspace/sheet/sent.hpp"

using namespace jixiao;
using namespace jixiao::sheet;
using namespace jixiao::tests;

namespace {

/// The sheet with every cell further down and to the right.
xlsx::Sheet moved(xlsx::Sheet const& sheet, std::size_t down, std::size_t right) {
    xlsx::Sheet result{sheet.name, sheet.is_hidden, {}, {}};
    for (auto const& [place, cell] : sheet.cells)
        result.cells[{place.row + down, place.column + right}] = cell;
    return result;
}

}  // namespace

TEST_CASE("find_layout: the headings are found wherever they stand", "[sheet]") {
    auto const [down, right] =
        GENERATE(table<std::size_t, std::size_t>({{0, 0}, {5, 0}, {0, 3}, {20, 9}}));
    auto workbook = sent(archive());
    auto const stamp = read_stamp(workbook).value();
    auto const before = find_layout(workbook, stamp);
    auto const heading_row = before.heading_row;
    auto const columns = before.columns;
    form_of(workbook) = moved(form_of(workbook), down, right);
    auto const layout = find_layout(workbook, stamp);
    CHECK(layout.heading_row == heading_row + down);
    CHECK(layout.id == right);
    CHECK(layout.name.has_value());
    for (auto const& [field, column] : columns) CHECK(layout.columns.at(field) == column + right);
}

TEST_CASE("find_layout: a column that is not read may go, one that is read may not", "[sheet]") {
    auto workbook = sent(archive());
    auto const stamp = read_stamp(workbook).value();
    auto const layout = find_layout(workbook, stamp);
    auto const of_table = layout.id + 1;
    auto const [column, is_found] =
        GENERATE_COPY(table<std::size_t, bool>({{of_table, true},
                                                {*layout.name, true},
                                                {layout.id, false},
                                                {layout.columns.at(entries::Field::note), false}}));
    CAPTURE(column);
    form_of(workbook).cells.erase({layout.heading_row, column});
    if (is_found)
        CHECK_NOTHROW(find_layout(workbook, stamp));
    else
        CHECK_THROWS_AS(find_layout(workbook, stamp), Refusal);
}

TEST_CASE("find_layout: of two sheets nobody can tell which was filled in", "[sheet]") {
    auto workbook = sent(archive());
    auto const stamp = read_stamp(workbook).value();
    auto copy = form_of(workbook);
    copy.name = "Copy";
    workbook.sheets.push_back(copy);
    CHECK_THROWS_AS(find_layout(workbook, stamp), Refusal);
}
