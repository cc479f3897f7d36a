#include "workspace/database/write_book.hpp"

#include "model/book/annual_years.hpp"
#include "model/book/vocabulary.hpp"
#include "model/target/print.hpp"
#include "report/data/target_json.hpp"
#include "report/words/words.hpp"
#include "rules/status/line_index.hpp"
#include "workspace/database/inserter.hpp"
#include "workspace/database/target_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace jixiao::database {
namespace {

std::vector<Cell> joined(std::vector<Cell> cells, std::vector<Cell> const& more) {
    cells.insert(cells.end(), more.begin(), more.end());
    return cells;
}

/// A line for the text and, where it has several numbers, one for each of them.
void add_target(Inserter& targets, std::size_t row, int revision, std::string const& from,
                TargetText const& target, std::string const& reason, Catalog const& catalog) {
    auto const add = [&](std::size_t part, std::vector<Cell> const& typed) {
        auto const is_whole = part == 0;
        auto const is_read = target.target.has_value();
        auto cells = joined({row, revision, part, from, is_whole ? target.text.text() : ""}, typed);
        cells.emplace_back(is_whole && is_read ? print_target(*target.target) : "");
        auto json = is_whole ? target_json(target.text, target.target, catalog) : std::string{};
        while (json.ends_with('\n')) json.pop_back();
        cells.emplace_back(json);
        cells.emplace_back(is_read ? "" : catalog(target.target.error().message));
        cells.emplace_back(is_whole ? reason : "");
        targets.add(cells);
    };
    add(0, typed_cells(target.target));
    if (!target.target) return;
    auto const* const composite = std::get_if<Composite>(&target.target->comparator);
    if (!composite) return;
    for (std::size_t i = 0; i < composite->parts.size(); ++i)
        add(i + 1, typed_cells(composite->parts[i]));
}

/// The statements that a book is written with.
struct BookWriter {
    Inserter tables, rows, targets, past_values;
    FilesWithin const& within;
    Catalog const& catalog;
    Numbers& numbers;

    void add(Table const& table) {
        numbers.of_table[&table] = ++numbers.tables;
        tables.add({numbers.tables, numbers.units,
                    table.kind == TableKind::project ? "project" : "department", table.title(),
                    table.year, table.code, table.authority, table.implementer, table.budget,
                    table.overall, within(table.place.file), table.place.line});
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators) add(goal, indicator);
    }

    void add(Goal const& goal, Indicator const& indicator) {
        auto const number = numbers.of_row[&indicator] = ++numbers.rows;
        auto const level = [&](std::size_t at) {
            return at < indicator.path.size() ? indicator.path[at] : std::string{};
        };
        auto const direction = [&]() -> std::string {
            if (!indicator.direction) return {};
            return *indicator.direction == Better::low ? "lower-is-better" : "higher-is-better";
        };
        rows.add({number, numbers.tables, goal.name, goal.term.from_year, goal.term.to_year,
                  fmt::format("{}", fmt::join(indicator.path, "/")), level(0), level(1),
                  indicator.id, indicator.name, indicator.owner.text(), indicator.unit,
                  indicator.basis, indicator.weight,
                  indicator.aggregation ? name_of(*indicator.aggregation) : std::string_view{},
                  direction(), indicator.details().note.text(), within(indicator.place.file),
                  indicator.place.line});
        add_target(targets, number, 0, "", indicator.target, "", catalog);
        int revision = 0;
        for (auto const& revised : indicator.details().revised)
            add_target(targets, number, ++revision, Period{revised.from, revised.from}.text(),
                       revised.target, revised.reason, catalog);
        for (auto const& [year, past] : indicator.history)
            past_values.add(joined({number, year, past.text}, typed_cells(past.value)));
    }
};

std::vector<Cell> cells_of(Actual const& line, std::size_t number, std::size_t unit,
                           FilesWithin const& within) {
    auto cells = std::vector<Cell>{number,
                                   unit,
                                   line.period.text(),
                                   word_in(values_words, line.values),
                                   line.name,
                                   line.text,
                                   line.value ? print_actual(*line.value) : std::string{}};
    cells = joined(std::move(cells), amount_cells(line.value));
    return joined(
        std::move(cells),
        {line.remarks().forecast.text(),
         line.remarks().likelihood ? std::string{name_of(line.remarks().likelihood->value)}
                                   : std::string{},
         line.remarks().reason ? line.remarks().reason->category : std::string{},
         line.remarks().reason ? line.remarks().reason->text : std::string{},
         line.remarks().action.text(),
         line.remarks().score ? line.remarks().score->text : std::string{},
         line.remarks().note.text(), line.remarks().evidence.text(), within(line.place.file),
         line.place.line});
}

}  // namespace

void write_book(soci::session& session, Workspace const& workspace, std::string const& unit,
                FilesWithin const& within, Catalog const& catalog, Numbers& numbers) {
    auto const years = annual_years(workspace.book);
    Inserter{session, "unit"}.add({++numbers.units, unit,
                                   years ? std::to_string(years->last) : std::string{},
                                   workspace.profile.name});
    BookWriter writer{{session, "table"},
                      {session, "row"},
                      {session, "target"},
                      {session, "past_value"},
                      within,
                      catalog,
                      numbers};
    for (auto const& table : workspace.book.tables) writer.add(table);
}

void write_actuals(soci::session& session, Workspace const& workspace, FilesWithin const& within,
                   Numbers& numbers) {
    std::vector<Actual const*> lines;
    for (auto const& line : workspace.actuals.all) lines.push_back(&line);
    std::stable_sort(lines.begin(), lines.end(), [&](auto const* one, auto const* other) {
        return std::tuple{one->period.last, one->period.months(), one->place} <
               std::tuple{other->period.last, other->period.months(), other->place};
    });
    std::map<Actual const*, std::size_t> number_of;
    Inserter actuals{session, "actual"}, served{session, "actual_row"};
    for (auto const* line : lines) {
        number_of[line] = ++numbers.actuals;
        actuals.add(cells_of(*line, numbers.actuals, numbers.units, within));
    }
    LineIndex const index{workspace.actuals, KnownNames{}.of(workspace.book)};
    std::size_t row = 0;
    for (auto const& table : workspace.book.tables)
        for (auto const& goal : table.goals)
            for (auto const& indicator : goal.indicators)
                for (auto const* line : index.of_row(row++))
                    served.add({number_of.at(line), numbers.of_row.at(&indicator)});
}

}  // namespace jixiao::database
