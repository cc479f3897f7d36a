#include "rules/budget/table_checks.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace jixiao::budget {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
constexpr std::size_t shortest_parent = 3, shortest_step = 2, longest_code = 32;

bool is_number(std::string_view code) {
    return std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// 类, 款 and 项 have 3, 5 and 7 digits; functional codes begin with 2, economic ones with 3 or 5.
bool is_account(std::string_view code) {
    return (code.size() == 3 || code.size() == 5 || code.size() == 7) && code.front() != '0' &&
           is_number(code);
}

bool names_accounts(Sheet const& sheet) {
    auto const code = sheet.column(ColumnKind::code);
    if (!code) return false;
    auto const& path = sheet.columns()[*code].path;
    auto const has = [&](std::string_view word) {
        return contains(path.front(), word) || contains(path.back(), word);
    };
    return has("科目") || has("功能分类") || has("经济分类");
}

/// Which row each row is a part of: the one with the longest code that its own begins with.
struct Hierarchy {
    std::vector<std::string> codes;    // empty for rows that take no part
    std::vector<std::size_t> parents;  // `none` at the top
    std::size_t repeated = none;       // a row whose code stood before
};

Hierarchy hierarchy_of(Sheet const& sheet) {
    Hierarchy tree;
    auto const accounts = names_accounts(sheet);
    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        auto code = sheet.code(row);
        if (sheet.is_total_row(row)) code.clear();
        // In a table of accounts other codes are those of units, whose rows repeat the total.
        if (code.size() > longest_code || (accounts && !code.empty() && !is_account(code)))
            code.clear();
        tree.codes.push_back(code);
        if (!code.empty() && !rows.emplace(std::move(code), row).second && tree.repeated == none)
            tree.repeated = row;
    }
    for (auto const& code : tree.codes) {
        auto parent = none;
        for (auto length = code.size(); length >= shortest_parent + shortest_step && parent == none;
             --length) {
            auto const found = rows.find(code.substr(0, length - shortest_step));
            if (found != rows.end()) parent = found->second;
        }
        tree.parents.push_back(parent);
    }
    return tree;
}

void refuse_odd_codes(Sheet const& sheet, std::vector<Diagnostic>& diagnostics) {
    auto const column = sheet.column(ColumnKind::code);
    if (!column || !names_accounts(sheet)) return;
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        auto const code = sheet.code(row);
        if (is_number(code) || sheet.is_total_row(row)) continue;
        diagnostics.push_back(
            {Severity::warning,
             "budget-code",
             sheet.place(row, *column),
             say("{0}: \"{1}\" is not an account code", sheet.title(), sheet.text(row, *column)),
             say("use an account code of 3, 5 or 7 digits: 类, 款, 项"),
             {}});
    }
}

}  // namespace

void check_codes(Sheet const& sheet, Precision precision, std::vector<Diagnostic>& diagnostics) {
    refuse_odd_codes(sheet, diagnostics);
    auto const tree = hierarchy_of(sheet);
    if (tree.repeated != none) {
        diagnostics.push_back({Severity::note,
                               "budget-skipped",
                               sheet.place(tree.repeated, 0),
                               say("{0}: code {1} appears in more than one row, so the sums of "
                                   "codes were not checked",
                                   sheet.title(), tree.codes[tree.repeated]),
                               {},
                               {}});
        return;
    }
    for (auto const column : sheet.all(ColumnKind::money)) {
        Sum top;
        std::vector<Sum> sums(sheet.row_count());
        for (std::size_t row = 0; row < sheet.row_count(); ++row) {
            if (tree.codes[row].empty()) continue;
            auto& sum = tree.parents[row] == none ? top : sums[tree.parents[row]];
            sum.add(sheet.figure(row, column), sheet.place(row, column));
        }
        for (std::size_t row = 0; row < sheet.row_count(); ++row) {
            if (sheet.is_total_row(row))
                expect_sum({"budget-column-sum"}, precision, sheet, row, column, top, diagnostics);
            else
                expect_sum({"budget-hierarchy"}, precision, sheet, row, column, sums[row],
                           diagnostics);
        }
    }
}

}  // namespace jixiao::budget
