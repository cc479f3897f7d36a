#include "app/web/table_rules.hpp"

#include "model/book/name_index.hpp"
#include "model/target/money.hpp"

#include <algorithm>
#include <set>

namespace jixiao::web {
namespace {

/// That the budget which is to be set is no amount of money; nothing when it is one.
std::vector<Diagnostic> wrong_budget(EditedFile const& made) {
    auto const& texts = made.edits.facts.texts;
    auto const budget = std::find_if(texts.begin(), texts.end(),
                                     [](auto const& fact) { return fact.first == "budget"; });
    if (budget == texts.end() || is_budget(budget->second, made.workspace->units)) return {};
    Place place{made.file.place, 1, 1};
    for (auto const& key : made.table.keys)
        if (key.key == "budget") place = {made.file.place, key.line, key.column};
    return {no_budget(budget->second, place)};
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

std::vector<Diagnostic> found_while_typing(View const& view, EditedFile const& made) {
    auto all = wrong_budget(made);
    for (auto const& more : {shared_names(view, made), empty_levels(made)})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace jixiao::web
