#include "read/document/header_role.hpp"

#include "read/document/clean_cell.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

using Words = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view text, Words words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool has(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

bool starts(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

bool ends(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.ends_with(word); });
}

TermWord term_of(std::string_view words) {
    if (has(words, {"中期", "长期", "实施期", "规划期", "总体目标值"})) return TermWord::long_term;
    if (has(words, {"年度", "全年", "当年", "本年", "年初"})) return TermWord::annual;
    return TermWord::none;
}

int level_number(std::string_view words) {
    constexpr std::array<std::string_view, 4> numbers{"一级", "二级", "三级", "四级"};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        auto const rest =
            words.starts_with(numbers[i]) ? words.substr(numbers[i].size()) : std::string_view{"-"};
        if (is_one_of(rest, {"", "指标", "指标名称", "目录", "分类", "指标内容", "绩效指标"}))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

/// Years of the past: 前年, 上年实际值, 2022年实际, 基期值.
std::optional<HeaderRole> past(std::string_view words) {
    auto const year = year_in(words);
    if (has(words, {"近两年", "近三年", "前两年"})) return HeaderRole{};
    if (has(words, {"前年"})) return HeaderRole{Field::history, 0, -2};
    if (starts(words, {"上年", "去年", "上一年"})) return HeaderRole{Field::history, 0, -1};
    if (!year) return std::nullopt;
    if (words.size() == std::string_view{"2025年"}.size() ||
        words.size() == std::string_view{"2025年度"}.size())
        return HeaderRole{Field::year, 0, *year};
    if (has(words, {"基期", "基值", "基准", "基数", "现状", "历史"}))
        return HeaderRole{Field::history, 0, *year};
    return std::nullopt;
}

bool is_actual(std::string_view words) {
    if (has(words, {"率", "可能", "时间", "日期", "部门", "单位", "人", "依据", "标准"}))
        return false;
    return has(words, {"完成", "实际", "执行", "实现", "达成", "自评"}) &&
           (ends(words, {"值", "情况", "数", "结果", "数值", "进展", "完成", "实际"}));
}

bool is_target(std::string_view words) {
    if (has(words,
            {"指标值", "目标值", "预期值", "计划值", "标准值", "指标数值", "预期指标", "计划数",
             "目标数", "任务数", "目标任务", "数值", "考核值", "预期目标", "指标目标"}))
        return true;
    return is_one_of(words, {"目标", "年度目标", "值", "指标标准", "绩效标准", "年度指标",
                             "年度计划", "任务量", "计划目标", "全年目标", "全年指标", "本年目标",
                             "本年度目标", "当年目标", "今年目标", "本年计划", "当年计划"});
}

Field project_field(std::string_view words) {
    if (is_one_of(words,
                  {"项目名称", "项目", "支出项目", "专项名称", "专项资金名称", "单位项目名称"}))
        return Field::project;
    if (is_one_of(words, {"项目单位", "预算单位", "主管部门", "单位名称", "部门名称", "实施单位",
                          "单位编码-单位名称", "填报单位"}))
        return Field::department;
    if (is_one_of(words, {"项目编码", "项目代码", "项目编号"})) return Field::code;
    if (is_one_of(words, {"预算数", "预算金额", "项目预算", "预算资金", "年度预算", "预算数额",
                          "年度预算数", "全年预算数", "资金总额", "项目金额", "预算安排数"}))
        return Field::budget;
    if (is_one_of(words, {"年度绩效目标", "总体目标", "年度总体目标", "绩效总目标", "项目绩效目标",
                          "总体绩效目标", "年度目标内容"}))
        return Field::goal;
    return Field::other;
}

}  // namespace

std::string header_words(std::string_view cell) {
    auto words = without_blanks(cell);
    for (auto const& [open, close] : {std::pair<std::string_view, std::string_view>{"(", ")"},
                                      {"（", "）"},
                                      {"[", "]"},
                                      {"【", "】"},
                                      {"〔", "〕"},
                                      {"（", ")"},
                                      {"(", "）"}}) {
        auto const from = words.find(open);
        auto const to = words.find(close, from);
        if (from != std::string::npos && to != std::string::npos)
            words.erase(from, to + close.size() - from);
    }
    for (std::string_view const sign : {"*", "＊", ":", "：", "%", "％"})
        for (auto at = words.find(sign); at != std::string::npos; at = words.find(sign))
            words.erase(at, sign.size());
    while (!words.empty() && (words.back() == 'A' || words.back() == 'B' || words.back() == 'C'))
        words.pop_back();
    return words;
}

HeaderRole role_of(std::string_view cell) {
    constexpr std::size_t longest = 90;
    if (cell.empty() || cell.size() > 2 * longest) return {};
    auto const words = header_words(cell);
    if (words.empty() || words.size() > longest) return {};
    auto const term = term_of(words);
    if (is_one_of(words, {"分值", "权重", "分值权重", "指标权重", "权重分值", "标准分", "标准分值",
                          "满分", "满分值", "指标分值", "分数", "权数", "权重分", "三级指标权重",
                          "三级权重", "绩效指标分值", "绩效分值", "三级指标分值"}))
        return {Field::weight};
    if (auto const level = level_number(words); level > 0) return {Field::level, level};
    if (ends(words, {"得分"}) ||
        is_one_of(words, {"自评分", "自评分数", "评分", "得分情况", "评价得分"}))
        return {Field::score};
    if (has(words, {"可能"})) return {};
    if (has(words, {"原因", "改进措施", "偏差"})) return {Field::reason};
    if (has(words, {"依据"})) return {Field::basis};
    if (starts(words, {"预计当年", "预期当年"})) return {Field::target};
    if (has(words, {"预计", "预测"})) return {Field::forecast};
    if (has(words, {"解释", "说明", "描述", "来源", "备注", "内涵", "方法", "评分", "评价标准",
                    "公式", "佐证", "增长", "增速"}))
        return {};
    if (auto const role = past(words)) return *role;
    if (is_actual(words)) return {Field::actual, 0, year_in(words).value_or(0)};
    if (is_one_of(words, {"指标方向", "运算符号", "计算符号", "比较符号", "符号", "指标符号",
                          "运算符", "比较符", "方向", "计算符", "关系符号", "逻辑关系"}))
        return {Field::sign};
    if (is_one_of(words, {"指标性质", "性质", "指标属性"})) return {Field::nature};
    if (is_one_of(words, {"计量单位", "度量单位", "指标单位", "单位", "指标值单位", "指标度量单位",
                          "量纲"}))
        return {Field::unit};
    if (words == "具体指标") return {Field::specific};
    if (auto const field = project_field(words); field != Field::other) return {field};
    if (is_target(words)) return {Field::target, 0, year_in(words).value_or(0), term};
    if (is_one_of(words, {"指标名称", "绩效指标名称", "指标内容", "考核指标", "评价指标", "指标",
                          "指标项", "主要指标", "指标项目", "考核内容", "绩效指标内容",
                          "具体指标名称", "细化指标", "指标名", "具体指标内容"}))
        return {Field::name, 0, 0, term};
    if (is_one_of(words, {"类别", "指标类别", "指标类型", "维度", "一级分类", "目标类别",
                          "指标分类", "类型", "分类", "领域", "指标维度", "绩效类别", "方面",
                          "指标大类", "考核维度", "评价维度", "考核类别", "考核方面"}))
        return {Field::level};
    auto const label = label_of(cell);
    if ((label && !label->is_table) ||
        is_one_of(words, {"目标名称", "绩效目标", "绩效指标", "年度绩效指标"}))
        return {Field::label, 0, 0, term};
    return {};
}

}  // namespace jixiao::document
