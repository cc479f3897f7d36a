#pragma once

#include "base/utf8.hpp"
#include "model/book/profile.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao {

/// How a report for a terminal may look.
struct Look {
    std::size_t width = 80;  // cells
    bool colour = false;
    std::string workspace;  // the folder as it was given, for commands that are shown; may be empty
    Ambiguous ambiguous = Ambiguous::narrow;
    bool has_blocks = true;  // whether the terminal can draw more than ASCII
};

/// The text in the colour of a status, when colour is on.
std::string paint(std::string_view text, Status status, Look const& look);
/// The shape of a status as a row begins with it: two cells, of which a terminal that draws it wide
/// needs both.
std::string lead_of(Status status, Look const& look);
/// The text in bold, when colour is on.
std::string embolden(std::string_view text, Look const& look);

}  // namespace jixiao
