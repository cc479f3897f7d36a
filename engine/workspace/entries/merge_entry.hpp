#pragma once

#include "workspace/entries/period_entries.hpp"
#include "workspace/entries/set_entries.hpp"

#include <array>
#include <string>
#include <vector>

namespace jixiao::entries {

enum class Field { value, note, category, reason };
inline constexpr std::array all_fields{Field::value, Field::note, Field::category, Field::reason};

std::string& text_of(Entered& entered, Field field);
std::string const& text_of(Entered const& entered, Field field);

struct FieldChange {
    Field field = Field::value;
    std::string before, after;
};

/// What a filled-in row brings to the entry it was made from.
struct EntryMerge {
    std::vector<FieldChange> changes;  // to the entry as the file has it now
    std::vector<Field> kept;           // emptied in the row; nothing is erased
    bool is_stale = false;  // the entry changed in the file, too: then nothing is to be written
    Entered merged;         // the entry with the changes
};

/// Merges a row, the texts it was made with (`base`) and the entry as the file has it now. What
/// only one of the two changed is taken from it.
EntryMerge merge_entry(Entered const& base, Entered const& file, Entered const& row);

/// The changes as an edit of the entry under one of `names`.
NewEntry edit_of(EntryMerge const& merge, std::vector<std::string> names);

}  // namespace jixiao::entries
