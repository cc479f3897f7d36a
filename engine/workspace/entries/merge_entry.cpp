#include "workspace/entries/merge_entry.hpp"

#include <utility>

namespace jixiao::entries {

std::string const& text_of(Entered const& entered, Field field) {
    switch (field) {
        case Field::value: break;
        case Field::note: return entered.note;
        case Field::category: return entered.category;
        case Field::reason: return entered.reason;
    }
    return entered.value;
}

std::string& text_of(Entered& entered, Field field) {
    return const_cast<std::string&>(text_of(std::as_const(entered), field));
}

EntryMerge merge_entry(Entered const& base, Entered const& file, Entered const& row) {
    EntryMerge merge;
    merge.merged = file;
    for (auto const field : all_fields) {
        auto const& before = text_of(base, field);
        auto const& now = text_of(file, field);
        auto const& filled_in = text_of(row, field);
        if (filled_in.empty()) {
            if (!before.empty() && !now.empty()) merge.kept.push_back(field);
            continue;
        }
        if (filled_in == before || filled_in == now) continue;
        merge.changes.push_back({field, now, filled_in});
        text_of(merge.merged, field) = filled_in;
    }
    merge.is_stale = !merge.changes.empty() && !(file == base);
    return merge;
}

NewEntry edit_of(EntryMerge const& merge, std::vector<std::string> names) {
    NewEntry edit;
    edit.names = std::move(names);
    for (auto const& [field, before, after] : merge.changes) switch (field) {
            case Field::value: edit.value = after; break;
            case Field::note: edit.note = after; break;
            case Field::category:
                // A category is written with its words, which may have been there before.
                edit.category = after;
                edit.reason = merge.merged.reason;
                break;
            case Field::reason: edit.reason = after; break;
        }
    return edit;
}

}  // namespace jixiao::entries
