#include "app/web/table_edit.hpp"

#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/proposal.hpp"
#include "app/web/table_request.hpp"
#include "model/book/name_index.hpp"
#include "read/yaml/read_file.hpp"
#include "report/check_workspace.hpp"
#include "report/words/target_words.hpp"
#include "workspace/entries/remove_entries.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// What stands on the lines of a file as it would be: the edited rows, and the keys of the table.
class PlacesOfEdits {
public:
    explicit PlacesOfEdits(EditedFile const& made) : made_{made}, rows_{made.table.indicators} {
        std::sort(rows_.begin(), rows_.end(),
                  [](auto const& a, auto const& b) { return a.first_line < b.first_line; });
    }

    /// The edited row that it is found on; nullptr when it is on none.
    entries::EditedIndicator const* row_with(Diagnostic const& found) const {
        if (!(found.place.file == made_.file.place)) return nullptr;
        auto const line = found.place.line;
        auto const after =
            std::upper_bound(rows_.begin(), rows_.end(), line,
                             [](auto at, auto const& row) { return at < row.first_line; });
        if (after == rows_.begin() || std::prev(after)->last_line < line) return nullptr;
        return &*std::prev(after);
    }

    /// The key of the table that it is found at; empty when it is at none.
    std::string fact_with(Diagnostic const& found) const {
        if (!(found.place.file == made_.file.place)) return {};
        return key_at(made_.table.keys, found.place);
    }

    /// The last of the keys that stands no later than the place; empty when none does.
    static std::string key_at(std::vector<entries::PlacedKey> const& keys, Place const& place) {
        std::string last;
        for (auto const& key : keys)
            if (std::tie(key.line, key.column) <=
                std::tuple<std::size_t, std::size_t>{place.line, place.column})
                last = key.key;
        return last;
    }

private:
    EditedFile const& made_;
    std::vector<entries::EditedIndicator> rows_;
};

bool is_set(entries::TableFacts const& facts, std::string const& key) {
    if (key.starts_with("sources")) return !facts.sources.empty();
    return std::any_of(facts.texts.begin(), facts.texts.end(),
                       [&](auto const& fact) { return fact.first == key; });
}

json::array findings_on(View const& view, EditedFile const& made) {
    std::optional<std::vector<Diagnostic>> before;  // mostly nobody asks
    auto const is_new = [&](Diagnostic const& found) {
        if (found.severity != Severity::error) return false;
        if (!before) before = check_workspace(*view.workspace, {});
        return !was_there(*before, found);
    };
    PlacesOfEdits const places{made};
    json::array all;
    for (auto const& found : check_workspace(*made.workspace, {})) {
        auto const is_brought = is_new(found);
        auto const* const row = places.row_with(found);
        auto const fact = places.fact_with(found);
        if (!row && !is_brought && !is_set(made.edits.facts, fact)) continue;
        for (auto& value : diagnostics_value(view, {found})) {
            auto& told = value.as_object();
            if (row) {
                told["id"] = row->id;
                told["field"] = places.key_at(row->keys, found.place);
            } else if (!fact.empty()) {
                told["about"] = fact;
            }
            all.push_back(std::move(value));
        }
    }
    return all;
}

/// The lines of actuals that would be of no row, and in which files they stand.
struct Left {
    json::array told;
    std::map<std::string, std::vector<std::string>> keys;  // by the name of the file
};

/// What of it is to go, too: as it was shown to whoever said so, and is still.
json::array const& reported_in(json::object const& object) {
    static json::array const none;
    auto const* const asked = object.if_contains("reported");
    if (!asked) return none;
    if (!asked->is_array()) throw Problem{400, "json", "\"reported\" is a list"};
    return asked->as_array();
}

bool is_asked(json::array const& asked, json::object const& line) {
    return std::any_of(asked.begin(), asked.end(), [&](json::value const& each) {
        if (!each.is_object()) throw Problem{400, "json", "what was reported is an object"};
        auto const& object = each.as_object();
        return text_of(object, "file") == text_of(line, "file") &&
               text_of(object, "name") == text_of(line, "name") &&
               text_of(object, "value") == text_of(line, "value");
    });
}

Left left_behind(View const& view, EditedFile const& made, json::array const& asked) {
    Left left;
    if (made.edits.removed.empty()) return left;
    auto const before = KnownNames{}.of(view.workspace->book);
    auto const after = KnownNames{}.of(made.workspace->book);
    std::map<std::string, std::string> names;
    for (auto const& file : files_of(view)) names[file.place] = file.name;
    for (auto const& actual : view.workspace->actuals.all) {
        auto const served = before->served_by(actual.name);
        if (served.empty() || !after->served_by(actual.name).empty()) continue;
        auto const file = names.find(actual.name_place.file.text());
        if (file == names.end()) continue;  // of an earlier year, in a workspace of its own
        left.told.push_back({{"id", served.front()->id},
                             {"name", actual.name},
                             {"period", actual.period.text()},
                             {"value", actual.text},
                             {"file", file->second},
                             {"line", actual.name_place.line}});
        if (is_asked(asked, left.told.back().as_object()))
            left.keys[file->second].push_back(actual.name);
    }
    return left;
}

/// Why a table cannot be edited so, and where.
std::string why_not(View const& view, std::vector<Diagnostic> const& found,
                    std::string const& file) {
    auto const first = std::find_if(found.begin(), found.end(), [](Diagnostic const& each) {
        return each.severity == Severity::error;
    });
    if (first == found.end()) return file;
    if (first->place.line == 0) return view.catalog(say("{0}: {1}", file, first->message));
    return view.catalog(say("{0}, line {1}: {2}", file, first->place.line, first->message));
}

/// The files without the lines of those names.
std::vector<ReplacedFile> without_entries(
    View const& view, std::map<std::string, std::vector<std::string>> const& keys) {
    std::vector<ReplacedFile> files;
    for (auto const& [name, names] : keys) {
        ReplacedFile replaced{file_called(view, name), {}, {}};
        replaced.before = bytes_of(replaced.file);
        Source const source{replaced.file.place, text_in(replaced.file, replaced.before)};
        std::vector<Diagnostic> found;
        auto const text = entries::remove_entries(source, names, found);
        if (!text) throw Problem{409, "unreadable", why_not(view, found, name)};
        replaced.after = bytes_like(replaced.before, *text);
        files.push_back(std::move(replaced));
    }
    return files;
}

}  // namespace

bool was_there(std::vector<Diagnostic>& before, Diagnostic const& error) {
    auto const known = std::find_if(before.begin(), before.end(), [&](Diagnostic const& each) {
        return each.severity == error.severity && each.code == error.code &&
               each.place.file == error.place.file && each.message == error.message;
    });
    if (known == before.end()) return false;
    before.erase(known);
    return true;
}

std::string reading_of(Catalog const& catalog, Indicator const& indicator) {
    auto const& target = indicator.target.target;
    return target.has_value() ? catalog(meaning_of(*target)) : std::string{};
}

EditedFile edited_file(View const& view, LoadCache& cache, DeskFile file, std::string bytes,
                       json::object const& object) {
    EditedFile made;
    made.file = std::move(file);
    made.before = std::move(bytes);
    std::vector<Diagnostic> unreadable;
    auto const source = text_source(made.file.place, made.before, unreadable);
    made.edits = table_edits_of(view, made.file, object);
    auto table = source ? entries::edit_table(*source, made.edits, unreadable) : std::nullopt;
    if (!table) throw Problem{409, "unreadable", why_not(view, unreadable, made.file.name)};
    made.table = *std::move(table);
    made.after = bytes_like(made.before, made.table.text);
    std::map<std::filesystem::path, std::string> bytes_then{
        {made.file.path.lexically_normal(), made.after}};
    made.workspace = entries::workspace_with(edited(view, cache), bytes_then);
    auto left = left_behind(view, made, reported_in(object));
    made.left = std::move(left.told);
    if (left.keys.empty()) return made;
    made.actuals = without_entries(view, left.keys);
    for (auto const& each : made.actuals)
        bytes_then[each.file.path.lexically_normal()] = each.after;
    made.workspace = entries::workspace_with(edited(view, cache), bytes_then);
    return made;
}

json::object told_of(View const& view, EditedFile const& made) {
    json::object readings;
    for (auto const& row : made.table.indicators) readings[row.id] = "";
    for (auto const& table : made.workspace->book.tables) {
        if (!(table.place.file == made.file.place)) continue;
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators)
                if (auto* const reading = readings.if_contains(indicator.id))
                    *reading = reading_of(view.catalog, indicator);
    }
    json::array added;
    for (auto const& row : made.edits.added) added.emplace_back(row.texts.id);
    return {{"added", std::move(added)},
            {"readings", std::move(readings)},
            {"left", made.left},
            {"diagnostics", findings_on(view, made)}};
}

bool has_error(json::object const& told) {
    auto const& all = told.at("diagnostics").as_array();
    return std::any_of(all.begin(), all.end(), [](json::value const& each) {
        return each.at("severity").as_string() == "error";
    });
}

}  // namespace jixiao::web
