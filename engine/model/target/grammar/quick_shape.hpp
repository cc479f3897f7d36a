#pragma once

#include "model/target/actual_value.hpp"
#include "model/target/target.hpp"
#include "model/target/units.hpp"

#include <cstdint>

namespace jixiao::grammar {

enum class Asked : std::uint8_t { nothing, at_least, above, at_most, below, equal, about };

enum class Changed : std::uint8_t { nothing, down, up };

struct Figures {
    std::int64_t coefficient = 0;
    int places = 0;
    char const* begin = nullptr;
    char const* end = nullptr;
};

struct UnitPlace {
    Unit const* unit = nullptr;
    char const* begin = nullptr;
    char const* end = nullptr;
};

/// ≥2.5亿元/年, 95%以上, 2%-5%, 300家/3年.
struct Shape {
    Asked before = Asked::nothing, behind = Asked::nothing;
    bool is_range = false;
    int power = 0;  // of 万 and 亿
    Figures number;
    UnitPlace unit;
    Figures high;
    UnitPlace high_unit;
    Figures per_count;
    UnitPlace per;
};

/// Fills the comparator and what it is counted for; false for what only the full grammar decides.
bool build(Shape const& shape, Target& target);
/// Fills a reported amount from a shape of figures, unit and per; false for what only the full
/// grammar decides.
bool build(Shape const& shape, Amount& amount);
/// The same as a change in a direction.
bool build_change(Shape const& shape, Direction direction, Target& target);

/// The part of the text between two of its places.
Span part_of(char const* text, char const* from, char const* to);
/// Says where the parts of the shape stand; it begins at `begin` and ends at `end`.
void place(Parts& parts, Shape const& shape, char const* text, char const* begin, char const* end);

}  // namespace jixiao::grammar
