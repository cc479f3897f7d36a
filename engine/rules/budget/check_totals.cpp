#include "rules/budget/across_checks.hpp"
#include "rules/budget/sides.hpp"

#include <array>

namespace jixiao::budget {
namespace {

using Found = std::optional<Stated>;

/// The first figure of an entry on a side.
Found entry(Sheet const& sheet, Side const& side, std::optional<std::size_t> row) {
    return row ? stated(sheet, *row, side.money.front()) : std::nullopt;
}

constexpr std::array<std::string_view, 3> funds{"一般公共预算", "政府性基金", "国有资本经营预算"};
constexpr std::array<SheetKind, 3> tables_of_funds{
    SheetKind::general_budget, SheetKind::government_funds, SheetKind::state_capital};

/// 收支总表 and what it sums up.
void check_balance(Document const& document, Sheet const& balance,
                   std::vector<Diagnostic>& diagnostics) {
    auto const sides = sides_of(balance);
    if (sides.size() < 2) return;
    auto const& income = sides[0];
    auto const& expenditure = sides[1];
    auto const* const incomes = document.find(SheetKind::income);
    expect_across(document, total_of(incomes), {entry(balance, income, income.total)}, diagnostics);
    if (income.sum) {
        expect_across(document, total_of(incomes, "本年收入"), {entry(balance, income, income.sum)},
                      diagnostics);
        expect_across(document, total_of(incomes, "上年结转结余"),
                      {entry(balance, income, find_entry(income, "结转"))}, diagnostics);
    }
    expect_across(document, total_of(document.find(SheetKind::expenditure)),
                  {entry(balance, expenditure, expenditure.sum)}, diagnostics);
}

/// The income of each fund in 财政拨款收支总表 against 收支总表 and against the table of the fund.
void check_funds(Document const& document, std::vector<Diagnostic>& diagnostics) {
    auto const* const appropriations = document.find(SheetKind::appropriations);
    if (appropriations == nullptr) return;
    auto const sides = sides_of(*appropriations);
    if (sides.size() < 2) return;
    auto const& income = sides[0];
    auto const carried = entry(*appropriations, income, find_entry(income, "结转"));
    auto const* const balance = document.find(SheetKind::balance);
    auto const whole = balance == nullptr ? std::vector<Side>{} : sides_of(*balance);
    for (std::size_t at = 0; at < funds.size(); ++at) {
        auto const fund = entry(*appropriations, income, find_entry(income, funds[at]));
        if (whole.size() > 1)
            expect_across(document, fund,
                          {entry(*balance, whole[0], find_entry(whole[0], funds[at]))},
                          diagnostics);
        // Money carried over from last year is spent by these tables too, or not: places differ.
        if (carried && carried->amount == 0)
            expect_across(document, total_of(document.find(tables_of_funds[at])), {fund},
                          diagnostics);
    }
    if (whole.size() > 1 && is_all_appropriated(document))
        expect_across(document, entry(*appropriations, income, income.total),
                      {entry(*balance, whole[0], whole[0].total)}, diagnostics);
}

}  // namespace

void expect_across(Document const& document, std::optional<Stated> const& one,
                   std::vector<std::optional<Stated>> const& others,
                   std::vector<Diagnostic>& diagnostics) {
    std::vector<Stated> there;
    for (auto const& other : others) {
        if (!other) return;
        there.push_back(*other);
    }
    if (one) expect_same(across, document.precision, *one, there, diagnostics);
}

void check_totals(Document const& document, std::vector<Diagnostic>& diagnostics) {
    if (auto const* const balance = document.find(SheetKind::balance))
        check_balance(document, *balance, diagnostics);
    check_funds(document, diagnostics);
}

}  // namespace jixiao::budget
