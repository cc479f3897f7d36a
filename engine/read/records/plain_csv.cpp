#include "read/records/plain_csv.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace jixiao::bulk {

PlainCsv::PlainCsv(CsvColumns const& columns, PlainRecord& into) : into_{into} {
    for (auto const& named : columns.all) {
        Column column;
        column.is_ignored = !named.is_known;
        auto const key = plain_key(named.path.front());
        bool const is_map = key == PlainKey::history || key == PlainKey::actuals;
        if (named.path.size() == (is_map ? 2U : 1U)) column.key = key;
        if (is_map && column.key) {
            auto const period = parse_period(named.path.back());
            if (period.has_value()) column.period = *period;
        }
        columns_.push_back(std::move(column));
    }
}

bool PlainCsv::read(Column const& column, std::string_view cell) {
    if (cell.empty() || column.is_ignored) return true;
    if (!column.key || first_invalid_utf8(cell)) return false;
    switch (*column.key) {
        case PlainKey::path:
            for (std::size_t begin = 0; begin <= cell.size();) {
                auto const end = std::min(cell.find('/', begin), cell.size());
                if (!into_.add_to_path(cell.substr(begin, end - begin))) return false;
                begin = end + 1;
            }
            return true;
        case PlainKey::history:
            return column.period && column.period->kind() == PeriodKind::year &&
                   into_.history(column.period->year(), cell);
        case PlainKey::actuals: return column.period && into_.actual(*column.period, cell);
        default: return into_.text(*column.key, cell);
    }
}

bool PlainCsv::read(CsvRow const& row) {
    auto const& cells = row.cells();
    if (row.broken_at() != std::string_view::npos || cells.size() != columns_.size()) return false;
    into_.begin();
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (!read(columns_[i], cells[i].text)) return false;
    return into_.finish();
}

}  // namespace jixiao::bulk
