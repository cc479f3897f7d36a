#include "app/cli/list_rows.hpp"
#include "app/cli/shell.hpp"
#include "base/choose.hpp"
#include "base/embedded.hpp"
#include "base/utf8.hpp"
#include "model/book/reported_periods.hpp"
#include "report/terminal/columns.hpp"
#include "report/words/words.hpp"

#include <algorithm>
#include <ostream>
#include <set>

namespace jixiao {
namespace {

/// One line a row, columns as wide as they need to be: a list is read by other
/// programs too.
std::string lined_up(Rows const& rows, Look const& look) {
    std::vector<Column> columns;
    for (auto const& row : rows) {
        columns.resize(std::max(columns.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            columns[i].width = std::max(columns[i].width, count_cells(row[i], look.ambiguous));
    }
    std::string shown;
    for (auto const& row : rows) {
        std::vector<Cell> cells;
        cells.reserve(row.size());
        for (auto const& text : row) cells.push_back({text, {}});
        shown += lay_out(columns, cells, look, 1);
    }
    return shown;
}

Rows indicators_of(Book const& book) {
    Rows rows;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& each : goal.indicators)
                rows.push_back({each.id, each.name, each.target.text, table.title(), goal.name});
    return rows;
}

Rows periods_of(Book const& book, Actuals const& actuals) {
    Rows rows;
    for (auto const& period : reported_periods(book, actuals)) rows.push_back({period.text()});
    return rows;
}

Rows tables_of(Book const& book, Catalog const& catalog) {
    Rows rows;
    for (auto const& table : book.tables) {
        std::size_t count = 0;
        for (auto const& goal : table.goals) count += goal.indicators.size();
        rows.push_back({table.title(), catalog(say("{0} indicators", count)), table.code});
    }
    return rows;
}

Rows units_of(Units const& units) {
    std::set<std::pair<std::string, std::string>> words;
    for (auto const& spelling : units.spellings())
        if (auto const* unit = units.find(spelling)) words.emplace(unit->dimension, unit->word);
    Rows rows;
    for (auto const& [dimension, word] : words)
        rows.push_back({word, dimension, units.find(word) ? units.find(word)->scale.text() : ""});
    return rows;
}

/// The profile in force first, then those that are built in.
Rows profiles_of(std::optional<Profile> const& in_force) {
    constexpr std::string_view folder = "profiles/", ending = ".yaml";
    Rows rows;
    auto const add = [&](std::optional<Profile> const& profile) {
        if (!profile) return;
        std::vector<std::string> row{profile->name, profile->title};
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
    };
    add(in_force);
    for (auto const name : embedded_names())
        if (name.starts_with(folder) && name.ends_with(ending))
            add(built_in_profile(
                name.substr(folder.size(), name.size() - folder.size() - ending.size())));
    return rows;
}

void read_list(Given const& given, Options& options) {
    if (given.texts.size() > 1) throw Refusal{say("unexpected argument \"{0}\"", given.texts[1])};
    if (given.texts.empty()) return;
    options.subject = choose<Subject>("list", given.texts.front(),
                                      {{"indicators", Subject::indicators},
                                       {"periods", Subject::periods},
                                       {"tables", Subject::tables},
                                       {"profiles", Subject::profiles},
                                       {"units", Subject::units}});
}

int run_list(Shell const& shell) {
    auto const subject = shell.options.subject;
    auto const is_built_in = subject == Subject::units || subject == Subject::profiles;
    if (is_built_in && !shell.has_workspace() && !shell.options.folder_is_given) {
        shell.deliver(
            lined_up(subject == Subject::units ? units_of(built_in_units()) : profiles_of({}),
                     shell.look()));
        return clean;
    }
    auto const workspace = shell.load();
    Catalog const catalog{shell.language(workspace.language)};
    auto const rows = list_rows(subject, workspace, catalog);
    shell.deliver(lined_up(rows, shell.look()));
    if (!has_errors(workspace.diagnostics)) return clean;
    shell.err << catalog(say("the workspace has errors; run jixiao check to see them"))
              << std::endl;
    return findings;
}

}  // namespace

Rows list_rows(Subject subject, Workspace const& workspace, Catalog const& catalog) {
    switch (subject) {
        case Subject::indicators: return indicators_of(workspace.book);
        case Subject::periods: return periods_of(workspace.book, workspace.actuals);
        case Subject::tables: return tables_of(workspace.book, catalog);
        case Subject::units: return units_of(workspace.units);
        case Subject::profiles: return profiles_of(workspace.profile);
    }
    return {};
}

Command list_command() {
    return {"list",
            say("list what the workspace contains, or the known units of measure and "
                "profiles"),
            {texts_option("indicators|periods|tables|profiles|units",
                          say("what to list (default: indicators)"))},
            "jixiao list\n"
            "jixiao list periods -C samples/hongshan-2024",
            read_list,
            run_list};
}

}  // namespace jixiao
