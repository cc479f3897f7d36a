#pragma once

#include "base/fraction.hpp"
#include "model/book/period.hpp"
#include "model/book/profile.hpp"
#include "model/target/target.hpp"
#include "model/target/units.hpp"

#include <optional>
#include <string>

namespace jixiao {

/// The number that a target or a past value states, made comparable.
struct Figure {
    Fraction amount;  // in the base unit of the dimension; of a rate: for the whole term
    std::string unit;
    std::string dimension;            // empty where no unit is known
    std::optional<Direction> change;  // it is the size of a change
    bool has_unit = false;            // in its own text
    bool is_total = false;            // the text says that it is a total or a rate over time
};

/// How numbers are read in one row.
struct FigureContext {
    Units const& units;
    Profile const& profile;
    std::string unit;            // of a number without one
    Fraction unit_scale = 1;     // unit key 万元: 10000
    bool is_sum = false;         // a rate is multiplied by the periods of the term
    bool low_is_better = false;  // then the low end of a range is taken, else the high one
};

/// The figure of a target; nothing where it has no single number, or one of more than 15 digits
/// (no sum of money has so many, and what is computed from fewer stays exact).
std::optional<Figure> figure_of(Target const& target, Term const& term,
                                FigureContext const& context);

/// Whether two figures speak of the same thing: one dimension, both levels or both changes.
bool are_comparable(Figure const& a, Figure const& b);

/// An amount in base units as a reader knows it, in the figure's unit: "318亿元", "5.5%".
std::string figure_text(Fraction const& amount, Figure const& like, Units const& units);

}  // namespace jixiao
