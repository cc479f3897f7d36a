#pragma once

#include "model/target/print.hpp"

#include <string>
#include <utility>

namespace jixiao {

/// 20-30人 and 2%-5%. The lower end keeps its unit where it could be taken to share the scale of
/// the other: 2元-3万元 are not 2-3万元.
std::string print_between(Between const& range);

/// 3个月 and not 3月, which is March.
std::string with_classifier(std::string const& unit);

/// The sign before a limit's number, and the number.
std::pair<std::string, std::string> sign_and_number(Limit const& limit);

}  // namespace jixiao
