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

std::vector<Column> summary_columns(std::vector<Tally> const& rows, Catalog const& catalog,
                                    std::size_t width) {
    std::vector<Column> columns{{0}};
    for (auto const status : best_first)
        columns.push_back({std::max<std::size_t>(count_cells(catalog(word_of(status))), 4), true});
    auto coverage = count_cells(catalog(say("Coverage")));
    std::size_t names = 0;
    for (auto const& row : rows) {
        coverage = std::max(coverage, count_cells(coverage_text(row.roll_up)));
        names = std::max(names, count_cells(catalog(row.name)));
    }
    columns.push_back({coverage, true});
    std::size_t taken = 0;
    for (auto const& column : columns) taken += column.width + 2;
    columns.front().width = std::min(names, std::max(width, narrowest) - taken - 2);
    return columns;
}

std::string roll_up_row(Message const& name, RollUp const& roll_up,
                        std::vector<Column> const& columns, Catalog const& catalog,
                        Look const& look) {
    auto const counted = [&](int count, Status status) {
        return Cell{std::to_string(count), [&look, count, status](std::string const& text) {
                        return count > 0 ? paint(text, status, look) : text;
                    }};
    };
    auto const row = lay_out(columns,
                             {{catalog(name), {}},
                              counted(roll_up.green, Status::green),
                              counted(roll_up.amber, Status::amber),
                              counted(roll_up.red, Status::red),
                              counted(roll_up.unrated(), Status::unrated),
                              {coverage_text(roll_up), {}}},
                             1);
    return paint(shape_of(roll_up.status), roll_up.status, look) + " " + row;
}

std::string roll_up_table(Message const& heading, std::vector<Tally> const& rows,
                          Catalog const& catalog, Look const& look) {
    auto const columns = summary_columns(rows, catalog, look.width);
    std::vector<Cell> headings{{catalog(heading), {}}};
    for (auto const status : best_first) headings.push_back({catalog(word_of(status)), {}});
    headings.push_back({catalog(say("Coverage")), {}});
    auto shown = "  " + lay_out(columns, headings);
    for (auto const& row : rows)
        shown += roll_up_row(row.name, row.roll_up, columns, catalog, look);
    return shown;
}

}  // namespace

std::string units_summary(std::vector<Report const*> const& reports, Catalog const& catalog,
                          Look const& look) {
    std::vector<Tally> rows;
    std::vector<RollUp> all;
    for (auto const* report : reports) {
        rows.push_back({literal(report->unit), report->whole.roll_up});
        all.push_back(report->whole.roll_up);
    }
    rows.push_back({say("All units"), sum_of(all)});
    return roll_up_table(say("Units"), rows, catalog, look);
}

std::string roll_up_summary(Report const& report, Catalog const& catalog, Look const& look) {
    auto rows = report.tables;
    if (rows.size() != 1) rows.push_back(report.whole);
    auto shown = roll_up_table(say("Roll-up"), rows, catalog, look);
    auto const width = std::max(look.width, narrowest);
    auto const put = [&](Message const& sentence) {
        for (auto const& line : wrap_cells(catalog(sentence), width - 2, 4))
            shown += "  " + line + "\n";
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
