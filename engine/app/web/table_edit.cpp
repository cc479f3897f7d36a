#include "app/web/table_edit.hpp"

#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/proposal.hpp"
#include "app/web/table_findings.hpp"
#include "app/web/table_left.hpp"
#include "app/web/table_request.hpp"
#include "read/yaml/read_file.hpp"
#include "report/words/target_words.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace jixiao::web {
namespace json = boost::json;
std::string reading_of(Catalog const& catalog, Indicator const& indicator) {
    auto const& target = indicator.target.target;
    return target.has_value() ? catalog(meaning_of(*target)) : std::string{};
}

EditedFile edited_file(View const& view, std::string const& history, LoadCache& cache,
                       DeskFile file, std::string bytes, json::object const& object) {
    EditedFile made;
    made.file = std::move(file);
    made.before = std::move(bytes);
    std::vector<Diagnostic> unreadable;
    auto const source = text_source(made.file.place, made.before, unreadable);
    made.edits = table_edits_of(view, history, made.file, object);
    auto table = source ? entries::edit_table(*source, made.edits, unreadable) : std::nullopt;
    if (!table) throw Problem{409, "unreadable", first_error(view, unreadable, made.file.name)};
    made.table = *std::move(table);
    made.after = bytes_like(made.before, made.table.text);
    std::map<std::filesystem::path, std::string> bytes_then{
        {made.file.path.lexically_normal(), made.after}};
    made.workspace = entries::workspace_with(edited(view, cache), bytes_then);
    auto left = left_behind(view, made, object);
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
