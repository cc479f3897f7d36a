#include "rules/budget/check_budget.hpp"

#include "rules/budget/across_checks.hpp"
#include "rules/budget/sides.hpp"
#include "rules/budget/table_checks.hpp"

namespace jixiao::budget {
namespace budget {
namespace {

void skip(Sheet const& sheet, Message message, std::vector<Diagnostic>& diagnostics) {
    diagnostics.push_back(
        {Severity::note, "budget-skipped", sheet.table().place, std::move(message), {}, {}});
}

/// The rules for the rows of a table follow from its shape, not from its name.
void check_down(Document const& document, Sheet const& sheet,
                std::vector<Diagnostic>& diagnostics) {
    if (sheet.kind() == SheetKind::projects) {
        check_project_rows(sheet, document.precision, diagnostics);
    } else if (!sides_of(sheet).empty()) {
        check_two_sides(sheet, document.precision, diagnostics);
    } else if (sheet.column(ColumnKind::code)) {
        check_codes(sheet, document.precision, diagnostics);
    } else {
        check_list(sheet, document.precision, document.share_precision, diagnostics);
        check_shares(sheet, document.precision, document.share_precision, diagnostics);
    }
    if (sheet.kind() == SheetKind::overall_funds)
        check_funds_balance(sheet, document.precision, diagnostics);
}

void check_table(Document const& document, Sheet const& sheet,
                 std::vector<Diagnostic>& diagnostics) {
    if (!sheet.column(ColumnKind::money)) {
        skip(sheet,
             say("{0}: no column of figures was recognised; nothing was checked", sheet.title()),
             diagnostics);
        return;
    }
    if (sheet.kind() == SheetKind::other)
        skip(sheet,
             say("{0}: a table of this name is not known; it was not compared with the others",
                 sheet.title()),
             diagnostics);
    check_figures(sheet, diagnostics);
    check_rows(sheet, document.precision, diagnostics);
    check_down(document, sheet, diagnostics);
}

void report_wide_tables(Budget const& budget, std::vector<Diagnostic>& diagnostics) {
    for (auto const& table : budget.tables)
        if (table.columns.size() > most_columns)
            diagnostics.push_back({Severity::note,
                                   "budget-skipped",
                                   table.place,
                                   say("{0}: too many columns ({1}); nothing was checked",
                                       table.kind, table.columns.size()),
                                   {},
                                   {}});
}

/// Only the first table of a kind is compared with the others.
void report_second_tables(Document const& document, std::vector<Diagnostic>& diagnostics) {
    for (auto const& sheet : document.sheets) {
        auto const* const first = document.find(sheet.kind());
        if (sheet.kind() == SheetKind::other || first == &sheet) continue;
        skip(sheet,
             say("{0}: there is an earlier table of this kind ({1}); only that one was compared "
                 "with the others",
                 sheet.title(), show_place(first->table().place)),
             diagnostics);
    }
}

}  // namespace
}  // namespace budget

std::vector<Diagnostic> check_budget(Budget const& budget, Book const& book) {
    using namespace budget;
    auto const document = read_document(budget, book);
    std::vector<Diagnostic> diagnostics;
    for (auto const& sheet : document.sheets) check_table(document, sheet, diagnostics);
    report_wide_tables(budget, diagnostics);
    report_second_tables(document, diagnostics);
    check_totals(document, diagnostics);
    check_accounts(document, diagnostics);
    check_basic_and_projects(document, diagnostics);
    check_overall_funds(document, diagnostics);
    check_overall_projects(document, diagnostics);
    check_projects(document, diagnostics);
    check_project_codes(document, diagnostics);
    sort_by_place(diagnostics);
    return diagnostics;
}

}  // namespace jixiao::budget
