#pragma once

#include "base/message.hpp"
#include "workspace/entries/merge_entry.hpp"

#include <string>
#include <vector>

namespace jixiao::sheet {

/// The word for a column of the sheet.
Message heading_of(entries::Field field);

/// A text of an entry, or a word for one that is empty.
Message shown_text(std::string const& text);

}  // namespace jixiao::sheet
