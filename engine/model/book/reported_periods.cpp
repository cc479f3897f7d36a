#include "model/book/reported_periods.hpp"

#include <algorithm>

namespace jixiao {

std::vector<Period> reported_periods(Actuals const& actuals) {
    std::vector<Period> periods;
    for (auto const& actual : actuals.all) periods.push_back(actual.period);
    std::sort(periods.begin(), periods.end(), ends_before);
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    return periods;
}

}  // namespace jixiao
