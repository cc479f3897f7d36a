#pragma once

#include "model/target/target.hpp"

#include <string>

namespace jixiao {

/// A target as columns, for readers that want no grammar: its comparator (ge, gt, le, lt, eq,
/// approx, between, bare, none), the bounds, the unit with what it is counted per, and the kind of
/// target (level, rate, horizon, change_up, change_down, relative, ordinal, deadline,
/// zero_incident, qualitative, composite). What is not there is empty.
struct TargetRow {
    std::string comparator = "none", low, high, unit, kind = "level";
};

TargetRow row_of(Target const& target);
/// One number of a target; a ratio 1:x stays one.
TargetRow row_of(Limit const& limit);

}  // namespace jixiao
