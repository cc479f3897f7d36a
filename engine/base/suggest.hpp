#pragma once

#include "base/message.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// "did you mean …?" when one of the candidates is near, else the list of them when it is short.
Message suggest(std::string_view word, std::vector<std::string> const& candidates);

}  // namespace jixiao
