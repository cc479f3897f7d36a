#include "report/summary.hpp"

#include "evaluate/shown_figure.hpp"
#include "report/columns.hpp"
#include "report/printable.hpp"
#include "report/terminal.hpp"
#include "report/words.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao {
namespace {

int unrated_of(RollUp const& roll_up) {
    return roll_up.all() - roll_up.rated();
}

/// "36/38 (94.7%)": how many of those that are expected are rated.
std::string coverage_of(RollUp const& roll_up) {
    auto const [rated, expected] = std::pair{roll_up.rated(), roll_up.expected()};
    if (expected == 0) return "0/0";
    return fmt::format("{}/{} ({})", rated, expected, share_text(Fraction::of(rated, expected)));
}

/// "missing (4), not due (8)", without those that are zero.
Message unrated_words(RollUp const& roll_up) {
    Message words;
    auto const add = [&](State state, int count) {
        if (count == 0) return;
        auto const one = say("{0} ({1})", word_of(state), count);
        words = words.empty() ? one : say("{0}, {1}", words, one);
    };
    add(State::missing, roll_up.missing);
    add(State::not_due, roll_up.not_due);
    add(State::not_applicable, roll_up.not_applicable);
    add(State::undecidable, roll_up.undecidable);
    add(State::invalid, roll_up.invalid);
    return words;
}

std::vector<Column> summary_columns(Report const& report, Catalog const& catalog,
                                    std::size_t width) {
    std::vector<Column> columns{{0}};
    for (auto const status : {Status::green, Status::amber, Status::red, Status::unrated})
        columns.push_back({std::max<std::size_t>(count_cells(catalog(word_of(status))), 4), true});
    auto coverage =
        std::max(count_cells(catalog(say("Coverage"))), count_cells(coverage_of(report.roll_up)));
    for (auto const& table : report.tables)
        coverage = std::max(coverage, count_cells(coverage_of(table.roll_up)));
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
        return Cell{std::to_string(count), [&look, count, status](std::string text) {
                        return count > 0 ? paint(text, status, look) : text;
                    }};
    };
    auto const row = lay_out(columns,
                             {{catalog(name), {}},
                              counted(roll_up.green, Status::green),
                              counted(roll_up.amber, Status::amber),
                              counted(roll_up.red, Status::red),
                              counted(unrated_of(roll_up), Status::unrated),
                              {coverage_of(roll_up), {}}},
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
    auto const words = unrated_words(report.roll_up);
    if (!words.empty()) put(say("Unrated: {0}", words));
    if (auto const& weighted = report.roll_up.weighted)
        put(say("Green by weight: {0}", share_text(*weighted)));
    return shown;
}

}  // namespace jixiao
