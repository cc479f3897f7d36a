#pragma once

#include "model/target/parse.hpp"

namespace jixiao::grammar {

/// parse_target without the quick way for the common shape.
Parsed<Target> read_in_full(std::string_view text, Units const& units);

/// parse_actual without the quick way for amounts.
Parsed<ActualValue> read_actual_in_full(std::string_view text, Units const& units);

}  // namespace jixiao::grammar
