#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/terminal/columns.hpp"
#include "report/terminal/terminal.hpp"
#include "report/words/sparkline.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"
#include "workspace/history/series.hpp"

#include <algorithm>

namespace jixiao::history {
namespace {

std::string share_or_blank(std::optional<Fraction> const& share) {
    return share ? share_text(*share) : std::string{};
}

Message standing_of(Point const& point) {
    return point.closing > 0 ? say("closed ({0})", point.closing) : say("open");
}

Message state_of(Point const& point) {
    auto const& record = point.record;
    return record.state == State::rated ? jixiao::word_of(record.status)
                                        : jixiao::word_of(record.state);
}

/// The achieved shares as blocks, and below them those that were planned where there is a plan.
std::string lines_of(Series const& series, Catalog const& catalog, Look const& look) {
    std::vector<std::optional<Fraction>> achieved, planned;
    Fraction most = 1;
    for (auto const& point : series.points) {
        achieved.push_back(point.record.achievement);
        planned.push_back(point.record.plan);
        for (auto const& share : {achieved.back(), planned.back()})
            if (share) most = std::max(most, *share);
    }
    std::vector<std::pair<std::string, std::string>> lines{
        {catalog(say("% of target")), sparkline(achieved, most)}};
    auto const has_plan = std::any_of(planned.begin(), planned.end(),
                                      [](auto const& share) { return share.has_value(); });
    if (has_plan) lines.emplace_back(catalog(say("Plan")), sparkline(planned, most));
    std::size_t width = 0;
    for (auto const& line : lines) width = std::max(width, count_cells(line.first, look.ambiguous));
    std::string shown;
    for (auto const& [title, blocks] : lines)
        shown += "  " + pad_cells(title, width, look.ambiguous) + "  " + blocks + "\n";
    return shown;
}

std::vector<std::vector<std::string>> cells_of(Series const& series, Catalog const& catalog) {
    std::vector<std::vector<std::string>> rows{{catalog(say("Period")), catalog(say("Target")),
                                                catalog(say("Actual")), catalog(say("% of target")),
                                                catalog(say("Plan")), catalog(say("Status")),
                                                catalog(say("Closed"))}};
    for (auto const& point : series.points)
        rows.push_back({point.period.text(), point.record.target, point.record.actual,
                        share_or_blank(point.record.achievement), share_or_blank(point.record.plan),
                        catalog(state_of(point)), catalog(standing_of(point))});
    return rows;
}

std::string table_of(Series const& series, Catalog const& catalog, Look const& look) {
    auto const rows = cells_of(series, catalog);
    std::vector<Column> columns(rows.front().size());
    for (auto const& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            columns[i].width = std::max(columns[i].width, count_cells(row[i], look.ambiguous));
    for (auto const i : {1U, 2U}) columns[i].width = std::min<std::size_t>(columns[i].width, 16);
    for (auto const i : {3U, 4U}) columns[i].to_the_right = true;
    std::string shown;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<Cell> cells;
        for (auto const& text : rows[i]) cells.push_back({text, {}});
        auto const* const point = i > 0 ? &series.points[i - 1] : nullptr;
        auto const lead = point ? lead_of(point->record.status, look) : std::string{"  "};
        shown += lead + lay_out(columns, cells, look, 1);
    }
    return shown;
}

}  // namespace

std::string series_text(std::vector<Series> const& all, Catalog const& catalog, Look const& look) {
    std::string shown;
    for (auto const& series : all) {
        auto const& row = series.row();
        auto const title = say("{0} {1} ({2}, {3})", row.id, row.name, row.table, row.goal);
        shown += (shown.empty() ? "" : "\n") +
                 embolden(fit_cells(printable(catalog(title)), std::max(look.width, narrowest),
                                    look.ambiguous),
                          look) +
                 "\n" + lines_of(series, catalog, look) + table_of(series, catalog, look);
    }
    return shown;
}

}  // namespace jixiao::history
