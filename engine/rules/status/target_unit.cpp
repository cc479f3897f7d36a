#include "rules/status/target_unit.hpp"

#include "base/overloaded.hpp"
#include "rules/status/infer_aggregation.hpp"
#include "rules/status/printed_scale.hpp"

#include <algorithm>
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
    constexpr std::pair<std::string_view, int> scales[] = {
        {"百", 100}, {"千", 1000}, {"万", 10'000}, {"亿", 100'000'000}};
    for (Fraction scale = 1;;) {
        if (units.find(word)) return FoundUnit{std::string{word}, scale, from};
        auto const* const found =
            std::find_if(std::begin(scales), std::end(scales),
                         [&](auto const& each) { return word.starts_with(each.first); });
        if (found == std::end(scales)) return std::nullopt;
        scale = scale * found->second;
        word.remove_prefix(found->first.size());
    }
}

/// A unit that a text has, with the 万 that its number is printed with.
std::optional<FoundUnit> printed_unit(std::string const& text, Parsed<Target> const& target,
                                      UnitFrom from) {
    if (target.has_error()) return std::nullopt;
    auto unit = unit_of(*target);
    if (unit.empty()) return std::nullopt;
    auto const scale = printed_scale(text, target->parts);
    return FoundUnit{std::move(unit), scale.factor, from, scale.is_open};
}

std::optional<FoundUnit> in_history(Indicator const& indicator, UnitFrom from) {
    // The latest year is nearest to the target.
    for (auto cell = indicator.history.rbegin(); cell != indicator.history.rend(); ++cell)
        if (auto found = printed_unit(cell->second.text, cell->second.value, from)) return found;
    return std::nullopt;
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
std::optional<FoundUnit> in_actuals(Row const& row, Rules const& rules) {
    for (auto const* line : row.lines) {
        if (line->value.has_error() || line->period.last > row.as_of.last) continue;
        auto const* amount = std::get_if<Amount>(&*line->value);
        if (!amount || !rules.units.find(amount->quantity.unit)) continue;
        auto const& unit = amount->quantity.unit;
        auto const scale = printed_scale(std::string_view{line->text}.substr(
            0, std::min(line->text.find(unit), line->text.size())));
        return FoundUnit{unit, scale.factor, UnitFrom::actuals, scale.is_open};
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

FoundUnit const& Namesakes::unit_for(Indicator const& indicator) const {
    std::lock_guard const lock{mutex_};
    auto const group = index_->served_by(indicator.name);
    auto const [known, is_new] = units_.try_emplace(group.data());
    if (is_new)
        for (auto const* other : group) {
            auto found = printed_unit(other->target.text, other->target.target, UnitFrom::namesake);
            if (!found) found = in_history(*other, UnitFrom::namesake);
            if (!found) continue;
            known->second = *std::move(found);
            break;
        }
    return known->second;
}

namespace {

/// 十万人死亡率 1.1, 亿元GDP事故死亡率 0.01: so many for as many, no percentage. Not of what is
/// done among the large (亿元以上项目开工率), nor of a saving (万元GDP能耗降低率).
bool counts_per_many(Row const& row, FoundUnit const& found, Rules const& rules) {
    if (row.words.says != NameSays::less || !is_ratio(found.word, rules.units)) return false;
    std::string_view const name = row.indicator.name;
    constexpr std::size_t character = 3;  // bytes of a Chinese one
    for (std::string_view const many : {"万", "亿"}) {
        auto const at = name.find(many);
        if (at == name.npos) continue;
        if (rules.units.find(name.substr(at + many.size(), character))) return true;
    }
    return false;
}

FoundUnit found_unit(Row const& row, TargetText const& target, Rules const& rules) {
    if (auto found = printed_unit(target.text, target.target, UnitFrom::text))
        return *std::move(found);
    auto const& indicator = row.indicator;
    if (!indicator.unit.empty()) {
        return scaled_unit(indicator.unit, rules.units, UnitFrom::unit_key)
            .value_or(FoundUnit{indicator.unit, 1, UnitFrom::unit_key});
    }
    if (auto found = in_history(indicator, UnitFrom::history)) return *std::move(found);
    if (row.namesakes)
        if (auto const& found = row.namesakes->unit_for(indicator); !found.word.empty())
            return found;
    if (auto found = in_name(indicator.name, rules); found && !counts_per_many(row, *found, rules))
        return *std::move(found);
    if (auto found = in_actuals(row, rules)) return *std::move(found);
    return {};
}

}  // namespace

FoundUnit complete_unit(Row const& row, TargetText const& target, Rules const& rules) {
    auto found = found_unit(row, target, rules);
    // 500万 beside a history in 亿: what is bare is in 万.
    auto const own =
        target.target ? printed_scale(target.text, target.target->parts) : PrintedScale{};
    if (!own.word.empty()) {
        found.scale = own.factor;
        found.scale_is_open = own.is_open;
    }
    return found;
}

}  // namespace jixiao
