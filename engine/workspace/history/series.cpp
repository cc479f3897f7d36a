#include "workspace/history/series.hpp"

#include <algorithm>
#include <array>

namespace jixiao::history {
namespace {

Series* series_of(std::vector<Series>& all, Record const& record) {
    auto const found = std::find_if(all.begin(), all.end(), [&](Series const& series) {
        return series.table == record.table && series.goal == record.goal &&
               series.name == record.name;
    });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Series> make_series(std::vector<PeriodRecords> const& periods, Wanted const& wanted) {
    auto const is_wanted = [&](Record const& record) {
        return record.id == wanted.text || record.name == wanted.text ||
               std::find(wanted.rows.begin(), wanted.rows.end(),
                         std::pair{record.id, record.name}) != wanted.rows.end();
    };
    std::vector<Series> all;
    for (auto const& [period, closing, records] : periods)
        for (auto const& record : records) {
            if (!is_wanted(record)) continue;
            auto* series = series_of(all, record);
            if (!series) {
                all.push_back({record.id, record.table, record.goal, record.name, {}});
                series = &all.back();
            }
            series->points.push_back({period, closing, record});
        }
    return all;
}

std::string sparkline(std::vector<std::optional<Fraction>> const& shares, Fraction const& most) {
    constexpr std::array<std::string_view, 8> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    std::string line;
    for (auto const& share : shares) {
        if (!share) {
            line += "·";
            continue;
        }
        auto level = std::size_t{0};
        while (level + 1 < blocks.size() &&
               *share * Fraction{8} >= most * Fraction{static_cast<std::int64_t>(level) + 1})
            ++level;
        line += blocks[level];
    }
    return line;
}

}  // namespace jixiao::history
