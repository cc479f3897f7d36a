#include "read/document/titles.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

constexpr auto seals = std::to_array<std::string_view>(
    {"（盖章）", "(盖章)", "（公章）", "(公章)", "（签章）", "(签章)", "（章）"});

/// 青溪市水务局 of 青溪市水务局 （2025年度）, with a key in front only: a title keeps its year.
std::string_view without_year_behind(std::string_view part) {
    if (part.find("：") == part.npos && part.find(':') == part.npos) return part;
    auto const year = year_in(part);
    if (!year) return part;
    auto const at = part.rfind(std::to_string(*year) + "年");
    if (at == part.npos || at == 0) return part;
    auto const rest = part.substr(at + std::string_view{"2025年"}.size());
    for (std::string_view const end : {"", "度", "度）", "度)", "）", ")"})
        if (rest == end) {
            part = part.substr(0, at);
            for (std::string_view const open : {"（", "(", " "})
                while (part.ends_with(open)) part.remove_suffix(open.size());
            return part.ends_with("：") || part.ends_with(':') ? std::string_view{} : part;
        }
    return part;
}

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
    if (auto const year = year_in(text.substr(0, text.find("绩效")))) {
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

std::vector<std::string_view> parts_of_line(std::string_view text) {
    // Cleaning took the blanks between them. Longer keys stand before their endings.
    static constexpr auto keys = std::to_array<std::string_view>(
        {"填报单位", "填报部门", "申报单位", "编报单位", "编制单位", "预算单位",
         "项目单位", "实施单位", "责任单位", "金额单位", "资金单位", "单位名称",
         "部门名称", "项目名称", "主管部门", "主管单位", "填报日期", "填报时间",
         "填报人",   "联系人",   "联系电话", "年度",     "单位",     "部门"});
    auto const key_before = [&](std::size_t colon) {
        auto end = colon;
        for (auto const seal : seals)
            if (text.substr(0, end).ends_with(seal)) end -= seal.size();
        auto const* const key = std::find_if(keys.begin(), keys.end(), [&](auto word) {
            return text.substr(0, end).ends_with(word);
        });
        return key == keys.end() ? text.npos : end - key->size();
    };
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != ':' && !text.substr(at).starts_with("：")) continue;
        auto const key = key_before(at);
        if (key == text.npos || key <= begin) continue;
        parts.push_back(text.substr(begin, key - begin));
        begin = key;
    }
    parts.push_back(text.substr(begin));
    for (auto& part : parts) part = without_year_behind(part);
    return parts;
}

std::string_view value_after(std::string_view text, std::string_view key) {
    if (!text.starts_with(key)) return {};
    text.remove_prefix(key.size());
    // 填报单位（盖章）：
    for (auto const seal : seals)
        if (text.starts_with(seal)) text.remove_prefix(seal.size());
    for (std::string_view const colon : {"：", ":"})
        if (text.starts_with(colon)) {
            text.remove_prefix(colon.size());
            return text.substr(std::min(text.find_first_not_of(' '), text.size()));
        }
    return {};
}

}  // namespace jixiao::document
