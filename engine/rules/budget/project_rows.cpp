#include "rules/budget/project_rows.hpp"

#include <algorithm>

namespace jixiao::budget {
namespace {

/// The column that names who spends the money; nothing when it is there but never filled in.
std::optional<std::size_t> unit_column(Sheet const& sheet) {
    for (auto const at : sheet.all(ColumnKind::words)) {
        if (!sheet.columns()[at].name().ends_with("单位")) continue;
        for (std::size_t row = 0; row < sheet.row_count(); ++row)
            if (!sheet.text(row, at).empty()) return at;
    }
    return std::nullopt;
}

}  // namespace

std::vector<ProjectRow> project_rows(Sheet const& sheet) {
    auto const unit = unit_column(sheet);
    std::vector<std::string> codes;
    std::size_t longest = 0;
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        codes.push_back(sheet.code(row));
        longest = std::max(longest, codes.back().size());
    }
    auto const is_heading = [&](std::size_t row) {
        auto const& code = codes[row];
        if (unit && tidy(sheet.text(row, *unit)).empty()) return true;
        if (!unit && !code.empty() && code.size() < longest) return true;
        return !code.empty() && row + 1 < codes.size() && codes[row + 1].size() > code.size() &&
               codes[row + 1].starts_with(code);
    };
    std::vector<ProjectRow> kinds;
    for (std::size_t row = 0; row < sheet.row_count(); ++row)
        kinds.push_back(sheet.is_total_row(row) ? ProjectRow::total
                        : is_heading(row)       ? ProjectRow::heading
                                                : ProjectRow::project);
    return kinds;
}

}  // namespace jixiao::budget
