#include "report/words/year_mark.hpp"

#include "report/words/sparkline.hpp"
#include "report/words/words.hpp"
#include "rules/status/trend.hpp"

#include <algorithm>
#include <stdexcept>

namespace jixiao {
namespace {

using Figures = std::vector<std::optional<Fraction>>;  // by period, so far as reported

std::optional<Fraction> rank_at(ProgressPoint const& point) {
    if (point.state != State::rated) return std::nullopt;
    return Fraction{rank_of(point.status)};
}

Figures reported_figures(ReportRow const& row, Report const& report) {
    Figures amounts, ranks;
    for (std::size_t i = 0; i < row.progress.size(); ++i) {
        if (report.periods[i].last > report.as_of.last) break;
        amounts.push_back(row.progress[i].actual);
        ranks.push_back(rank_at(row.progress[i]));
    }
    auto const has_amounts = std::any_of(amounts.begin(), amounts.end(),
                                         [](auto const& amount) { return amount.has_value(); });
    return has_amounts ? amounts : ranks;
}

std::string mark_of(Figures figures) {
    std::optional<Fraction> least, most;
    std::size_t known = 0;
    for (auto const& figure : figures) {
        if (!figure) continue;
        ++known;
        least = least ? std::min(*least, *figure) : *figure;
        most = most ? std::max(*most, *figure) : *figure;
    }
    if (known < 2) return {};
    auto const range = *most - *least;
    auto const starts_at_zero = !least->is_negative() && range * Fraction{5} >= *most;
    auto const floor = starts_at_zero ? Fraction{} : *least;
    for (auto& figure : figures)  // what never changes stands half high
        if (figure) figure = range.is_zero() ? Fraction::of(1, 2) : *figure - floor;
    return sparkline(figures, range.is_zero() ? Fraction{1} : *most - floor);
}

}  // namespace

std::string year_mark(ReportRow const& row, Report const& report) {
    try {
        return mark_of(reported_figures(row, report));
    } catch (std::overflow_error const&) {
        return {};  // the texts say what the figures are
    }
}

std::string marked_trend(ReportRow const& row, Report const& report) {
    auto const mark = year_mark(row, report);
    std::string const arrow{arrow_of(row.verdict->trend)};
    return mark.empty() || arrow.empty() ? mark + arrow : mark + " " + arrow;
}

}  // namespace jixiao
