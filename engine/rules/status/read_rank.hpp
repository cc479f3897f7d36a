#pragma once

#include "rules/status/target_reading.hpp"

#include <string>

namespace jixiao {

/// The last place that meets it, or the share of places: the lower the better.
void read_rank(TargetReading& reading, Rank const& rank);

/// 3名 under 考核名次 is a place like 第3名, whatever the sign: the name says what is counted.
bool is_bare_place(TargetReading const& reading, Limit const& limit, std::string const& name,
                   Profile const& profile);

/// 三级 is better than 二级 of a hospital, worse of a road, and of a risk nobody can tell.
void read_grade(TargetReading& reading, Ordinal const& grade, Indicator const& indicator,
                Profile const& profile);

}  // namespace jixiao
