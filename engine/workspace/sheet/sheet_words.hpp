#pragma once

#include "base/message.hpp"
#include "workspace/entries/merge_entry.hpp"
#include "workspace/entries/money_lines.hpp"

#include <string>
#include <vector>

namespace jixiao::sheet {

/// The word for a column of the sheet.
Message heading_of(entries::Field field);

/// A text of an entry, or a word for one that is empty.
Message shown_text(std::string const& text);

/// Whether an amount of the budget has such a cell: each has a value, and a note its table as a
/// whole.
inline bool can_hold(entries::MoneyLine const& money, entries::Field field) {
    return field == entries::Field::value || (field == entries::Field::note && money.is_whole());
}

}  // namespace jixiao::sheet
