#include "rules/budget/sheet.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace jixiao::budget {
namespace {

struct KindWord {
    std::string_view word;
    SheetKind kind;
};

// The first word that a name contains decides, so the more special ones stand first.
constexpr std::array<KindWord, 12> kind_words{{{"三公", SheetKind::reception_and_travel},
                                               {"整体支出资金", SheetKind::overall_funds},
                                               {"项目支出情况", SheetKind::overall_projects},
                                               {"政府性基金", SheetKind::government_funds},
                                               {"国有资本", SheetKind::state_capital},
                                               {"基本支出", SheetKind::basic_expenditure},
                                               {"一般公共预算", SheetKind::general_budget},
                                               {"财政拨款收支", SheetKind::appropriations},
                                               {"收支", SheetKind::balance},
                                               {"收入", SheetKind::income},
                                               {"项目支出", SheetKind::projects},
                                               {"支出", SheetKind::expenditure}}};

using Words = std::span<std::string_view const>;

bool ends_with_any(std::string_view name, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return name.ends_with(word); });
}

/// What a header says of its column; nothing when only the cells can tell.
std::optional<ColumnKind> kind_by_header(std::string_view name) {
    constexpr std::array<std::string_view, 2> code{"编码", "代码"};
    constexpr std::array<std::string_view, 1> title{"名称"};
    constexpr std::array<std::string_view, 3> share{"占比", "比例", "比重"};
    constexpr std::array<std::string_view, 10> words{"单位", "类别", "类型", "用途", "方向",
                                                     "备注", "说明", "序号", "情况", "级次"};
    constexpr std::array<std::string_view, 14> money{"合计", "小计", "总计",   "经费", "支出",
                                                     "收入", "预算", "预算数", "拨款", "资金",
                                                     "费",   "金额", "结余",   "结转"};
    // Growth and the like: it neither adds up nor is it a share of anything here.
    if (!ends_with_any(name, share) && (contains(name, "%") || name.ends_with("率")))
        return ColumnKind::words;
    if (ends_with_any(name, code)) return ColumnKind::code;
    if (ends_with_any(name, title) || name == "项目" || name == "科目") return ColumnKind::name;
    if (ends_with_any(name, share)) return ColumnKind::share;
    if (ends_with_any(name, words)) return ColumnKind::words;
    if (ends_with_any(name, money)) return ColumnKind::money;
    return std::nullopt;
}

/// By most of the cells that are not empty.
ColumnKind kind_by_cells(BudgetTable const& table, std::size_t column) {
    std::size_t figures = 0, words = 0;
    for (auto const& row : table.rows) {
        if (column >= row.size()) continue;
        auto const state = read_figure(row[column].text).state;
        figures += state == Figure::State::stated ? 1 : 0;
        words += state == Figure::State::unreadable ? 1 : 0;
    }
    return figures > words ? ColumnKind::money : ColumnKind::words;
}

}  // namespace

SheetKind kind_of(std::string_view name) {
    auto const tidied = tidy(name);
    for (auto const& [word, kind] : kind_words)
        if (contains(tidied, word)) return kind;
    return SheetKind::other;
}

std::vector<std::string> header_path(std::string_view header) {
    constexpr std::size_t most_parts = 8;
    auto const tidied = tidy(header);
    std::vector<std::string> path;
    std::size_t begin = 0;
    while (path.size() + 1 < most_parts) {
        auto const slash = tidied.find('/', begin);
        if (slash == std::string::npos) break;
        path.push_back(tidied.substr(begin, slash - begin));
        begin = slash + 1;
    }
    path.push_back(tidied.substr(begin));
    return path;
}

std::vector<Column> read_columns(BudgetTable const& table) {
    std::vector<Column> columns;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        auto path = header_path(table.columns[at]);
        auto by_header = kind_by_header(path.back());
        // 科目编码/类, 科目编码/款, 科目编码/项: one code in three columns.
        if (path.size() > 1 && kind_by_header(path.front()) == ColumnKind::code)
            by_header = ColumnKind::code;
        columns.push_back({by_header ? *by_header : kind_by_cells(table, at), std::move(path)});
    }
    return columns;
}

}  // namespace jixiao::budget
