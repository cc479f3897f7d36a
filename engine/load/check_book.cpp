#include "load/check_book.hpp"

#include <unordered_map>

namespace jixiao {
namespace {

void check_ids(Book const& book, std::vector<Diagnostic>& diagnostics) {
    std::unordered_map<std::string_view, Indicator const*> by_id;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& row : goal.indicators) {
                auto const [first, is_new] = by_id.emplace(row.id, &row);
                if (!is_new)
                    diagnostics.push_back(
                        {Severity::error,
                         "repeated-id",
                         row.place,
                         say("the id {0} is already that of \"{1}\" ({2})", row.id,
                             first->second->name, shown(first->second->place)),
                         say("give one of them another id"),
                         {}});
            }
}

/// One actual serves all rows of a group: across tables and goals that is what aliases are for,
/// within one goal the rows are different promises.
void check_aliases(Goal const& goal, NameIndex const& index, std::vector<Diagnostic>& diagnostics) {
    std::unordered_map<void const*, Indicator const*> first_of_group;
    for (auto const& row : goal.indicators) {
        auto const [first, is_new] = first_of_group.emplace(&index.served_by(row.name), &row);
        if (!is_new && first->second->name != row.name)
            diagnostics.push_back(
                {Severity::error,
                 "ambiguous-alias",
                 row.place,
                 say("an alias makes \"{0}\" and \"{1}\" ({2}) one, but both are rows of this goal",
                     row.name, first->second->name, shown(first->second->place)),
                 say("take the alias out, or correct one of the names"),
                 {}});
    }
}

void check_owner(Table const& table, Table const& first, std::vector<Diagnostic>& diagnostics) {
    if (table.unit == first.unit && table.year == first.year) return;
    diagnostics.push_back({Severity::warning,
                           "mixed-book",
                           table.place,
                           say("this table is of {0} {1}, the others are of {2} {3}", table.unit,
                               table.year, first.unit, first.year),
                           say("keep the tables of one unit and year in a workspace"),
                           {}});
}

}  // namespace

std::string shown(Place const& place) {
    return place.file + ":" + std::to_string(place.line);
}

void check_book(Book const& book, NameIndex const& index, std::vector<Diagnostic>& diagnostics) {
    check_ids(book, diagnostics);
    for (auto const& table : book.tables) {
        check_owner(table, book.tables.front(), diagnostics);
        for (auto const& goal : table.goals) check_aliases(goal, index, diagnostics);
    }
}

}  // namespace jixiao
