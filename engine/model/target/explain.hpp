#pragma once

#include "base/message.hpp"
#include "model/target/parse.hpp"

#include <string_view>
#include <vector>

namespace jixiao {

/// What reading `text` did to it beyond the parts it names: scales multiplied out, fractions
/// rounded, words left out. One sentence each; none for a text that was read as it stands.
std::vector<Message> reading_notes(std::string_view text, Target const& target);

/// Mistakes that the reading does not rest on, with the codes of parse.hpp: a counter that no table
/// of units lists (`target-unit-new`), with the nearest known one.
std::vector<ParseError> target_warnings(std::string_view text, Target const& target,
                                        Units const& units);

}  // namespace jixiao
