#include "rules/budget/document.hpp"

#include "rules/budget/sides.hpp"

namespace jixiao::budget {

Sheet const* Document::find(SheetKind kind) const {
    auto const found = firsts.find(kind);
    return found == firsts.end() ? nullptr : &sheets[found->second];
}

Document read_document(Budget const& budget, Book const& book) {
    Document document;
    document.money = budget.money;
    for (auto const& table : budget.tables)
        if (table.columns.size() <= most_columns) document.sheets.emplace_back(table);
    for (std::size_t at = 0; at < document.sheets.size(); ++at)
        document.firsts.emplace(document.sheets[at].kind(), at);
    document.precision = precision_of(document.sheets, ColumnKind::money);
    document.share_precision = precision_of(document.sheets, ColumnKind::share);
    for (auto const& table : book.tables)
        if (table.kind == TableKind::project && table.year == budget.year &&
            tidy(table.unit) == tidy(budget.unit))
            document.projects.push_back(&table);
    return document;
}

std::optional<Stated> total_of(Sheet const* sheet, std::string_view heading) {
    if (sheet == nullptr) return std::nullopt;
    auto const column = heading.empty() ? sheet->total_column() : sheet->money(heading);
    if (!column) return std::nullopt;
    auto row = sheet->total_row();
    if (!row && sheet->row_count() == 1) row = 0;  // the “三公” table is one line
    if (row) return stated(*sheet, *row, *column);
    if (sheet->row_count() > 0) return std::nullopt;
    return Stated{sheet->title() + " · " + sheet->table().columns[*column], sheet->table().place,
                  0};
}

bool is_all_appropriated(Document const& document) {
    auto const* const balance = document.find(SheetKind::balance);
    if (balance == nullptr) return false;
    auto const sides = sides_of(*balance);
    if (sides.size() < 2 || !sides[0].total) return false;
    auto const& income = sides[0];
    Wide appropriated = 0;
    for (std::size_t row = 0; row < income.entries.size(); ++row) {
        auto const& entry = income.entries[row];
        auto const names_fund = contains(entry.name, "一般公共预算") ||
                                contains(entry.name, "政府性基金") ||
                                contains(entry.name, "国有资本经营预算");
        if (names_fund && !entry.of_which && !contains(entry.name, "结转"))
            appropriated += balance->figure(row, income.money.front()).millionths;
    }
    auto const rest =
        balance->figure(*income.total, income.money.front()).millionths - appropriated;
    auto const tolerance = document.precision.tolerance(4);  // three funds and the total
    return rest <= tolerance && -rest <= tolerance;
}

}  // namespace jixiao::budget
