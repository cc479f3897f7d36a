#pragma once

#include "target/target.hpp"
#include "text/message.hpp"

#include <string_view>
#include <vector>

namespace jixiao {

/// What reading `text` did to it beyond the parts it names: scales multiplied out, fractions
/// rounded, words left out. One sentence each; none for a text that was read as it stands.
std::vector<Message> reading_notes(std::string_view text, Target const& target);

}  // namespace jixiao
