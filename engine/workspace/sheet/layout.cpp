#include "workspace/sheet/layout.hpp"

#include "base/refusal.hpp"

#include <string>
#include <vector>

namespace jixiao::sheet {
namespace {

/// The headings of one row, when all that are needed stand there.
std::optional<Layout> layout_of_row(xlsx::Sheet const& sheet, std::size_t row, Stamp const& stamp) {
    std::map<std::string, std::size_t> columns;
    for (auto at = sheet.cells.lower_bound({row, 0});
         at != sheet.cells.end() && at->first.row == row; ++at)
        columns.emplace(at->second.text, at->first.column);
    auto const column = [&](std::string const& heading) -> std::optional<std::size_t> {
        auto const found = columns.find(heading);
        return found == columns.end() ? std::nullopt : std::optional{found->second};
    };
    auto const id = column(stamp.id_heading);
    if (!id) return std::nullopt;
    Layout layout{&sheet, row, *id, column(stamp.name_heading), {}};
    for (auto const field : entries::all_fields)
        if (auto const found = column(text_of(stamp.headings, field)))
            layout.columns[field] = *found;
    if (layout.columns.size() < entries::all_fields.size()) return std::nullopt;
    return layout;
}

}  // namespace

Layout find_layout(xlsx::Workbook const& workbook, Stamp const& stamp) {
    constexpr std::size_t rows_looked_at = 30;
    std::vector<Layout> found;
    for (auto const& sheet : workbook.sheets) {
        if (is_stamp(sheet)) continue;
        for (std::size_t row = 0; row < rows_looked_at; ++row)
            if (auto const layout = layout_of_row(sheet, row, stamp)) {
                found.push_back(*layout);
                break;
            }
    }
    if (found.empty())
        throw Refusal{say("no sheet has a row with the headings \"{0}\", \"{1}\", \"{2}\", \"{3}\" "
                          "and \"{4}\"",
                          stamp.id_heading, stamp.headings.value, stamp.headings.note,
                          stamp.headings.category, stamp.headings.reason),
                      say("restore the headings above their columns")};
    if (found.size() > 1)
        throw Refusal{say("two sheets look like the one that was filled in: \"{0}\" and \"{1}\"",
                          found[0].sheet->name, found[1].sheet->name),
                      say("remove one of them")};
    return found.front();
}

}  // namespace jixiao::sheet
