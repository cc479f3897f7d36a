#include "read/xlsx/cell_place.hpp"

#include <charconv>

namespace jixiao::xlsx {
namespace {

constexpr std::size_t most_rows = 1'048'576, most_columns = 16'384, letters = 26;

}  // namespace

std::string name_of(CellPlace place) {
    std::string name;
    for (auto left = place.column + 1; left > 0; left = (left - 1) / letters)
        name.insert(name.begin(), static_cast<char>('A' + (left - 1) % letters));
    return name + std::to_string(place.row + 1);
}

std::optional<CellPlace> parse_cell_place(std::string_view name) {
    std::size_t column = 0, row = 0, at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z'; ++at) {
        column = column * letters + static_cast<std::size_t>(name[at] - 'A') + 1;
        if (column > most_columns) return std::nullopt;
    }
    auto const* const end = name.data() + name.size();
    auto const [stop, error] = std::from_chars(name.data() + at, end, row);
    if (column == 0 || error != std::errc{} || stop != end || row == 0 || row > most_rows)
        return std::nullopt;
    return CellPlace{row - 1, column - 1};
}

}  // namespace jixiao::xlsx
