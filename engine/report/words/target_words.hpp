#pragma once

#include "base/message.hpp"
#include "model/target/target.hpp"

#include <vector>

namespace jixiao {

/// What a target asks for, as one sentence: "at least 115家".
Message meaning_of(Target const& target);

/// Which policies decided the reading: whether a number includes itself, what a missing comparator
/// stands for, what is compared with what. One sentence each.
std::vector<Message> policies_of(Target const& target);

}  // namespace jixiao
