#pragma once

#include "report/terminal/paint.hpp"
#include "workspace/history/closing.hpp"
#include "workspace/history/record.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jixiao::history {

/// How an indicator stood in one period, and whether that was closed or is evaluated now.
struct Point {
    Period period;
    int closing = 0;  // the number of its latest closing; 0: the period is open
    Record record;
};

/// An indicator through the periods, those that end first in front.
struct Series {
    std::vector<Point> points;  // never empty

    /// What the row is called now.
    Record const& row() const { return points.back().record; }
};

/// The verdicts of one period.
struct PeriodRecords {
    Period period;
    int closing = 0;
    std::vector<Record> records;
};

/// What a reader asks for: a text, and the rows that it serves today by id and name.
struct Wanted {
    std::string text;
    std::vector<std::pair<std::string, std::string>> rows;
};

/// A series for every row that is wanted, or was called so in any period. Which row is the same row
/// says `same_rows`.
std::vector<Series> make_series(std::vector<PeriodRecords> const& periods, Wanted const& wanted);

std::string series_text(std::vector<Series> const& all, Catalog const& catalog, Look const& look);
std::string series_csv(std::vector<Series> const& all);
/// config/schema/trend-output.json.
std::string series_json(std::vector<Series> const& all);

}  // namespace jixiao::history
