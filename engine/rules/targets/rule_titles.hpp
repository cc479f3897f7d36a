#pragma once

#include "base/message.hpp"

#include <string_view>

namespace jixiao {

/// What a rule is called in a list; the code itself for one that has no title.
Message title_of_rule(std::string_view code);

}  // namespace jixiao
