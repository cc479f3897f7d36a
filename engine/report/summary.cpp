#include "report/summary.hpp"

#include "evaluate/shown_figure.hpp"
#include "report/columns.hpp"
#include "report/printable.hpp"
#include "report/roll_up_words.hpp"
#include "report/terminal.hpp"
#include "report/words.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace jixiao {
namespace {

std::vector<Column> summary_columns(Report const& report, Catalog const& catalog,
                                    std::size_t width) {
    std::vector<Column> columns{{0}};
    for (auto const status : {Status::green, Status::amber, Status::red, Status::unrated})
        columns.push_back({std::max<std::size_t>(count_cells(catalog(word_of(status))), 4), true});
    auto coverage =
        std::max(count_cells(catalog(say("Coverage"))), count_cells(coverage_text(report.roll_up)));
    for (auto const& table : report.tables)
        coverage = std::max(coverage, count_cells(coverage_text(table.roll_up)));
    columns.push_back({coverage, true});
    std::size_t taken = 0;
    for (auto const& column : columns) taken += column.width + 2;
    auto names = count_cells(catalog(say("All tables")));
    for (auto const& table : report.tables)
        names = std::max(names, count_cells(catalog(title_of(*table.table))));
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

}  // namespace

std::string roll_up_summary(Report const& report, Catalog const& catalog, Look const& look) {
    auto const columns = summary_columns(report, catalog, look.width);
    std::vector<Cell> headings{{catalog(say("Roll-up")), {}}};
    for (auto const status : {Status::green, Status::amber, Status::red, Status::unrated})
        headings.push_back({catalog(word_of(status)), {}});
    headings.push_back({catalog(say("Coverage")), {}});
    auto shown = "  " + lay_out(columns, headings);
    for (auto const& table : report.tables)
        shown += roll_up_row(title_of(*table.table), table.roll_up, columns, catalog, look);
    if (report.tables.size() != 1)
        shown += roll_up_row(say("All tables"), report.roll_up, columns, catalog, look);
    auto const width = std::max(look.width, narrowest);
    auto const put = [&](Message const& sentence) {
        for (auto const& line : wrap_cells(catalog(sentence), width - 2, 4))
            shown += "  " + line + "\n";
    };
    auto const words = unrated_text(report.roll_up);
    if (!words.empty()) put(say("Unrated: {0}", words));
    if (auto const& weighted = report.roll_up.weighted)
        put(say("Green by weight: {0}", share_text(*weighted)));
    return shown;
}

}  // namespace jixiao
