#include "read/xlsx/read_workbook.hpp"

#include "base/refusal.hpp"
#include "read/xlsx/archive.hpp"
#include "read/xlsx/parts.hpp"
#include "read/xlsx/read_cells.hpp"

namespace jixiao::xlsx {

Workbook read_workbook(std::string bytes) {
    Archive const archive{std::move(bytes)};
    auto const parts = find_parts(archive);
    Shared const shared{shared_strings(archive, parts.strings), cell_styles(archive, parts.styles),
                        parts.counts_from_1904};
    Workbook workbook;
    Budget budget;
    for (auto const& [name, part, is_hidden] : parts.sheets) {
        auto const xml = archive.read(part);
        if (!xml)
            throw Refusal{say("the part {0} of the file is missing", part),
                          say("open it in the program it was made with and save it again")};
        auto sheet = read_cells(*xml, part, shared, budget);
        workbook.sheets.push_back(
            {name, is_hidden, std::move(sheet.cells), std::move(sheet.merged)});
    }
    return workbook;
}

}  // namespace jixiao::xlsx
