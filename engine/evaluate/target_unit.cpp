#include "evaluate/target_unit.hpp"

#include "text/overloaded.hpp"

#include <string_view>

namespace jixiao {
namespace {

std::string unit_of(Limit const& limit) {
    return std::visit(
        Overloaded{
            [](Stated const& l) { return l.value.unit; },
            [](AtLeast const& l) { return l.bound.unit; },
            [](AtMost const& l) { return l.bound.unit; },
            [](Exactly const& l) { return l.value.unit; },
            [](About const& l) { return l.value.unit; },
            [](Between const& l) { return l.low.unit.empty() ? l.high.unit : l.low.unit; },
        },
        limit);
}

/// "万元" as 10000 of 元, "家" as 1 of 家, "次/年" as 1 of 次; nothing for a word that is no unit.
std::optional<FoundUnit> scaled_unit(std::string_view word, Units const& units, UnitFrom from) {
    word = word.substr(0, word.find('/'));
    if (units.find(word)) return FoundUnit{std::string{word}, 1, from};
    constexpr std::pair<std::string_view, int> scales[] = {
        {"百", 100}, {"千", 1000}, {"万", 10'000}, {"亿", 100'000'000}};
    for (auto const& [scale, size] : scales) {
        if (!word.starts_with(scale)) continue;
        auto const rest = word.substr(scale.size());
        if (units.find(rest)) return FoundUnit{std::string{rest}, size, from};
    }
    return std::nullopt;
}

std::string in_history(Indicator const& indicator) {
    // The latest year is nearest to the target.
    for (auto cell = indicator.history.rbegin(); cell != indicator.history.rend(); ++cell) {
        if (cell->second.value.has_error()) continue;
        auto unit = unit_of(*cell->second.value);
        if (!unit.empty()) return unit;
    }
    return {};
}

/// 设备购置金额（万元）, 培训人数, 技术合同成交额.
std::optional<FoundUnit> in_name(std::string_view name, Rules const& rules) {
    for (auto const& [open, close] :
         {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
        auto const from = name.rfind(open);
        if (from == name.npos || !name.ends_with(close)) continue;
        auto const word = name.substr(from + open.size());
        if (auto found = scaled_unit(word.substr(0, word.size() - close.size()), rules.units,
                                     UnitFrom::name))
            return found;
    }
    constexpr std::string_view count = "数";
    constexpr std::size_t character = 3;  // bytes of a Chinese one
    for (auto length : {2 * character, character}) {
        if (!name.ends_with(count) || name.size() < count.size() + length) continue;
        auto const word = name.substr(name.size() - count.size() - length, length);
        if (rules.units.find(word)) return FoundUnit{std::string{word}, 1, UnitFrom::name};
    }
    std::size_t longest = 0;
    std::optional<FoundUnit> found;
    for (auto const& [ending, unit] : rules.profile.name_units) {
        if (!name.ends_with(ending) || ending.size() <= longest) continue;
        longest = ending.size();
        found = FoundUnit{unit, 1, UnitFrom::name};
    }
    return found;
}

/// Not in later ones: what is said of a past period must not change when the next is reported.
std::optional<FoundUnit> in_actuals(Row const& row) {
    for (auto const* line : row.lines) {
        if (line->value.has_error() || line->period.last > row.as_of.last) continue;
        auto const* amount = std::get_if<Amount>(&*line->value);
        if (amount && !amount->quantity.unit.empty())
            return FoundUnit{amount->quantity.unit, 1, UnitFrom::actuals};
    }
    return std::nullopt;
}

}  // namespace

std::string unit_of(Target const& target) {
    return std::visit(Overloaded{
                          [](Stated const& c) { return c.value.unit; },
                          [](AtLeast const& c) { return c.bound.unit; },
                          [](AtMost const& c) { return c.bound.unit; },
                          [](Exactly const& c) { return c.value.unit; },
                          [](About const& c) { return c.value.unit; },
                          [](Between const& c) { return unit_of(Limit{c}); },
                          [](EndValue const& c) { return unit_of(c.value); },
                          [](ChangeBy const& c) { return unit_of(c.size); },
                          [](Relative const&) { return std::string{}; },
                          [](Difference const&) { return std::string{}; },
                          [](WithinReference const&) { return std::string{}; },
                          [](Rank const&) { return std::string{}; },
                          [](Ordinal const&) { return std::string{}; },
                          [](Deadline const&) { return std::string{}; },
                          [](NoOccurrence const&) { return std::string{}; },
                          [](Graded const&) { return std::string{}; },
                          [](Composite const& c) {
                              return c.parts.size() == 1 ? unit_of(c.parts.front().limit)
                                                         : std::string{};
                          },
                      },
                      target.comparator);
}

bool is_written_in_myriads(std::string_view text) {
    return text.find("万") != text.npos || text.find("亿") != text.npos;
}

std::string const& Namesakes::unit_for(Indicator const& indicator) {
    auto const& group = index_.served_by(indicator.name);
    auto const [known, is_new] = units_.try_emplace(&group);
    auto& unit = known->second;
    for (auto other = group.begin(); is_new && unit.empty() && other != group.end(); ++other) {
        if ((*other)->target.target.has_value()) unit = unit_of(*(*other)->target.target);
        if (unit.empty()) unit = in_history(**other);
    }
    return unit;
}

FoundUnit complete_unit(Row const& row, TargetText const& target, Rules const& rules) {
    if (target.target.has_value())
        if (auto unit = unit_of(*target.target); !unit.empty())
            return {std::move(unit), 1, UnitFrom::text};
    auto const& indicator = row.indicator;
    if (!indicator.unit.empty()) {
        return scaled_unit(indicator.unit, rules.units, UnitFrom::unit_key)
            .value_or(FoundUnit{indicator.unit, 1, UnitFrom::unit_key});
    }
    if (auto unit = in_history(indicator); !unit.empty())
        return {std::move(unit), 1, UnitFrom::history};
    if (row.namesakes)
        if (auto const& unit = row.namesakes->unit_for(indicator); !unit.empty())
            return {unit, 1, UnitFrom::namesake};
    if (auto found = in_name(indicator.name, rules)) return *found;
    if (auto found = in_actuals(row)) return *found;
    return {};
}

}  // namespace jixiao
