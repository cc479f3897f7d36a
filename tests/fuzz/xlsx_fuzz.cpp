// A workbook: the parts of an archive, parted by the byte 1 (rows of the sheet, texts shared by the
// cells, styles, relations of the book), so that what varies is XML and no packed bytes.

#include "base/refusal.hpp"
#include "base/utf8.hpp"
#include "read/xlsx/read_workbook.hpp"
#include "tests/fuzz/door.hpp"
#include "tests/fuzz/stored_archive.hpp"
#include "tests/read/xlsx/small_workbook.hpp"

#include <algorithm>

namespace jixiao::tests {
namespace {

std::string wrong_cells(xlsx::Workbook const& workbook) {
    for (auto const& sheet : workbook.sheets) {
        if (first_invalid_utf8(sheet.name)) return "the name of a sheet is not UTF-8";
        for (auto const& [place, cell] : sheet.cells) {
            if (cell.text.empty() && cell.problem.empty()) return "a cell that holds nothing";
            if (cell.problem.empty() && first_invalid_utf8(cell.text))
                return "a cell is not UTF-8, and nothing is said of it";
        }
        for (auto const& merged : sheet.merged)
            if (merged.last < merged.first) return "a range that ends before it begins";
    }
    return {};
}

}  // namespace

std::string wrong_with(std::string_view bytes) {
    constexpr char separator = '\x01';
    auto parts = workbook_parts("");
    for (auto const* name : {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
                             "xl/_rels/workbook.xml.rels", "xl/workbook.xml"}) {
        auto const end = std::min(bytes.find(separator), bytes.size());
        if (end > 0) parts[name] = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    auto const archive = stored_archive(parts);
    try {
        return wrong_cells(xlsx::read_workbook(archive));
    } catch (Refusal const& refusal) {
        return refusal.message().empty() ? "refused without a reason" : "";
    }
}

}  // namespace jixiao::tests
