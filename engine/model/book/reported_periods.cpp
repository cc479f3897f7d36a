#include "model/book/reported_periods.hpp"

#include "model/book/annual_years.hpp"

#include <algorithm>
#include <limits>

namespace jixiao {
namespace {

/// The first year that is the tables' own.
int first_year(Book const& book) {
    auto const years = annual_years(book);
    return years ? years->first : std::numeric_limits<int>::min();
}

}  // namespace

std::vector<Period> reported_periods(Book const& book, Actuals const& actuals) {
    auto const first = first_year(book);
    std::vector<Period> periods;
    // Lines of one file stand side by side.
    for (auto const& actual : actuals.all)
        if (actual.period.year() >= first &&
            (periods.empty() || !(periods.back() == actual.period)))
            periods.push_back(actual.period);
    std::sort(periods.begin(), periods.end(), ends_before);
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    return periods;
}

std::optional<Period> usual_period(Book const& book, Actuals const& actuals) {
    auto const first = first_year(book);
    std::optional<Period> last, begun;
    for (auto const& actual : actuals.all)
        if (actual.period.year() >= first && (!last || ends_before(*last, actual.period)))
            last = actual.period;
    if (last) return last;
    for (auto const& unfilled : actuals.unfilled)
        if (unfilled.period.year() >= first && (!begun || ends_before(unfilled.period, *begun)))
            begun = unfilled.period;
    return begun;
}

}  // namespace jixiao
