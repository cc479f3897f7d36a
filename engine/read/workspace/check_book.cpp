#include "read/workspace/check_book.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace jixiao {
namespace {

void check_ids(NameIndex const& index, std::vector<Diagnostic>& diagnostics) {
    for (auto const& rows : index.rows_of_repeated_ids())
        for (auto const* row : rows.subspan(1))
            diagnostics.push_back({Severity::error,
                                   "repeated-id",
                                   row->place,
                                   say("the id {0} already belongs to \"{1}\" ({2})", row->id,
                                       rows.front()->name, shown(rows.front()->place)),
                                   say("give one of them a different id"),
                                   {}});
}

/// One actual serves all rows of a group: across tables and goals that is what aliases are for,
/// within one goal the rows are different promises.
void check_aliases(Goal const& goal, NameIndex const& index, std::vector<Diagnostic>& diagnostics) {
    if (!index.has_aliases()) return;
    std::unordered_map<void const*, Indicator const*> first_of_group;
    for (auto const& row : goal.indicators) {
        auto const [first, is_new] = first_of_group.emplace(index.served_by(row.name).data(), &row);
        if (!is_new && first->second->name != row.name)
            diagnostics.push_back(
                {Severity::error,
                 "ambiguous-alias",
                 row.place,
                 say("an alias joins \"{0}\" and \"{1}\" ({2}), but both are rows of this goal",
                     row.name, first->second->name, shown(first->second->place)),
                 say("remove the alias, or correct one of the names"),
                 {}});
    }
}

/// What most tables have; of two that are as frequent the one that comes first.
template <class Value, class Of>
Value usual(Book const& book, Of const& of) {
    std::vector<std::pair<Value, int>> counts;
    for (auto const& table : book.tables) {
        auto const value = of(table);
        auto const known = std::find_if(counts.begin(), counts.end(),
                                        [&](auto const& count) { return count.first == value; });
        if (known == counts.end())
            counts.emplace_back(value, 1);
        else
            ++known->second;
    }
    return std::max_element(counts.begin(), counts.end(),
                            [](auto const& a, auto const& b) { return a.second < b.second; })
        ->first;
}

/// The tables of a book are of one unit and one year, and no two of them are the same: the odd ones
/// are named, and shown all the same.
void check_tables(Book const& book, std::vector<Diagnostic>& diagnostics) {
    if (book.tables.empty()) return;
    auto const unit = usual<std::string_view>(
        book, [](Table const& table) { return std::string_view{table.unit}; });
    auto const year = usual<int>(book, [](Table const& table) { return table.year; });
    auto const add = [&](char const* code, Place const& place, Message message, Message hint) {
        diagnostics.push_back(
            {Severity::error, code, place, std::move(message), std::move(hint), {}});
    };
    std::map<std::tuple<std::string_view, int, std::string, std::string_view>, Table const*> known;
    for (auto const& table : book.tables) {
        if (table.unit != unit || table.year != year)
            add("mixed-book", table.place,
                say("this table is for {0} {1}, but most others are for {2} {3}", table.unit,
                    table.year, unit, year),
                say("correct its unit or year, or move it to a workspace of its own"));
        auto const [first, is_new] =
            known.try_emplace({table.unit, table.year, table.title(), table.code}, &table);
        if (!is_new)
            add("repeated-table", table.place,
                say("\"{0}\" already has a table ({1})", table.title(),
                    shown(first->second->place)),
                table.kind == TableKind::department
                    ? say("write table: project and name the project, or put both into one table")
                    : say("give it its own project or code, or put both into one table"));
    }
}

}  // namespace

std::string shown(Place const& place) {
    return place.file.text() + ":" + std::to_string(place.line);
}

void check_book(Book const& book, NameIndex const& index, std::vector<Diagnostic>& diagnostics) {
    check_ids(index, diagnostics);
    check_tables(book, diagnostics);
    if (!index.has_aliases()) return;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals) check_aliases(goal, index, diagnostics);
}

}  // namespace jixiao
