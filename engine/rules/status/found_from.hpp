#pragma once

#include <cstdint>

namespace jixiao {

/// What decided which way is better, in the order in which it is asked (docs/status-rules.md, "What
/// is not said").
enum class DirectionFrom : std::uint8_t {
    text,    // a sign or a word of the target
    key,     // direction: of the indicator
    zero,    // zero means exactly zero
    saving,  // the name is that of a saving or reduction
    cost,    // the path is that of cost
    name,    // how the name ends
    path,    // 数量指标, 质量指标; 时效指标 for a duration
    assumed  // nothing: at least, as an assumption
};

/// What the unit of a target was found in, in the order in which it is looked for.
enum class UnitFrom : std::uint8_t { text, unit_key, history, namesake, name, actuals, nowhere };

/// What decided how the year's value arises.
enum class AggregationFrom : std::uint8_t {
    stated,       // aggregation: of the indicator
    unit,         // the nature of the unit
    rate,         // 次/周 adds up
    per_item,     // 元/人 does not
    ratio_rate,   // nor does 10%/年
    end_value,    // nor does 扩大至 …
    end_of_flow,  // but 事故起数减少至 … does: of what happens over the year
    name,         // a word of the name
    words         // the nature of a target in words
};

}  // namespace jixiao
