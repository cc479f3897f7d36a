#include "rules/budget/list_groups.hpp"
#include "rules/budget/sides.hpp"
#include "rules/budget/table_checks.hpp"

#include <algorithm>
#include <array>

namespace jixiao::budget {
namespace {

constexpr std::size_t deepest = 4;  // levels of numbers, see Entry

/// What was brought forward or is carried over: added to the sum of the year without a number.
bool is_carry_over(std::string_view name) {
    return contains(name, "结转") || contains(name, "结余") || contains(name, "差额");
}

/// Which rows of a side are parts of which: its numbered entries by their levels, the rest by
/// where they stand.
struct Parts {
    std::vector<std::vector<std::size_t>> of_row;  // the parts of each entry
    std::vector<std::size_t> of_sum, of_total;
};

Parts parts_of(Side const& side) {
    Parts parts;
    parts.of_row.resize(side.entries.size());
    std::array<std::optional<std::size_t>, deepest + 1> open;
    auto const numbered = std::any_of(side.entries.begin(), side.entries.end(),
                                      [](auto const& entry) { return entry.level > 0; });
    auto const has_grand_total = side.total != side.sum;
    for (std::size_t row = 0; row < side.entries.size(); ++row) {
        auto const& [level, of_which, name] = side.entries[row];
        if (name.empty() || of_which || row == side.sum || row == side.total) continue;
        std::optional<std::size_t> above;
        for (auto at = 1; at < level; ++at)
            if (open[static_cast<std::size_t>(at)]) above = open[static_cast<std::size_t>(at)];
        if (level > 0) {
            std::fill(open.begin() + level, open.end(), std::nullopt);
            open[static_cast<std::size_t>(level)] = row;
        }
        if (above) {
            parts.of_row[*above].push_back(row);
        } else if (side.sum && row > *side.sum) {
            parts.of_total.push_back(row);
        } else if (level > 0 || !numbered || is_carry_over(name)) {
            // Among numbered entries, one without a number tells more of the one above it.
            (side.sum ? parts.of_sum : parts.of_total).push_back(row);
        }
    }
    if (side.sum && has_grand_total) parts.of_total.push_back(*side.sum);
    return parts;
}

void check_side(Sheet const& sheet, Side const& side, Precision precision,
                std::vector<Diagnostic>& diagnostics) {
    auto const parts = parts_of(side);
    auto const expect = [&](Rule const& rule, std::size_t row, auto const& rows) {
        for (auto const column : side.money) {
            Sum sum;
            for (auto const part : rows)
                sum.add(sheet.figure(part, column), sheet.place(part, column));
            expect_sum(rule, precision, sheet, row, column, sum, diagnostics);
        }
    };
    for (std::size_t row = 0; row < side.entries.size(); ++row)
        expect({"budget-hierarchy"}, row, parts.of_row[row]);
    if (side.sum) expect({"budget-column-sum"}, *side.sum, parts.of_sum);
    if (side.total && side.total != side.sum)
        expect({"budget-column-sum"}, *side.total, parts.of_total);
}

void expect_balance(Sheet const& sheet, Precision precision, std::size_t income_row,
                    std::size_t income_column, std::size_t expenditure_row,
                    std::size_t expenditure_column, std::vector<Diagnostic>& diagnostics) {
    auto const income = stated(sheet, income_row, income_column);
    auto const expenditure = stated(sheet, expenditure_row, expenditure_column);
    if (income && expenditure)
        expect_same({"budget-balance"}, precision, *expenditure, {*income}, diagnostics);
}

}  // namespace

void check_two_sides(Sheet const& sheet, Precision precision,
                     std::vector<Diagnostic>& diagnostics) {
    auto const sides = sides_of(sheet);
    if (sides.empty()) return;
    for (auto const& side : sides) check_side(sheet, side, precision, diagnostics);
    auto const& income = sides.front();
    for (std::size_t at = 1; at < sides.size(); ++at)
        if (income.total && sides[at].total)
            expect_balance(sheet, precision, *income.total, income.money.front(), *sides[at].total,
                           sides[at].money.front(), diagnostics);
}

void check_funds_balance(Sheet const& sheet, Precision precision,
                         std::vector<Diagnostic>& diagnostics) {
    auto const groups = list_groups(sheet);
    auto const total_of = [&](std::string_view word) -> std::optional<std::size_t> {
        for (auto const& group : groups)
            if (contains(group.name, word) && group.total) return group.total;
        return std::nullopt;
    };
    auto const income = total_of("收入"), expenditure = total_of("支出");
    if (!income || !expenditure) return;
    for (auto const column : sheet.all(ColumnKind::money))
        expect_balance(sheet, precision, *income, column, *expenditure, column, diagnostics);
}

}  // namespace jixiao::budget
