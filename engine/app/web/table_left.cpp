#include "app/web/table_left.hpp"

#include "app/web/answers.hpp"
#include "app/web/diagnostics_value.hpp"
#include "app/web/entry_rows.hpp"
#include "model/book/name_index.hpp"
#include "workspace/entries/remove_entries.hpp"

#include <algorithm>

namespace jixiao::web {
namespace json = boost::json;
namespace {

/// What of it is to go, too: as it was shown to whoever said so, and is still.
json::array const& reported_in(json::object const& object) {
    static json::array const none;
    auto const* const asked = object.if_contains("reported");
    if (!asked) return none;
    if (!asked->is_array()) throw Problem{400, "json", "\"reported\" is a list"};
    return asked->as_array();
}

/// All that an entry says beside its value, which goes with it.
json::array beside_value(Actual const& actual) {
    json::array all;
    for (auto const& [field, text] : remarks_value(&actual))
        if (!text.as_string().empty()) all.push_back({{"field", field}, {"text", text}});
    if (auto const& stated = actual.remarks().likelihood; stated && !stated->reason.empty())
        all.push_back({{"field", "possibility"}, {"text", stated->reason}});
    return all;
}

bool says_beside(json::object const& asked, json::value const& beside) {
    auto const* const shown = asked.if_contains("beside");
    return shown ? *shown == beside : beside.as_array().empty();
}

bool is_asked(json::array const& asked, json::object const& line) {
    return std::any_of(asked.begin(), asked.end(), [&](json::value const& each) {
        if (!each.is_object()) throw Problem{400, "json", "what was reported is an object"};
        auto const& object = each.as_object();
        return text_of(object, "file") == text_of(line, "file") &&
               text_of(object, "name") == text_of(line, "name") &&
               text_of(object, "value") == text_of(line, "value") &&
               says_beside(object, line.at("beside"));
    });
}

}  // namespace

Left left_behind(View const& view, EditedFile const& made, json::object const& request) {
    Left left;
    if (made.edits.removed.empty()) return left;
    auto const& asked = reported_in(request);
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
                             {"beside", beside_value(actual)},
                             {"file", file->second},
                             {"line", actual.name_place.line}});
        if (is_asked(asked, left.told.back().as_object()))
            left.keys[file->second].push_back(actual.name);
    }
    return left;
}

std::vector<ReplacedFile> without_entries(
    View const& view, std::map<std::string, std::vector<std::string>> const& keys) {
    std::vector<ReplacedFile> files;
    for (auto const& [name, names] : keys) {
        ReplacedFile replaced{file_called(view, name), {}, {}};
        replaced.before = bytes_of(replaced.file);
        Source const source{replaced.file.place, text_in(replaced.file, replaced.before)};
        std::vector<Diagnostic> found;
        auto const text = entries::remove_entries(source, names, found);
        if (!text) throw Problem{409, "unreadable", first_error(view, found, name)};
        replaced.after = bytes_like(replaced.before, *text);
        files.push_back(std::move(replaced));
    }
    return files;
}

}  // namespace jixiao::web
