#include "report/workbook/cell_text.hpp"

#include "report/workbook/row_heights.hpp"
#include "tests/catch.hpp"

using namespace jixiao::workbook;

TEST_CASE("cell_text: shows what is there and nothing that steers", "[workbook]") {
    auto const [text, shown] = GENERATE(table<std::string, std::string>({
        {"=100%", "=100%"},
        {"两行\n三行", "两行\n三行"},
        {"a\x01\x1b[31mb", "a··[31mb"},
        {"_x0041_", "_x005F_x0041_"},
        {"_x00g1_", "_x00g1_"},
        {"_x0041", "_x0041"},
        {"坏\xff字", "坏·字"},
        {"", ""},
    }));
    CHECK(cell_text(text) == shown);
}

TEST_CASE("cell_text: a long text is cut to what a cell holds", "[workbook]") {
    auto const [text, most, shown] = GENERATE(table<std::string, std::size_t, std::string>({
        {"一二三", 3, "一二三"},
        {"一二三四", 3, "一二…"},
        {"𠀀𠀀", 4, "𠀀𠀀"},  // two UTF-16 units each
        {"𠀀𠀀𠀀", 4, "𠀀…"},
        {"_x0041__x0041_", 14, "_x005F_x0041_…"},  // what stands in the file counts
    }));
    CHECK(cell_text(text, most) == shown);
}

TEST_CASE("sheet_name: fits a sheet and is given once", "[workbook]") {
    std::set<std::string> taken;
    auto const long_name = std::string(40, 'a');
    auto const check = [&](std::string const& text, std::string const& name) {
        CHECK(sheet_name(text, taken) == name);
    };
    check("科学技术研究与开发资金", "科学技术研究与开发资金");
    check("a/b\\c[d]:e*?", "a_b_c_d__e__");
    check("'引号'", "_引号_");
    check("", "_");
    check("History", "History_");
    check(long_name, std::string(31, 'a'));
    check(long_name, std::string(27, 'a') + " (2)");
    check("Sheet", "Sheet");
    check("SHEET", "SHEET (2)");
    check("𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀", "𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀");
}

TEST_CASE("row_heights: a row is as high as its fullest cell", "[workbook]") {
    Sheet sheet;
    sheet.widths = {10, 10};
    sheet.cells = {{0, 0, "五个字一行"}, {1, 0, "五个字一行还有第二行"},
                   {1, 1, "一"},         {2, 0, "五个字一行还有第二行", {}, {}, 2},
                   {3, 0, "一\n二\n三"}, {4, 0, "一\n二\n三", {}, {}, 1, 2}};
    sheet.heights = {{3, 99}};
    CHECK(row_heights(sheet) ==
          std::map<std::size_t, double>{{0, 18}, {1, 31.5}, {2, 18}, {3, 99}});
}
