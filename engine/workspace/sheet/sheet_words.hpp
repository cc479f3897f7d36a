#pragma once

#include "base/message.hpp"
#include "workspace/entries/merge_entry.hpp"

#include <string>
#include <vector>

namespace jixiao::exchange {

/// The word for a column of the sheet.
Message heading_of(entry::Field field);

/// A text of an entry, or a word for one that is empty.
Message shown_text(std::string const& text);

}  // namespace jixiao::exchange
