#include "report/page/progress_pool.hpp"

#include "base/printable.hpp"
#include "report/page/page.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao::reports {

namespace json = boost::json;

namespace {

/// A number for a chart and its table, as it is shown elsewhere; null when it is too large to show.
json::value chart_number(std::optional<Fraction> const& amount, Fraction const& scale,
                         std::optional<Fraction> const& beside) {
    if (!amount) return nullptr;
    try {
        std::vector<Fraction> limits;
        if (beside) limits.push_back(*beside / scale);
        return json::value(amount_number(*amount / scale, limits).text());
    } catch (std::overflow_error const&) {
        return nullptr;
    }
}

/// The word and factor that suit the largest figure of a course.
MoneyWord word_for(ReportRow const& row) {
    Fraction largest;
    for (auto const& point : row.progress)
        for (auto const& figure : {point.due, point.actual})
            if (figure) largest = std::max(largest, figure->is_negative() ? -*figure : *figure);
    return money_word(largest, row.verdict->target_unit);
}

}  // namespace

std::string ProgressPool::unit_of(ReportRow const& row) {
    return std::string{word_for(row).word} + row.verdict->target_unit;
}

json::array ProgressPool::progress_of(ReportRow const& row) {
    auto const scale = word_for(row).scale;
    auto const unit = unit_of(row);
    json::array points;
    for (std::size_t i = 0; i < row.progress.size(); ++i) {
        auto const& point = row.progress[i];
        json::array values{chart_number(point.due, scale, point.actual)};
        if (report_.periods[i].last <= report_.as_of.last) {
            auto const actual = chart_number(point.actual, scale, {});
            values.push_back(actual);
            values.emplace_back(place_of(point));
            auto const figure = actual.is_string() ? std::string{actual.as_string()} + unit : "";
            if (figure != point.actual_text) values.emplace_back(printable(point.actual_text));
        }
        points.push_back(std::move(values));
    }
    return points;
}

std::size_t ProgressPool::place_of(ProgressPoint const& point) {
    auto const word = point.state == State::rated ? word_of(point.status) : word_of(point.state);
    json::value const outcome{catalog_(word), std::string(1, class_of(point.status)),
                              shape_of(point.status)};
    auto const found = std::find(outcomes_.begin(), outcomes_.end(), outcome);
    auto const place = static_cast<std::size_t>(found - outcomes_.begin());
    if (found == outcomes_.end()) outcomes_.push_back(outcome);
    return place;
}

}  // namespace jixiao::reports
