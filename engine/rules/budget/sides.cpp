#include "rules/budget/sides.hpp"

#include <algorithm>

namespace jixiao::budget {
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
    auto names = sheet.all(ColumnKind::name);
    if (names.empty() || sheet.column(ColumnKind::code)) return {};
    names.push_back(sheet.columns().size());
    std::vector<Side> sides;
    for (std::size_t at = 0; at + 1 < names.size(); ++at) {
        sides.push_back(read_side(sheet, names[at], names[at + 1]));
        if (sides.back().money.empty()) return {};
    }
    auto const& entries = sides.front().entries;
    auto const is_numbered = std::any_of(entries.begin(), entries.end(), [](auto const& entry) {
        return entry.level == 1 || entry.level == 2;
    });
    return sides.size() > 1 || is_numbered ? sides : std::vector<Side>{};
}

std::optional<std::size_t> find_entry(Side const& side, std::string_view word) {
    for (std::size_t row = 0; row < side.entries.size(); ++row)
        if (contains(side.entries[row].name, word)) return row;
    return std::nullopt;
}

}  // namespace jixiao::budget
