#include "report/terminal/summary.hpp"

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "report/terminal/columns.hpp"
#include "report/terminal/terminal.hpp"
#include "report/words/roll_up_words.hpp"
#include "report/words/words.hpp"
#include "rules/status/shown_figure.hpp"

#include <algorithm>

namespace jixiao {
namespace {

/// A row of the summary; those of a part stand a little to the right.
struct SummaryRow {
    std::string name;
    RollUp const* roll_up = nullptr;
};

std::vector<Column> summary_columns(std::vector<SummaryRow> const& rows, Catalog const& catalog,
                                    Look const& look) {
    auto const cells = [&](std::string const& text) { return count_cells(text, look.ambiguous); };
    std::vector<Column> columns{{0}};
    for (auto const status : best_first)
        columns.push_back({std::max<std::size_t>(cells(catalog(word_of(status))), 4), true});
    auto coverage = cells(catalog(say("Coverage")));
    std::size_t names = 0;
    for (auto const& row : rows) {
        coverage = std::max(coverage, cells(coverage_text(*row.roll_up)));
        names = std::max(names, cells(row.name));
    }
    columns.push_back({coverage, true});
    std::size_t taken = 0;
    for (auto const& column : columns) taken += column.width + 2;
    columns.front().width = std::min(names, std::max(look.width, narrowest) - taken - 2);
    return columns;
}

std::string roll_up_row(SummaryRow const& of, std::vector<Column> const& columns,
                        Look const& look) {
    auto const& roll_up = *of.roll_up;
    auto const counted = [&](int count, Status status) {
        return Cell{std::to_string(count), [&look, count, status](std::string const& text) {
                        return count > 0 ? paint(text, status, look) : text;
                    }};
    };
    auto const row = lay_out(columns,
                             {{of.name, {}},
                              counted(roll_up.green, Status::green),
                              counted(roll_up.amber, Status::amber),
                              counted(roll_up.red, Status::red),
                              counted(roll_up.unrated(), Status::unrated),
                              {coverage_text(roll_up), {}}},
                             look, 1);
    return lead_of(roll_up.status, look) + row;
}

std::string roll_up_table(Message const& heading, std::vector<SummaryRow> const& rows,
                          Catalog const& catalog, Look const& look) {
    auto const columns = summary_columns(rows, catalog, look);
    std::vector<Cell> headings{{catalog(heading), {}}};
    for (auto const status : best_first) headings.push_back({catalog(word_of(status)), {}});
    headings.push_back({catalog(say("Coverage")), {}});
    auto shown = "  " + lay_out(columns, headings, look);
    for (auto const& row : rows) shown += roll_up_row(row, columns, look);
    return shown;
}

void add_parts(std::vector<SummaryRow>& rows, std::vector<Tally> const& parts,
               Catalog const& catalog) {
    for (auto const& part : parts) rows.push_back({"  " + catalog(part.name), &part.roll_up});
}

}  // namespace

std::string units_summary(std::vector<Report const*> const& reports, Catalog const& catalog,
                          Look const& look) {
    std::vector<SummaryRow> rows;
    std::vector<RollUp> all;
    for (auto const* report : reports) {
        rows.push_back({report->unit, &report->whole.roll_up});
        all.push_back(report->whole.roll_up);
    }
    auto const sum = sum_of(all);
    rows.push_back({catalog(say("All units")), &sum});
    return roll_up_table(say("Units"), rows, catalog, look);
}

std::string roll_up_summary(Report const& report, Catalog const& catalog, Look const& look) {
    std::vector<SummaryRow> rows;
    for (auto const& table : report.tables) {
        rows.push_back({catalog(table.name), &table.roll_up});
        add_parts(rows, table.goals, catalog);
    }
    if (report.tables.size() != 1)
        rows.push_back({catalog(report.whole.name), &report.whole.roll_up});
    add_parts(rows, report.whole.groups, catalog);
    auto shown = roll_up_table(say("Roll-up"), rows, catalog, look);
    auto const width = std::max(look.width, narrowest);
    auto const put = [&](Message const& sentence) {
        shown += indented(catalog(sentence), 2, width, look);
    };
    auto const words = unrated_text(report.whole.roll_up);
    if (!words.empty()) put(say("Not rated: {0}", words));
    auto const assumed = assumed_text(report.whole.roll_up);
    if (!assumed.empty()) put(assumed);
    if (auto const& weighted = report.whole.roll_up.weighted)
        put(say("Green by weight: {0}", share_text(*weighted)));
    return shown;
}

}  // namespace jixiao
