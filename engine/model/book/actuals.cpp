#include "model/book/actuals.hpp"

#include <algorithm>

namespace jixiao {

std::optional<Period> Actuals::latest() const {
    auto const by_end = [](Actual const& a, Actual const& b) {
        return ends_before(a.period, b.period);
    };
    auto const last = std::max_element(all.begin(), all.end(), by_end);
    if (last == all.end()) return std::nullopt;
    return last->period;
}

std::optional<Period> Actuals::usual() const {
    if (auto const last = latest()) return last;
    auto const first = std::min_element(
        unfilled.begin(), unfilled.end(),
        [](auto const& a, auto const& b) { return ends_before(a.period, b.period); });
    return first == unfilled.end() ? std::nullopt : std::optional{first->period};
}

}  // namespace jixiao
