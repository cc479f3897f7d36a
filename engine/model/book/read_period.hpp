#pragma once

#include "model/book/period.hpp"

#include <string>

namespace jixiao {

/// The period that someone asks for. Throws Refusal for what is none.
Period read_period(std::string const& text);

}  // namespace jixiao
