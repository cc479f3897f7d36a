#include "workspace/entries/remove_indicators.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "workspace/entries/proved_edit.hpp"
#include "workspace/entries/table_rows.hpp"

#include <algorithm>
#include <set>

namespace jixiao::entries {
namespace {

/// The places to be taken out, by goal.
using Places = std::vector<std::set<std::size_t>>;

/// The first row that would be called otherwise, for it has no id of its own and comes after one
/// that is taken out.
Node const* renumbered(std::unordered_map<std::string, TableRow> const& rows,
                       Places const& removed) {
    Node const* first = nullptr;
    for (auto const& [id, row] : rows) {
        if (row.has_id || removed[row.goal].contains(row.place) || removed[row.goal].empty() ||
            *removed[row.goal].begin() > row.place)
            continue;
        if (!first || row.map->offset < first->offset) first = row.map;
    }
    return first;
}

bool is_without(TableSaid before, TableSaid const& after, Places const& removed) {
    for (std::size_t goal = 0; goal < before.rows.size() && goal < removed.size(); ++goal)
        for (auto place = removed[goal].rbegin(); place != removed[goal].rend(); ++place)
            before.rows[goal].erase(before.rows[goal].begin() +
                                    static_cast<std::ptrdiff_t>(*place));
    return before == after;
}

}  // namespace

std::optional<std::string> remove_indicators(Source const& source,
                                             std::vector<std::string> const& ids,
                                             std::vector<Diagnostic>& diagnostics) {
    auto const file = parse_yaml(source, diagnostics);
    if (!file) return std::nullopt;
    auto const rows = rows_of(*file);
    auto const lists = lists_of(*file);
    Places removed(lists.size());
    for (auto const& id : ids) {
        auto const row = rows.find(id);
        if (row == rows.end())
            return refuse_edit(source, diagnostics,
                               say("the file has no indicator with the id {0}", id));
        if (row->second.is_repeated)
            return refuse_edit(source, diagnostics, say("two rows of the file have the id {0}", id),
                               row->second.map);
        removed[row->second.goal].insert(row->second.place);
    }
    if (auto const* const other = renumbered(rows, removed))
        return refuse_edit(source, diagnostics,
                           say("a row below has no id of its own, and would be taken for the row "
                               "before it"),
                           other);
    std::vector<Edit> all;
    for (std::size_t goal = 0; goal < lists.size(); ++goal) {
        if (removed[goal].empty()) continue;
        auto const edits =
            remove_parts(source.text, *lists[goal], {removed[goal].begin(), removed[goal].end()});
        if (!edits)
            return refuse_edit(source, diagnostics,
                               say("this row shares its lines with something else, so a program "
                                   "cannot remove it"),
                               &lists[goal]->value.items[*removed[goal].begin()]);
        all.insert(all.end(), edits->begin(), edits->end());
    }
    return proved_edit(source, edited(source.text, std::move(all)), diagnostics,
                       [&](Node const& after) {
                           return is_without(said_in_table(*file), said_in_table(after), removed);
                       });
}

}  // namespace jixiao::entries
