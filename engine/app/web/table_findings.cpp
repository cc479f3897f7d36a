#include "app/web/table_findings.hpp"

#include "app/web/diagnostics_value.hpp"
#include "model/book/name_index.hpp"
#include "model/target/money.hpp"
#include "report/check_workspace.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
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

/// That the budget which is to be set is no amount of money; nothing when it is one.
std::optional<Diagnostic> wrong_budget(EditedFile const& made) {
    auto const& texts = made.edits.facts.texts;
    auto const budget = std::find_if(texts.begin(), texts.end(),
                                     [](auto const& fact) { return fact.first == "budget"; });
    if (budget == texts.end() || is_budget(budget->second, made.workspace->units))
        return std::nullopt;
    Place place{made.file.place, 1, 1};
    for (auto const& key : made.table.keys)
        if (key.key == "budget") place = {made.file.place, key.line, key.column};
    return no_budget(budget->second, place);
}

/// The row of that id in the table of the file; nullptr when there is none.
Indicator const* row_in(Book const& book, std::string const& file, std::string const& id) {
    for (auto const& table : book.tables) {
        if (!(table.place.file == file)) continue;
        for (auto const& goal : table.goals)
            for (auto const& row : goal.indicators)
                if (row.id == id) return &row;
    }
    return nullptr;
}

Place place_of_name(EditedFile const& made, std::string const& id) {
    Place place{made.file.place, 1, 1};
    for (auto const& row : made.table.indicators) {
        if (row.id != id) continue;
        place.line = row.first_line;
        for (auto const& key : row.keys)
            if (key.key == "name") return {made.file.place, key.line, key.column};
    }
    return place;
}

/// That a new or renamed row takes what is reported of others, as it has got a name of theirs. No
/// error, as rows may share a name, and yet nothing in the row shows it.
std::vector<Diagnostic> shared_names(View const& view, EditedFile const& made) {
    std::vector<std::string> ids;
    for (auto const& row : made.edits.rows)
        if (row.name) ids.push_back(row.id);
    for (auto const& row : made.edits.added) ids.push_back(row.texts.id);
    std::vector<Diagnostic> found;
    if (ids.empty()) return found;
    auto const before = KnownNames{}.of(view.workspace->book);
    auto const after = KnownNames{}.of(made.workspace->book);
    for (auto const& id : ids) {
        auto const* const row = row_in(made.workspace->book, made.file.place, id);
        if (!row || row->name.empty()) continue;
        std::set<std::string> known{id};
        if (auto const* const old = row_in(view.workspace->book, made.file.place, id))
            for (auto const* each : before->served_by(old->name)) known.insert(each->id);
        std::string others;
        for (auto const* each : after->served_by(row->name))
            if (known.insert(each->id).second) others += (others.empty() ? "" : ", ") + each->id;
        if (others.empty()) continue;
        found.push_back(
            {Severity::warning,
             "shared-name",
             place_of_name(made, id),
             say("takes what is reported as \"{0}\" for {1}: a name serves all rows that have it",
                 row->name, others),
             say("give the row another name, unless one report is meant for all of "
                 "them"),
             {}});
    }
    return found;
}

/// That a level is empty which another one stands below, in a row that sets its levels.
std::vector<Diagnostic> empty_levels(EditedFile const& made) {
    std::vector<entries::IndicatorEdit> edits = made.edits.rows;
    for (auto const& row : made.edits.added) edits.push_back(row.texts);
    std::vector<Diagnostic> all;
    for (auto const& edit : edits) {
        if (!edit.path || std::count(edit.path->begin(), edit.path->end(), "") == 0) continue;
        for (auto const& row : made.table.indicators)
            for (auto const& key : row.keys)
                if (row.id == edit.id && key.key == "path")
                    all.push_back({Severity::error,
                                   "missing-value",
                                   {made.file.place, key.line, key.column},
                                   say("a level is empty, and the one below it is not"),
                                   say("fill the level in, or empty those below it, too"),
                                   {}});
    }
    return all;
}

}  // namespace

bool is_budget(std::string const& text, Units const& units) {
    if (text.empty()) return true;
    auto const amount = read_money(text, units);
    return amount && !amount->is_negative();
}

Diagnostic no_budget(std::string const& text, Place place) {
    return {Severity::error,
            "source-money",
            std::move(place),
            say("expected an amount of money here, \"{0}\" is not one", text),
            say("write the number with its unit of money, such as 800万元, or 0元 for nothing"),
            {}};
}

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
    if (auto budget = wrong_budget(made)) all_found.push_back(*std::move(budget));
    for (auto& shared : shared_names(view, made)) all_found.push_back(std::move(shared));
    for (auto& level : empty_levels(made)) all_found.push_back(std::move(level));
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
