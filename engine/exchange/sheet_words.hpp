#pragma once

#include "entry/merge_entry.hpp"
#include "text/message.hpp"

#include <string>
#include <vector>

namespace jixiao::exchange {

/// What the categories of 偏差原因 are called in the official forms.
std::vector<std::string> const& reason_categories();

/// The word for a column of the sheet.
Message heading_of(entry::Field field);

/// A text of an entry, or a word for one that is empty.
Message shown_text(std::string const& text);

}  // namespace jixiao::exchange
