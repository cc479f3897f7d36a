#include "rules/budget/project_rows.hpp"
#include "rules/budget/table_checks.hpp"

#include <algorithm>

namespace jixiao::budget {
namespace {

// A search among all ends for each heading; real tables have a few dozen.
constexpr std::size_t most_headings = 1000;

/// The money of a column down the projects: element r is the sum over the rows before r.
std::vector<Sum> running_sums(Sheet const& sheet, std::vector<ProjectRow> const& kinds,
                              std::size_t column) {
    std::vector<Sum> sums{Sum{}};
    sums.reserve(kinds.size() + 1);
    for (std::size_t row = 0; row < kinds.size(); ++row) {
        sums.push_back(sums.back());
        if (kinds[row] == ProjectRow::project)
            sums.back().add(sheet.figure(row, column), sheet.place(row, column));
    }
    return sums;
}

/// A heading and the rows it covers: from the row after it up to `end`.
struct Section {
    std::size_t heading, end;
};

/// Codes do not say how units and classes of projects are nested, so of all ends a section can
/// have (the next headings, the end of the table) the one is taken that fits the figure best.
std::vector<Section> sections_of(Sheet const& sheet, std::vector<ProjectRow> const& kinds,
                                 std::size_t column) {
    auto const sums = running_sums(sheet, kinds, column);
    std::vector<std::size_t> headings, ends;
    for (std::size_t row = 0; row < kinds.size(); ++row)
        if (kinds[row] == ProjectRow::heading) headings.push_back(row);
    ends = headings;
    ends.push_back(kinds.size());
    std::vector<Section> sections;
    for (auto const heading : headings) {
        auto const figure = Wide{sheet.figure(heading, column).millionths};
        auto const miss = [&](std::size_t end) {
            auto const gap = sums[end].amount() - sums[heading].amount() - figure;
            return gap < 0 ? -gap : gap;
        };
        auto best = kinds.size();
        for (auto const end : ends)
            if (end > heading && sums[end].figures() > sums[heading].figures() &&
                (miss(end) < miss(best) || (miss(end) == miss(best) && end < best)))
                best = end;
        sections.push_back({heading, best});
    }
    return sections;
}

}  // namespace

void check_project_rows(Sheet const& sheet, Precision precision,
                        std::vector<Diagnostic>& diagnostics) {
    Rule const rule{"budget-column-sum"};
    auto const kinds = project_rows(sheet);
    auto const columns = sheet.all(ColumnKind::money);
    if (columns.empty()) return;
    std::vector<Section> sections;
    auto const headings = std::count(kinds.begin(), kinds.end(), ProjectRow::heading);
    if (static_cast<std::size_t>(headings) <= most_headings)
        sections = sections_of(sheet, kinds, sheet.total_column().value_or(columns.front()));
    else
        diagnostics.push_back({Severity::note,
                               "budget-skipped",
                               sheet.table().place,
                               say("{0}: too many headings ({1}); their sums were not checked",
                                   sheet.title(), headings),
                               {},
                               {}});
    std::vector<std::size_t> next_project(kinds.size() + 1, kinds.size());
    for (auto row = kinds.size(); row-- > 0;)
        next_project[row] = kinds[row] == ProjectRow::project ? row : next_project[row + 1];
    if (next_project.front() == kinds.size()) return;
    for (auto const column : columns) {
        auto const sums = running_sums(sheet, kinds, column);
        for (std::size_t row = 0; row < kinds.size(); ++row)
            if (kinds[row] == ProjectRow::total)
                expect_sum(rule, precision, sheet, row, column, sums.back(), diagnostics);
        for (auto const& [heading, end] : sections) {
            auto const first = next_project[heading];
            if (first >= end) continue;
            expect_sum(rule, precision, sheet, heading, column,
                       sums[end].since(sums[heading], sheet.place(first, column)), diagnostics);
        }
    }
}

}  // namespace jixiao::budget
