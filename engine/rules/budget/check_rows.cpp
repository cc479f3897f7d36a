#include "rules/budget/table_checks.hpp"

#include <algorithm>
#include <span>

namespace jixiao::budget {
namespace {

/// A total and the columns it adds up.
struct RowRule {
    std::size_t total;
    std::vector<std::size_t> parts;
};

/// The columns of money under one heading, from `depth` parts of the header on.
using Group = std::span<std::size_t const>;

/// Finds the rules of a group and what stands for it where it is itself a part: its total, or all
/// of its columns.
std::vector<std::size_t> find_rules(Sheet const& sheet, Group group, std::size_t depth,
                                    std::vector<RowRule>& rules) {
    auto const path = [&](std::size_t at) -> auto const& {
        return sheet.columns()[at].path;
    };
    std::vector<std::size_t> totals, parts;
    for (std::size_t begin = 0; begin < group.size();) {
        auto const& name = path(group[begin])[depth];
        auto end = begin + 1;
        if (path(group[begin]).size() == depth + 1) {
            if (is_total(name))
                totals.push_back(group[begin]);
            else if (!name.starts_with("其中"))  // a part of the column before it
                parts.push_back(group[begin]);
        } else {
            while (end < group.size() && path(group[end]).size() > depth + 1 &&
                   path(group[end])[depth] == name)
                ++end;
            auto const inner =
                find_rules(sheet, group.subspan(begin, end - begin), depth + 1, rules);
            parts.insert(parts.end(), inner.begin(), inner.end());
        }
        begin = end;
    }
    // With two totals side by side the headers do not say what each of them adds up.
    if (totals.size() == 1 && !parts.empty()) rules.push_back({totals.front(), parts});
    return totals.empty() ? parts : totals;
}

}  // namespace

void check_figures(Sheet const& sheet, std::vector<Diagnostic>& diagnostics) {
    for (std::size_t row = 0; row < sheet.row_count(); ++row)
        for (std::size_t at = 0; at < sheet.columns().size(); ++at) {
            if (sheet.figure(row, at).state != Figure::State::unreadable) continue;
            diagnostics.push_back(
                {Severity::error,
                 "budget-figure",
                 sheet.place(row, at),
                 say("{0}: \"{1}\" is not a figure", sheet.describe(row, at), sheet.text(row, at)),
                 say("write digits, with commas between thousands and at most one decimal point"),
                 {}});
        }
}

void check_rows(Sheet const& sheet, Precision precision, std::vector<Diagnostic>& diagnostics) {
    Rule const rule{"budget-row-sum", Severity::error};
    std::vector<RowRule> rules;
    auto const columns = sheet.all(ColumnKind::money);
    find_rules(sheet, columns, 0, rules);
    for (std::size_t row = 0; row < sheet.row_count(); ++row)
        for (auto const& [total, parts] : rules) {
            Sum sum;
            for (auto const part : parts) sum.add(sheet.figure(row, part), sheet.place(row, part));
            expect_sum(rule, precision, sheet, row, total, sum, diagnostics);
        }
}

}  // namespace jixiao::budget
