#include "workspace/history/series.hpp"

#include "model/book/identity.hpp"

#include <algorithm>

namespace jixiao::history {
namespace {

RowIdentity identity_of(Record const& record) {
    return {record.table, record.goal, record.id, record.name};
}

/// Adds the records of a period, each to the series of the same row.
void add(std::vector<Series>& all, PeriodRecords const& period) {
    std::vector<RowIdentity> before, now;
    for (auto const& series : all) before.push_back(identity_of(series.row()));
    for (auto const& record : period.records) now.push_back(identity_of(record));
    std::vector<bool> is_known(now.size());
    auto const same = same_rows(before, now);
    for (std::size_t i = 0; i < same.size(); ++i) {
        if (!same[i]) continue;
        is_known[*same[i]] = true;
        all[i].points.push_back({period.period, period.closing, period.records[*same[i]]});
    }
    for (std::size_t i = 0; i < now.size(); ++i)
        if (!is_known[i])
            all.push_back(Series{{{period.period, period.closing, period.records[i]}}});
}

bool is_wanted(Series const& series, Wanted const& wanted) {
    return std::any_of(series.points.begin(), series.points.end(), [&](Point const& point) {
        auto const& record = point.record;
        return record.id == wanted.text || record.name == wanted.text ||
               std::find(wanted.rows.begin(), wanted.rows.end(),
                         std::pair{record.id, record.name}) != wanted.rows.end();
    });
}

}  // namespace

std::vector<Series> make_series(std::vector<PeriodRecords> const& periods, Wanted const& wanted) {
    std::vector<Series> all;
    for (auto const& period : periods) add(all, period);
    std::erase_if(all, [&](Series const& series) { return !is_wanted(series, wanted); });
    return all;
}

}  // namespace jixiao::history
