#include "report/since.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace jixiao {
namespace {

bool needs_action(Status status) {
    return status == Status::red || status == Status::amber;
}

}  // namespace

std::vector<Period> reported_before(Period as_of, Actuals const& actuals) {
    constexpr int quarter = 3;  // months
    std::vector<Period> periods;
    for (auto const& actual : actuals.all) {
        auto const& period = actual.period;
        auto const is_fine = period.months() < std::min(as_of.months(), quarter);
        if (period.last < as_of.last && !is_fine &&
            (periods.empty() || !(periods.back() == period)))  // those of a file stand together
            periods.push_back(period);
    }
    std::sort(periods.begin(), periods.end(), ends_before);
    auto const same_end = [](Period const& a, Period const& b) { return a.last == b.last; };
    periods.erase(std::unique(periods.begin(), periods.end(), same_end), periods.end());
    std::reverse(periods.begin(), periods.end());
    return periods;
}

std::vector<std::optional<Period>> since_when(Evaluation const& now, Actuals const& actuals) {
    std::vector<std::optional<Period>> since(now.verdicts.size());
    struct Known {
        Verdict const* now;
        std::optional<Period>* since;
    };
    std::unordered_map<Indicator const*, Known> rows;
    std::set<Indicator const*> open;  // whose colour may be older
    auto next = since.begin();
    for (auto const& verdict : now.verdicts) {
        auto& first = *next++;
        if (!needs_action(verdict.status)) continue;
        first = now.as_of;
        rows.emplace(verdict.indicator, Known{&verdict, &first});
        open.insert(verdict.indicator);
    }
    for (auto const& period : reported_before(now.as_of, actuals)) {
        std::set<Indicator const*> still;
        auto const add = [&](Indicator const* indicator, std::optional<Status> then) {
            auto const& row = rows.at(indicator);
            if (then != row.now->status) return;
            *row.since = period;
            still.insert(indicator);
        };
        // What the verdict knows of the period before need not be found out again.
        std::erase_if(open, [&](Indicator const* indicator) {
            auto const& verdict = *rows.at(indicator).now;
            if (verdict.previous != period) return false;
            add(indicator, verdict.previous_status);
            return true;
        });
        if (!open.empty())
            for (auto const& verdict : statuses_then(open, now, period).verdicts)
                add(verdict.indicator, verdict.status);
        open = std::move(still);
        if (open.empty()) break;
    }
    return since;
}

}  // namespace jixiao
