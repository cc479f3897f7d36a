#include "app/bulk/row_layout.hpp"

#include "read/records/plain_record.hpp"

#include <algorithm>
#include <optional>

namespace jixiao::bulk {
namespace {

std::optional<Period> period_of(std::vector<std::string> const& keys) {
    auto const period = parse_period(keys.back());
    return keys.size() == 2 && period.has_value() ? std::optional{*period} : std::nullopt;
}

/// The period of an actual that such keys lead to.
std::optional<Period> period_of_actual(std::vector<std::string> const& keys) {
    bool const is_actual = !keys.empty() && plain_key(keys.front()) == PlainKey::actuals;
    return is_actual ? period_of(keys) : std::nullopt;
}

}  // namespace

RowLayout::RowLayout(std::vector<std::vector<std::string>> const& columns, Period as_of)
    : absent{columns.size()} {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& keys = columns[i];
        if (keys.empty()) {
            passed.push_back(i);
            continue;
        }
        auto const key = plain_key(keys.front());
        auto const period = period_of(keys);
        auto const is_history = key == PlainKey::history && period;
        auto const is_actual = key == PlainKey::actuals && period;
        if (!key || (keys.size() > 1 && !is_history && !is_actual)) {
            others.push_back(i);
            continue;
        }
        switch (*key) {
            case PlainKey::id: id = i; break;
            case PlainKey::body: body = i; break;
            case PlainKey::table: table = i; break;
            case PlainKey::goal: goal = i; break;
            case PlainKey::name: name = i; break;
            case PlainKey::path: path = i; break;
            case PlainKey::target: target = i; break;
            case PlainKey::unit: unit = i; break;
            case PlainKey::aggregation: aggregation = i; break;
            case PlainKey::values: values = i; break;
            case PlainKey::term: term = i; break;
            case PlainKey::previous: previous = i; break;
            case PlainKey::weight: weight = i; break;
            case PlainKey::basis:
            case PlainKey::owner:
            case PlainKey::note: texts.push_back(i); break;
            case PlainKey::history:
                (is_history && period->kind() == PeriodKind::year ? history : others).push_back(i);
                break;
            case PlainKey::actuals:
                if (!is_actual)
                    others.push_back(i);
                else if (period->year() == as_of.year() && period->last <= as_of.last)
                    actuals.push_back({i, *period});
                else
                    other_actuals.push_back(i);
                break;
        }
    }
    for (auto const column : {id, body, table, goal})
        if (column != absent) texts.push_back(column);
    stated = history;
    for (auto const column : {aggregation, values, term, previous, weight})
        if (column != absent) stated.push_back(column);
    has_more = !stated.empty() || !other_actuals.empty() || !others.empty() || unit != absent;
    std::sort(actuals.begin(), actuals.end(),
              [](auto const& a, auto const& b) { return ends_before(a.period, b.period); });
    auto next = Month::of(as_of.year(), 1);
    are_complete = true;
    for (std::size_t i = 0; i < actuals.size(); ++i) {
        auto const& period = actuals[i].period;
        are_complete &= period.first == next;
        overlap |= period.first < next;
        are_apart &= i == 0 || period.last != actuals[i - 1].period.last;
        next = Month{period.last.index + 1};
        periods += period.text() + ";";
    }
    ends_with_period = !actuals.empty() && actuals.back().period.last == as_of.last;
    are_complete &= ends_with_period;
}

std::vector<RowLayout::ActualColumn> actual_columns(
    std::vector<std::vector<std::string>> const& columns) {
    std::vector<RowLayout::ActualColumn> actuals;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (auto const period = period_of_actual(columns[i])) actuals.push_back({i, *period});
    std::stable_sort(actuals.begin(), actuals.end(),
                     [](auto const& a, auto const& b) { return ends_before(a.period, b.period); });
    return actuals;
}

}  // namespace jixiao::bulk
