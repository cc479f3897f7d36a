#include "review/sides.hpp"

namespace jixiao::review {
namespace {

Side read_side(Sheet const& sheet, std::size_t name, std::size_t end) {
    Side side;
    side.name = name;
    for (auto at = name + 1; at < end; ++at)
        if (sheet.columns()[at].kind == ColumnKind::money) side.money.push_back(at);
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        side.entries.push_back(read_entry(sheet.text(row, name)));
        auto const& entry = side.entries.back();
        if (entry.level == 0 && is_sum(entry.name) && !side.sum) side.sum = row;
        if (entry.level == 0 && is_grand_total(entry.name)) side.total = row;
    }
    if (!side.total) side.total = side.sum;
    return side;
}

}  // namespace

std::vector<Side> sides_of(Sheet const& sheet) {
    auto const names = sheet.all(ColumnKind::name);
    if (names.size() != 2 || sheet.column(ColumnKind::code)) return {};
    std::vector<Side> sides{read_side(sheet, names[0], names[1]),
                            read_side(sheet, names[1], sheet.columns().size())};
    for (auto const& side : sides)
        if (side.money.empty()) return {};
    return sides;
}

std::optional<std::size_t> find_entry(Side const& side, std::string_view word) {
    for (std::size_t row = 0; row < side.entries.size(); ++row)
        if (contains(side.entries[row].name, word)) return row;
    return std::nullopt;
}

}  // namespace jixiao::review
