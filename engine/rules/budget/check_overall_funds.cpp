#include "rules/budget/across_checks.hpp"
#include "rules/budget/list_groups.hpp"
#include "rules/budget/sides.hpp"

namespace jixiao::budget {
namespace {

using Found = std::optional<Stated>;

/// Finds the figures of 整体支出资金情况 for this year: its first column of money.
class Funds {
public:
    explicit Funds(Sheet const& sheet)
        : sheet_{sheet}, groups_{list_groups(sheet)}, column_{sheet.column(ColumnKind::money)} {}

    /// The total of 收入构成 or 支出构成.
    Found total(std::string_view group) const {
        for (auto const& found : groups_)
            if (contains(found.name, group) && found.total && column_)
                return stated(sheet_, *found.total, *column_);
        return std::nullopt;
    }
    Found row(std::string_view word) const {
        for (std::size_t row = 0; column_ && row < sheet_.row_count(); ++row)
            if (contains(tidy(sheet_.label(row)), word)) return stated(sheet_, row, *column_);
        return std::nullopt;
    }

private:
    Sheet const& sheet_;
    std::vector<ListGroup> groups_;
    std::optional<std::size_t> column_;
};

/// 收入总计 and 支出总计 of 收支总表.
void check_against_balance(Document const& document, Funds const& funds, Sheet const& balance,
                           std::vector<Diagnostic>& diagnostics) {
    auto const sides = sides_of(balance);
    if (sides.size() < 2) return;
    auto const total = [&](Side const& side) {
        return side.total ? stated(balance, *side.total, side.money.front()) : Found{};
    };
    expect_across(document, funds.total("收入"), {total(sides[0])}, diagnostics);
    expect_across(document, funds.total("支出"), {total(sides[1])}, diagnostics);
    if (is_all_appropriated(document))
        expect_across(document, funds.row("财政拨款"), {total(sides[0])}, diagnostics);
}

/// What one figure and another come to, as one; nothing when either is missing.
Found together(Found const& one, Found const& other) {
    if (!one || !other) return std::nullopt;
    return Stated{one->label + " + " + other->label + " (" + show_place(other->place) + ")",
                  one->place, one->amount + other->amount, 2};
}

}  // namespace

void check_overall_funds(Document const& document, std::vector<Diagnostic>& diagnostics) {
    auto const* const sheet = document.find(SheetKind::overall_funds);
    if (sheet == nullptr) return;
    Funds const funds{*sheet};
    if (auto const* const balance = document.find(SheetKind::balance))
        check_against_balance(document, funds, *balance, diagnostics);
    if (!is_all_appropriated(document)) return;
    auto const* const basic = document.find(SheetKind::basic_expenditure);
    auto const* const expenditure = document.find(SheetKind::expenditure);
    expect_across(document, funds.row("人员类"), {total_of(basic, "人员经费")}, diagnostics);
    // Money for running the office beyond 公用经费 is a project in the public tables, so only the
    // two together are the same.
    expect_across(document, together(funds.row("运转类"), funds.row("特定目标类")),
                  {total_of(basic, "公用经费"), total_of(expenditure, "项目支出")}, diagnostics);
}

}  // namespace jixiao::budget
