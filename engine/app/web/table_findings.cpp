#include "app/web/table_findings.hpp"

#include "app/web/diagnostics_value.hpp"
#include "app/web/table_rules.hpp"
#include "report/check_workspace.hpp"

#include <algorithm>
#include <iterator>
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

json::array findings_on(View const& view, EditedFile const& made) {
    std::optional<std::vector<Diagnostic>> before;  // mostly nobody asks
    auto const is_new = [&](Diagnostic const& found) {
        if (found.severity != Severity::error) return false;
        if (!before) before = check_workspace(*view.workspace, {});
        return !was_there(*before, found);
    };
    PlacesOfEdits const places{made};
    json::array all;
    auto all_found = check_workspace(*made.workspace, {});
    for (auto& found : found_while_typing(view, made)) all_found.push_back(std::move(found));
    for (auto const& found : all_found) {
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

}  // namespace jixiao::web
