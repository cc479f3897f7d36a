#include "app/web/table_edit.hpp"

#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/proposal.hpp"
#include "read/yaml/read_file.hpp"
#include "report/check_workspace.hpp"
#include "report/words/target_words.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace jixiao::web {
namespace json = boost::json;
namespace {

std::vector<entries::IndicatorEdit> edits_of(View const& view, json::object const& object) {
    auto const* const rows = object.if_contains("rows");
    if (!rows || !rows->is_array()) throw Problem{400, "json", "\"rows\" is a list"};
    std::size_t most = 0;
    for (auto const& table : view.workspace->book.tables)
        for (auto const& goal : table.goals) most += goal.indicators.size();
    if (rows->as_array().size() > most)
        throw Problem{400, "rows", view.catalog(say("there are more entries than indicators"))};
    std::vector<entries::IndicatorEdit> edits;
    std::set<std::string> seen;
    for (auto const& each : rows->as_array()) {
        if (!each.is_object()) throw Problem{400, "json", "a row is an object"};
        auto const& row = each.as_object();
        auto const text = [&](char const* key) {
            return row.contains(key) ? std::optional{text_of(row, key)} : std::nullopt;
        };
        edits.push_back(
            {text_of(row, "id"), text("name"), text("target"), text("weight"), text("owner")});
        if (!seen.insert(edits.back().id).second)
            throw Problem{400, "indicator",
                          view.catalog(say("two entries are for \"{0}\"", edits.back().id))};
    }
    return edits;
}

/// The id of the edited row on whose lines it is found; empty when it is on none.
std::string row_with(EditedFile const& made, Diagnostic const& found) {
    for (auto const& row : made.table.indicators)
        if (found.place.file == made.file.place && found.place.line >= row.first_line &&
            found.place.line <= row.last_line)
            return row.id;
    return {};
}

/// Takes an error out of those known before, wherever it stood in its file; whether it was there.
bool was_there(std::vector<Diagnostic>& before, Diagnostic const& error) {
    auto const known = std::find_if(before.begin(), before.end(), [&](Diagnostic const& each) {
        return each.severity == error.severity && each.code == error.code &&
               each.place.file == error.place.file && each.message == error.message;
    });
    if (known == before.end()) return false;
    before.erase(known);
    return true;
}

json::array findings_on(View const& view, EditedFile const& made) {
    std::optional<std::vector<Diagnostic>> before;  // mostly nobody asks
    auto const is_new = [&](Diagnostic const& found) {
        if (found.severity != Severity::error) return false;
        if (!before) before = check_workspace(*view.workspace, {});
        return !was_there(*before, found);
    };
    json::array all;
    for (auto const& found : check_workspace(*made.workspace, {})) {
        auto const is_brought = is_new(found);
        auto const id = row_with(made, found);
        if (id.empty() && !is_brought) continue;
        for (auto& value : diagnostics_value(view, {found})) {
            if (!id.empty()) value.as_object()["id"] = id;
            all.push_back(std::move(value));
        }
    }
    return all;
}

}  // namespace

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
    auto table = source ? entries::set_indicators(*source, edits_of(view, object), unreadable)
                        : std::nullopt;
    if (!table)
        throw Problem{
            409, "unreadable",
            unreadable.empty() ? made.file.name : view.catalog(unreadable.front().message)};
    made.table = *std::move(table);
    made.after = bytes_like(made.before, made.table.text);
    made.workspace = entries::workspace_with(edited(view, cache),
                                             {{made.file.path.lexically_normal(), made.after}});
    return made;
}

json::object told_of(View const& view, EditedFile const& made) {
    json::object readings;
    for (auto const& table : made.workspace->book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators)
                for (auto const& row : made.table.indicators)
                    if (row.id == indicator.id)
                        readings[row.id] = reading_of(view.catalog, indicator);
    return {{"readings", std::move(readings)}, {"diagnostics", findings_on(view, made)}};
}

bool has_error(json::object const& told) {
    auto const& all = told.at("diagnostics").as_array();
    return std::any_of(all.begin(), all.end(), [](json::value const& each) {
        return each.at("severity").as_string() == "error";
    });
}

}  // namespace jixiao::web
