#pragma once

#include "model/target/actual_value.hpp"
#include "model/target/target.hpp"

#include <string>

namespace jixiao {

/// The one spelling of a target: parse_target reads it back as an equal target, as long as its
/// units are known.
std::string print_target(Target const& target);

/// 210000000 元 as 2.1亿元, 10157.6 平方米 as it is.
std::string print_quantity(Quantity const& quantity);

/// ≥115家, 2%-5%.
std::string print_limit(Limit const& limit);

/// 2024年6月30日, 12月底.
std::string print_date(Date const& date);

/// /年, /3年, /人·月, or nothing.
std::string print_per(Per const& per);

/// The one spelling of a reported value; parse_actual reads it back.
std::string print_actual(ActualValue const& actual);

}  // namespace jixiao
