#include "app/web/table_request.hpp"

#include "app/web/answers.hpp"
#include "workspace/entries/new_id.hpp"
#include "workspace/history/closed_period.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// More rows than anybody adds between two saves.
constexpr std::size_t most_added = 1000;

constexpr std::array<std::string_view, 7> about_keys{
    "unit", "project", "code", "authority", "implementer", "budget", "overall"};

json::array const& list_in(json::object const& object, std::string_view key) {
    static json::array const none;
    auto const* const found = object.if_contains(key);
    if (!found) return none;
    if (!found->is_array()) throw Problem{400, "json", "\"" + std::string{key} + "\" is a list"};
    return found->as_array();
}

std::size_t rows_of_book(Book const& book) {
    std::size_t count = 0;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals) count += goal.indicators.size();
    return count;
}

entries::IndicatorEdit row_edit_of(json::value const& value) {
    if (!value.is_object()) throw Problem{400, "json", "a row is an object"};
    auto const& row = value.as_object();
    auto const text = [&](char const* key) {
        return row.contains(key) ? std::optional{text_of(row, key)} : std::nullopt;
    };
    entries::IndicatorEdit edit{text_of(row, "id"), text("name"), text("target"),    text("weight"),
                                text("owner"),      text("unit"), text("direction"), {}};
    if (!row.contains("path")) return edit;
    edit.path.emplace();
    for (auto const& level : list_in(row, "path")) {
        if (!level.is_string()) throw Problem{400, "json", "a level of \"path\" is a text"};
        edit.path->emplace_back(level.as_string());
    }
    while (!edit.path->empty() && edit.path->back().empty()) edit.path->pop_back();
    return edit;
}

/// Whether a row is called by where it stands, and has no id of its own.
bool is_called_by_place(Table const& table, std::string const& id) {
    auto const owner = table.kind == TableKind::project ? table.project : "department";
    return id.starts_with(owner + "/");
}

/// Every text that means a row: another row must not be called so.
std::set<std::string> known_names(Workspace const& workspace) {
    std::set<std::string> names;
    for (auto const& table : workspace.book.tables)
        for (auto const& goal : table.goals)
            for (auto const& row : goal.indicators) {
                names.insert(row.id);
                names.insert(row.name);
                auto const& aliases = row.details().aliases;
                names.insert(aliases.begin(), aliases.end());
            }
    return names;
}

/// Whether any file speaks of the id: what was reported of a row that is gone is not the new row's.
bool is_mentioned(Workspace const& workspace, std::string const& id) {
    for (auto const& [place, shared] : workspace.sources) {
        auto const& text = shared.text();
        for (auto at = text.find(id); at != text.npos; at = text.find(id, at + 1)) {
            auto const end = at + id.size();
            if (end == text.size() || text[end] < '0' || text[end] > '9') return true;
        }
    }
    return false;
}

/// What was closed under an id is not a new row's, also when the row is gone from the files.
/// Nothing where the history cannot be read: the page of the year says so.
std::vector<std::string> closed_ids(View const& view, std::string const& history) try {
    auto const& tables = view.workspace->book.tables;
    if (tables.empty()) return {};
    return history::open_history({*view.workspace, view.folder.string(), history})
        .ids(tables.front().unit);
} catch (Refusal const&) {
    return {};
}

std::string fresh_id(Workspace const& workspace, std::string const& like,
                     std::set<std::string>& taken) {
    for (;;) {
        auto id = entries::next_id(like, taken);
        taken.insert(id);
        if (!is_mentioned(workspace, id)) return id;
    }
}

/// D, or P1, P2 … for a project: the first that begins no name.
std::string new_prefix(Table const& table, std::set<std::string> const& taken) {
    if (table.kind == TableKind::department) return "D";
    for (int number = 1;; ++number) {
        auto const prefix = fmt::format("P{}", number);
        auto const next = taken.lower_bound(prefix + "-");
        if (next == taken.end() || !next->starts_with(prefix + "-")) return prefix;
    }
}

/// What the id of a new row counts on from: the row above it, else the last of its goal or table.
std::string id_before(Table const& table, entries::NewIndicator const& row,
                      std::set<std::string> const& taken) {
    auto const& goal = table.goals[row.goal];
    if (!row.after.empty() && !is_called_by_place(table, row.after)) return row.after;
    auto const last_of = [&](Goal const& each) {
        auto const rows = each.indicators.rbegin();
        return rows == each.indicators.rend() || is_called_by_place(table, rows->id) ? std::string{}
                                                                                     : rows->id;
    };
    if (auto id = last_of(goal); !id.empty()) return id;
    for (auto const& each : table.goals)
        if (auto id = last_of(each); !id.empty()) return id;
    return new_prefix(table, taken) + (goal.term.is_annual() ? "-A" : "-L");
}

Table const& table_in(View const& view, DeskFile const& file) {
    auto const& tables = view.workspace->book.tables;
    auto const found = std::find_if(tables.begin(), tables.end(), [&](Table const& table) {
        return table.place.file == file.place;
    });
    if (found == tables.end())
        throw Problem{409, "unreadable", view.catalog(say("{0} holds no table", file.name))};
    return *found;
}

std::vector<entries::NewIndicator> added_rows(View const& view, std::string const& history,
                                              DeskFile const& file, json::array const& asked) {
    std::vector<entries::NewIndicator> added;
    if (asked.empty()) return added;
    if (asked.size() > most_added)
        throw Problem{
            400, "rows",
            view.catalog(say("at most {0} rows can be added at once", std::size_t{most_added}))};
    auto const& table = table_in(view, file);
    auto taken = known_names(*view.workspace);
    for (auto& id : closed_ids(view, history)) taken.insert(std::move(id));
    for (auto const& each : asked) {
        entries::NewIndicator row{0, {}, row_edit_of(each)};
        row.after = text_of(each.as_object(), "after");
        auto const* const goal = each.as_object().if_contains("goal");
        auto const is_number = goal && goal->is_int64() && goal->as_int64() >= 0;
        if (goal && !is_number) throw Problem{400, "json", "\"goal\" is a number from 0 on"};
        if (goal) row.goal = static_cast<std::size_t>(goal->as_int64());
        if (row.goal >= table.goals.size())
            throw Problem{400, "goal", view.catalog(say("the table has no such goal"))};
        if (!row.texts.id.empty())
            throw Problem{400, "json", "a new row gets its \"id\" from the program"};
        row.texts.id = fresh_id(*view.workspace, id_before(table, row, taken), taken);
        added.push_back(std::move(row));
    }
    return added;
}

entries::TableFacts facts_of(json::object const& object) {
    entries::TableFacts facts;
    auto const* const about = object.if_contains("about");
    if (!about) return facts;
    if (!about->is_object()) throw Problem{400, "json", "\"about\" is an object"};
    for (auto const& [key, value] : about->as_object()) {
        if (key == "sources") continue;
        if (std::find(about_keys.begin(), about_keys.end(), key) == about_keys.end())
            throw Problem{400, "json", "\"about\" has no key \"" + std::string{key} + "\""};
        facts.texts.emplace_back(key, text_of(about->as_object(), key));
    }
    auto const* const sources = about->as_object().if_contains("sources");
    if (!sources) return facts;
    if (!sources->is_object()) throw Problem{400, "json", "\"sources\" is an object"};
    for (auto const& [name, amount] : sources->as_object())
        facts.sources.emplace_back(name, text_of(sources->as_object(), name));
    return facts;
}

}  // namespace

entries::TableEdits table_edits_of(View const& view, std::string const& history,
                                   DeskFile const& file, json::object const& object) {
    entries::TableEdits edits;
    auto const& rows = list_in(object, "rows");
    auto const& removed = list_in(object, "removed");
    if (rows.size() + removed.size() > rows_of_book(view.workspace->book))
        throw Problem{400, "rows", view.catalog(say("there are more entries than indicators"))};
    std::set<std::string> seen;
    auto const once = [&](std::string const& id) {
        if (!seen.insert(id).second)
            throw Problem{400, "indicator", view.catalog(say("two entries are for \"{0}\"", id))};
    };
    for (auto const& each : rows) {
        edits.rows.push_back(row_edit_of(each));
        once(edits.rows.back().id);
    }
    for (auto const& id : removed) {
        if (!id.is_string()) throw Problem{400, "json", "\"removed\" is a list of ids"};
        edits.removed.emplace_back(id.as_string());
        once(edits.removed.back());
    }
    edits.added = added_rows(view, history, file, list_in(object, "added"));
    edits.facts = facts_of(object);
    return edits;
}

}  // namespace jixiao::web
