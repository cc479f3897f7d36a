#include "rules/budget/across_checks.hpp"
#include "rules/budget/sides.hpp"

#include <algorithm>
#include <unordered_map>

namespace jixiao::budget {
namespace {

using Found = std::optional<Stated>;

/// The rows of a table of accounts by code, and its classes (类) by name.
struct Accounts {
    Sheet const* sheet;
    std::unordered_map<std::string, std::size_t> by_code, classes;
};

/// Nothing when a code stands in several rows: such a table lists its units one after the other.
std::optional<Accounts> accounts_of(Sheet const& sheet) {
    Accounts accounts{&sheet, {}, {}};
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        auto code = sheet.code(row);
        if (code.empty()) continue;
        if (code.size() == 3) accounts.classes.emplace(read_entry(sheet.label(row)).name, row);
        if (!accounts.by_code.emplace(std::move(code), row).second) return std::nullopt;
    }
    return accounts;
}

/// Those of the tables that the document has; none when one of them cannot be told by code.
std::vector<Accounts> accounts_of(Document const& document, std::vector<SheetKind> const& kinds) {
    std::vector<Accounts> found;
    for (auto const kind : kinds) {
        auto const* const sheet = document.find(kind);
        if (sheet == nullptr) continue;
        auto accounts = accounts_of(*sheet);
        if (!accounts) return {};
        found.push_back(std::move(*accounts));
    }
    return found;
}

/// Whether nothing stands below an entry.
bool is_leaf(Side const& side, std::size_t row) {
    return row + 1 == side.entries.size() || side.entries[row + 1].level <= side.entries[row].level;
}

void report_missing(Stated const& figure, Message message, std::vector<Diagnostic>& diagnostics) {
    diagnostics.push_back({across.severity,
                           across.code,
                           figure.place,
                           std::move(message),
                           say("use the account name of the other table, or restore its row"),
                           {}});
}

/// Each class on the side of expenditure against the tables of accounts together.
void check_classes(Document const& document, Sheet const& sheet,
                   std::vector<Accounts> const& tables, std::vector<Diagnostic>& diagnostics) {
    auto const sides = sides_of(sheet);
    if (sides.size() < 2 || tables.empty()) return;
    auto const& side = sides[1];
    auto any_found = false;
    std::vector<Stated> missing;
    for (std::size_t row = 0; row < side.entries.size(); ++row) {
        auto const& entry = side.entries[row];
        if (entry.level == 0 || !is_leaf(side, row) || contains(entry.name, "结转")) continue;
        std::vector<Found> there;
        for (auto const& accounts : tables) {
            auto const found = accounts.classes.find(entry.name);
            auto const column = accounts.sheet->total_column();
            if (found != accounts.classes.end() && column)
                there.push_back(stated(*accounts.sheet, found->second, *column));
        }
        auto const here = stated(sheet, row, side.money.front());
        any_found = any_found || !there.empty();
        // The finding stands where the accounts are, next to the figures that make it up.
        if (there.size() == 1)
            expect_across(document, there.front(), {here}, diagnostics);
        else if (!there.empty())
            expect_across(document, here, there, diagnostics);
        else if (here && here->amount != 0)
            missing.push_back(*here);
    }
    // A side that names no class at all is not by class.
    if (!any_found) return;
    for (auto const& here : missing)
        report_missing(
            here,
            say("{0} is {1}, but {2} has no category of that name", here.label,
                show_amount(here.amount, document.precision.places), tables.front().sheet->title()),
            diagnostics);
}

/// The codes of `here`, with money, that none of the other tables has.
void check_missing_codes(Document const& document, Accounts const& here,
                         std::vector<Accounts> const& others,
                         std::vector<Diagnostic>& diagnostics) {
    auto const column = here.sheet->total_column();
    for (std::size_t row = 0; column && row < here.sheet->row_count(); ++row) {
        auto const code = here.sheet->code(row);
        auto const is_there = [&](auto const& other) { return other.by_code.contains(code); };
        if (code.empty() || here.sheet->figure(row, *column).millionths == 0 ||
            std::any_of(others.begin(), others.end(), is_there))
            continue;
        if (auto const figure = stated(*here.sheet, row, *column))
            report_missing(*figure,
                           say("{0} is {1}, but {2} has no row with that code", figure->label,
                               show_amount(figure->amount, document.precision.places),
                               others.front().sheet->title()),
                           diagnostics);
    }
}

/// 支出总表 by code against what the funds spend together.
void check_by_code(Document const& document, Accounts const& whole,
                   std::vector<Accounts> const& funds, std::vector<Diagnostic>& diagnostics) {
    if (funds.empty()) return;
    check_missing_codes(document, whole, funds, diagnostics);
    for (auto const& fund : funds) check_missing_codes(document, fund, {whole}, diagnostics);
    for (auto const* const heading : {"合计", "基本支出", "项目支出"}) {
        auto const here = whole.sheet->money(heading);
        if (!here) continue;
        for (std::size_t row = 0; row < whole.sheet->row_count(); ++row) {
            auto const code = whole.sheet->code(row);
            if (code.empty()) continue;
            std::vector<Found> there;
            for (auto const& [sheet, by_code, classes] : funds) {
                auto const found = by_code.find(code);
                auto const column = sheet->money(heading);
                if (found != by_code.end() && column)
                    there.push_back(stated(*sheet, found->second, *column));
            }
            expect_across(document, stated(*whole.sheet, row, *here), there, diagnostics);
        }
    }
}

}  // namespace

void check_accounts(Document const& document, std::vector<Diagnostic>& diagnostics) {
    auto const funds = accounts_of(
        document,
        {SheetKind::general_budget, SheetKind::government_funds, SheetKind::state_capital});
    auto const whole = accounts_of(document, {SheetKind::expenditure});
    if (auto const* const balance = document.find(SheetKind::balance))
        check_classes(document, *balance, whole, diagnostics);
    if (!whole.empty() && is_all_appropriated(document))
        check_by_code(document, whole.front(), funds, diagnostics);
    auto const* const appropriations = document.find(SheetKind::appropriations);
    if (appropriations == nullptr) return;
    auto const sides = sides_of(*appropriations);
    if (sides.size() < 2) return;
    auto const carried = find_entry(sides[0], "结转");
    if (!carried || appropriations->figure(*carried, sides[0].money.front()).millionths == 0)
        check_classes(document, *appropriations, funds, diagnostics);
}

}  // namespace jixiao::budget
