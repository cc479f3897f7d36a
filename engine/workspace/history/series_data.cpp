#include "base/csv.hpp"
#include "report/data/json_lines.hpp"
#include "report/data/json_values.hpp"
#include "report/words/words.hpp"
#include "workspace/history/series.hpp"

namespace jixiao::history {
namespace json = boost::json;
namespace {

constexpr int series_version = 1;

std::string digits(std::optional<Fraction> const& number) {
    return number ? number->text() : std::string{};
}

json::object point_json(Point const& point) {
    auto const& record = point.record;
    return {{"period", point.period.text()},
            {"closing", point.closing > 0 ? json::value(point.closing) : json::value{}},
            {"status", name_of(record.status)},
            {"state", name_of(record.state)},
            {"target", record.target},
            {"actual", text_or_null(record.actual)},
            {"achievement", number_or_null(record.achievement)},
            {"plan", number_or_null(record.plan)},
            {"r", number_or_null(record.progress_ratio)}};
}

}  // namespace

std::string series_csv(std::vector<Series> const& all) {
    auto shown = csv_line({"table", "goal", "id", "name", "period", "closing", "status", "state",
                           "target", "actual", "achievement", "plan", "r"});
    for (auto const& series : all)
        for (auto const& [period, closing, record] : series.points)
            shown +=
                csv_line({series.row().table, series.row().goal, series.row().id, series.row().name,
                          period.text(), closing > 0 ? std::to_string(closing) : "",
                          std::string{name_of(record.status)}, std::string{name_of(record.state)},
                          record.target, record.actual, digits(record.achievement),
                          digits(record.plan), digits(record.progress_ratio)});
    return shown;
}

std::string series_json(std::vector<Series> const& all) {
    auto shown = "{\"version\": " + std::to_string(series_version) + ",\n";
    JsonLines lines{shown, "indicators"};
    for (auto const& series : all) {
        json::array points;
        for (auto const& point : series.points) points.push_back(point_json(point));
        lines.add({{"id", series.row().id},
                   {"table", series.row().table},
                   {"goal", series.row().goal},
                   {"name", series.row().name},
                   {"points", std::move(points)}});
    }
    lines.close();
    return shown + "}\n";
}

}  // namespace jixiao::history
