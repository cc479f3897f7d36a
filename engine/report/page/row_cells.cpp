#include "report/page/row_cells.hpp"

#include "report/words/verdict_words.hpp"
#include "report/words/words.hpp"
#include "report/words/year_mark.hpp"

namespace jixiao::reports {
namespace {

Message trend_word(Trend trend) {
    switch (trend) {
        case Trend::none: return {};
        case Trend::better: return say("{0} better", arrow_of(trend));
        case Trend::same: return say("{0} unchanged", arrow_of(trend));
        case Trend::worse: return say("{0} worse", arrow_of(trend));
    }
    return {};
}

std::string joined(std::vector<std::string> const& path) {
    std::string text;
    for (auto const& step : path) text += (text.empty() ? "" : " / ") + step;
    return text;
}

}  // namespace

bool is_large(Report const& report) {
    constexpr std::size_t many = 2000;
    std::size_t rows = 0;
    for (auto const& part : report.parts) rows += part.rows.size();
    return rows > many;
}

Message reason_of(ReportRow const& row) {
    auto const remarks = row.remarks();
    return remarks.empty() ? row.reason : say("[{0}] {1}", remarks, row.reason);
}

RowCells cells_of(ReportRow const& row, Report const& report, Catalog const& catalog) {
    auto const& verdict = *row.verdict;
    RowCells cells;
    cells.outcome = std::string{shape_of(verdict.status)} + " " + catalog(row.outcome);
    cells.path = joined(row.path);
    if (!row.printed_target.empty())
        cells.printed = catalog(say("printed: {0}", row.printed_target));
    cells.trend = catalog(trend_word(verdict.trend));
    cells.mark = year_mark(row, report);
    cells.likelihood = catalog(short_likelihood(verdict));
    cells.reason = catalog(reason_of(row));
    if (auto const cause = row.cause(); !cause.empty())
        cells.cause = catalog(say("Reason for variance: {0}", cause));
    return cells;
}

}  // namespace jixiao::reports
