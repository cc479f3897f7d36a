#include "read/document/evaluation_head.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

bool has(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

/// What a row of funds is called: 年度资金总额, 其中：当年财政拨款, 其他资金.
std::string source_of(PrintedRow const& row) {
    static constexpr std::array<std::string_view, 6> words{"资金总额", "财政拨款", "其他资金",
                                                           "上年结转", "自有资金", "单位资金"};
    for (auto const& cell : row.cells) {
        if (cell.text.empty() || is_amount(cell.text)) continue;
        auto name = without_blanks(cell.text);
        for (std::string_view const mark : {"其中:", "其中：", ":", "："})
            if (name.starts_with(mark)) name.erase(0, mark.size());
        while (name.ends_with(':')) name.pop_back();
        constexpr std::string_view wide = "：";
        if (name.ends_with(wide)) name.resize(name.size() - wide.size());
        if (std::any_of(words.begin(), words.end(),
                        [&](std::string_view word) { return has(name, word); }))
            return name;
    }
    return {};
}

bool is_goal_title(std::string_view words) {
    return words == "预期目标" || words == "年初设定目标" || words == "年初目标" ||
           words == "年度总体目标" || words == "年初预期目标" || words == "设定目标";
}

bool is_result_title(std::string_view words) {
    return words == "实际完成情况" || words == "目标实际完成情况" || words == "完成情况" ||
           words == "年度总体目标完成情况综述" || words == "年度总体目标完成情况" ||
           words == "全年实际完成情况" || words == "目标完成情况";
}

/// A text that is no title and no figure.
bool is_prose(std::string const& text) {
    constexpr std::size_t shortest = 12, longest = 6000;
    return text.size() >= shortest && text.size() <= longest && !is_amount(text) &&
           role_of(text).field == Field::other;
}

}  // namespace

EvaluationHead::Amount EvaluationHead::amount_of(std::string_view title) {
    auto const words = header_words(title);
    if (words.empty() || words.size() > 60 || has(words, "率") || has(words, "预计"))
        return Amount::other;
    if (has(words, "执行数") || has(words, "支出数") || has(words, "执行金额"))
        return Amount::spent;
    if (has(words, "预算数") || has(words, "预算金额"))
        return has(words, "年初") ? Amount::initial : Amount::adjusted;
    return Amount::other;
}

bool EvaluationHead::take_titles(PrintedRow const& row) {
    std::vector<Column> columns;
    auto has_budget = false, has_spent = false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto const amount = amount_of(row.cells[i].text);
        has_spent = has_spent || amount == Amount::spent;
        has_budget = has_budget || amount == Amount::initial || amount == Amount::adjusted;
        // Without a grid the figures below follow in the order of the titles.
        if (amount != Amount::other || (row.grid == 0 && !columns.empty()))
            columns.push_back({i, amount});
    }
    if (!has_budget || !has_spent) return false;
    columns_ = std::move(columns);
    return true;
}

bool EvaluationHead::take_funds(PrintedRow const& row, ImportedTable& table,
                                std::string const& money) const {
    auto const source = source_of(row);
    if (source.empty()) return false;
    std::vector<std::string> figures;
    for (auto const& cell : row.cells)
        if (is_amount(cell.text)) figures.push_back(cell.text);
    ImportedFund fund{source, {}, {}, {}};
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto const& figure = row.grid > 0         ? cell_text(row, columns_[i].index)
                             : i < figures.size() ? figures[i]
                                                  : std::string{};
        if (!is_amount(figure) || figure.ends_with('%')) continue;
        auto amount = figure;
        std::erase(amount, ',');
        amount += money;
        switch (columns_[i].amount) {
            case Amount::initial: fund.initial = amount; break;
            case Amount::adjusted: fund.adjusted = amount; break;
            case Amount::spent: fund.spent = amount; break;
            case Amount::other: break;
        }
    }
    if (fund.initial.empty() && fund.adjusted.empty() && fund.spent.empty()) return false;
    if (table.funds.empty()) table.budget = fund.initial.empty() ? fund.adjusted : fund.initial;
    table.funds.push_back(std::move(fund));
    return true;
}

bool EvaluationHead::take_goal(PrintedRow const& row, ImportedTable& table) {
    std::optional<std::size_t> goal, result;
    std::vector<std::string> prose;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        auto const& text = row.cells[i].text;
        auto const words = text.size() < 90 ? header_words(text) : std::string{};
        if (is_result_title(words))
            result = i;
        else if (is_goal_title(words))
            goal = i;
        else if (is_prose(text))
            prose.push_back(text);
    }
    if (goal && result) {
        goal_columns_.assign(1, {*goal, *result});
        if (prose.size() == 2) {
            table.goal_text = prose[0];
            table.goal_result = prose[1];
        }
        return true;
    }
    if (goal && prose.size() == 1) {
        table.goal_text = prose[0];
        return true;
    }
    if (goal_columns_.empty() || !table.goal_text.empty()) return false;
    auto const& [goal_column, result_column] = goal_columns_[0];
    auto const& text = cell_text(row, goal_column);
    if (!is_prose(text)) return false;
    table.goal_text = text;
    if (auto const& what_came = cell_text(row, result_column); is_prose(what_came))
        table.goal_result = what_came;
    return true;
}

bool EvaluationHead::take(PrintedRow const& row, ImportedTable& table, std::string const& money) {
    if (take_titles(row)) return true;
    if (!columns_.empty() && take_funds(row, table, money)) return true;
    return take_goal(row, table);
}

}  // namespace jixiao::document
