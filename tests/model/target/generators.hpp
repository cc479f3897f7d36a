#pragma once

#include "model/target/actual_value.hpp"
#include "model/target/target.hpp"

#include <rapidcheck.h>

namespace jixiao {

/// Targets of every alternative, as parse_target can give them.
rc::Gen<Target> any_target();

rc::Gen<ActualValue> any_actual();

/// Texts that look like targets: words of targets, figures and broken bytes in any order.
rc::Gen<std::string> any_text();

}  // namespace jixiao
