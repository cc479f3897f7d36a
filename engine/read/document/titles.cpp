#include "read/document/titles.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

constexpr std::array<std::string_view, 14> budget_titles{
    "收支总表",
    "收入总表",
    "支出总表",
    "财政拨款收支总表",
    "财政拨款收支预算总表",
    "一般公共预算支出表",
    "一般公共预算基本支出表",
    "财政拨款“三公”经费支出表",
    "一般公共预算“三公”经费支出表",
    "“三公”经费支出表",
    "政府性基金预算支出表",
    "国有资本经营预算支出表",
    "项目支出表",
    "整体支出资金情况",
};

bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

/// 表11, 表 11, 附表3, 表十一.
bool is_number(std::string_view text) {
    if (text.starts_with("附")) text.remove_prefix(std::string_view{"附"}.size());
    if (!text.starts_with("表")) return false;
    text.remove_prefix(std::string_view{"表"}.size());
    if (text.ends_with("：") || text.ends_with(":"))
        text = text.substr(0, text.find_last_not_of(":：") + 1);
    return !text.empty() && text.size() <= 9 &&
           text.find_first_not_of("0123456789-") == std::string_view::npos;
}

/// A table's name without the year, the unit and 部门 that may stand before it.
std::string_view budget_title(std::string_view text) {
    for (auto const name : budget_titles)
        if (text.ends_with(name)) {
            auto before = text.substr(0, text.size() - name.size());
            auto const plain =
                before.empty() || before == "部门" || before == "部门预算" || before == "预算";
            auto const dated = before.size() <= 90 && year_in(before) && !before.starts_with("-");
            if (plain || dated) return name;
        }
    return {};
}

}  // namespace

Title title_of(std::string_view text) {
    if (text.empty() || text.size() > 200) return {};
    auto const packed = without_blanks(text);
    if (is_number(packed)) return {TitleKind::number, packed};
    for (auto const* word : {"备注：", "说明：", "注：", "备注:", "说明:", "注:"})
        if (packed.starts_with(word)) return {TitleKind::note, {}};
    if (packed.starts_with("第") && packed.find("部分") <= 9) return {TitleKind::part, {}};
    auto const is_table = packed.ends_with("表") || packed.ends_with("表）") ||
                          packed.ends_with("年度）") || packed.ends_with("年度)");
    if (!is_table || packed.starts_with("-") || packed.starts_with(".") || packed.starts_with("…"))
        return {};
    if (auto const name = budget_title(packed); !name.empty())
        return {TitleKind::budget, std::string{name}};
    if (!contains(packed, "绩效")) return {};
    if (!contains(packed, "表") || label_of(packed)) return {};
    if (contains(packed, "整体")) return {TitleKind::department, packed};
    if (contains(packed, "项目") || contains(packed, "专项")) return {TitleKind::project, packed};
    return {TitleKind::form, packed};
}

std::string project_in(std::string_view title) {
    auto text = without_blanks(title);
    if (auto const about = text.find("关于"); about != std::string::npos)
        text.erase(0, about + std::string_view{"关于"}.size());
    // 青溪市2024年度… names the unit before the year.
    if (auto const year = year_in(text)) {
        auto const word = std::to_string(*year) + "年";
        text.erase(0, text.find(word) + word.size());
        if (text.starts_with("度")) text.erase(0, std::string_view{"度"}.size());
    }
    auto end = text.find("绩效");
    if (end == std::string::npos) return {};
    text.resize(end);
    for (std::string_view const word : {"支出", "预算", "项目", "部门", "资金"})
        while (text.ends_with(word) && !text.ends_with("专项资金"))
            text.resize(text.size() - word.size());
    constexpr std::size_t shortest = 6;
    if (text.size() < shortest || year_in(text) || text.starts_with("附")) return {};
    return text;
}

std::string_view value_after(std::string_view text, std::string_view key) {
    if (!text.starts_with(key)) return {};
    text.remove_prefix(key.size());
    for (std::string_view const colon : {"：", ":"})
        if (text.starts_with(colon)) {
            text.remove_prefix(colon.size());
            return text.substr(std::min(text.find_first_not_of(' '), text.size()));
        }
    return {};
}

}  // namespace jixiao::document
