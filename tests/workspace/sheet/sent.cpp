#include "tests/workspace/sheet/sent.hpp"

#include "model/book/name_index.hpp"
#include "rules/status/evaluate.hpp"
#include "tests/catch.hpp"
#include "workspace/sheet/layout.hpp"
#include "workspace/sheet/make_sheet.hpp"

namespace jixiao::tests {
namespace {

std::size_t row_of(xlsx::Sheet const& sheet, std::string const& id) {
    for (auto const& [place, cell] : sheet.cells)
        if (cell.text == id) return place.row;
    FAIL("no row has the id " << id);
    return 0;
}

}  // namespace

Workspace archive(std::string const& lines, std::string const& target, std::string const& more) {
    auto workspace =
        load_workspace("unit", [&](std::filesystem::path const& path, auto&) -> std::string {
            if (path.filename() == "jixiao.yaml") return "indicators: t.yaml\nactuals: a.yaml\n";
            if (path.filename() == "a.yaml")
                return "period: 2024Q3\nvalues: to-date\nactuals:\n" + lines;
            return "table: department\nunit: 档案馆\nyear: 2024\n" + more +
                   "goals:\n  - term: annual\n"
                   "    indicators:\n      - {id: A1, name: 接待查档, target: ≥80人次}\n"
                   "      - {id: A2, name: 修复档案, target: " +
                   target + "}\n";
        });
    INFO(codes_of(workspace.diagnostics));
    CHECK_FALSE(has_errors(workspace.diagnostics));
    return workspace;
}

xlsx::Workbook sent(Workspace const& workspace) {
    auto const period = *parse_period("2024Q3");
    auto const evaluation =
        evaluate(workspace.book, workspace.actuals, workspace.profile, workspace.units, period);
    auto const rows =
        entries::sheet_rows(evaluation, NameIndex{workspace.book}, workspace.actuals, {});
    auto const made = sheet::make_sheet(rows, period, Values::to_date, Catalog{Language::en});
    xlsx::Workbook back;
    for (auto const& sheet : made.sheets) {
        auto& copy = back.sheets.emplace_back();
        copy.name = sheet.name;
        copy.is_hidden = sheet.is_hidden;
        for (auto const& cell : sheet.cells)
            if (!cell.text.empty()) copy.cells[{cell.row, cell.column}].text = cell.text;
    }
    return back;
}

xlsx::Sheet& form_of(xlsx::Workbook& workbook) {
    return workbook.sheets.front();
}

void type(xlsx::Workbook& workbook, std::string const& id, entries::Field field,
          std::string const& text) {
    auto const layout = sheet::find_layout(workbook, sheet::read_stamp(workbook).value());
    auto& sheet = form_of(workbook);
    xlsx::CellPlace const place{row_of(sheet, id), layout.columns.at(field)};
    if (text.empty())
        sheet.cells.erase(place);
    else
        sheet.cells[place].text = text;
}

std::string codes_of(std::vector<Diagnostic> const& diagnostics) {
    std::string codes;
    for (auto const& each : diagnostics) codes += (codes.empty() ? "" : " ") + each.code;
    return codes;
}

}  // namespace jixiao::tests
