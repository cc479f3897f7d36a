#include "book/actuals.hpp"

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

}  // namespace jixiao
