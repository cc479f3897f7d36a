#include "read/document/organisation.hpp"

#include "base/utf8.hpp"
#include "read/document/clean_cell.hpp"
#include "read/document/facts.hpp"
#include "read/document/words.hpp"

#include <algorithm>
#include <array>

namespace jixiao::document {
namespace {

constexpr auto bodies = std::to_array<std::string_view>(
    {"局",     "委员会", "办公室", "人民政府", "法院",   "检察院", "管委会",   "中心",   "厅",
     "管理处", "委",     "学校",   "医院",     "大学",   "学院",   "中学",     "小学",   "事务所",
     "档案馆", "图书馆", "博物馆", "文化馆",   "美术馆", "科技馆", "体育馆",   "纪念馆", "展览馆",
     "支队",   "大队",   "总队",   "中队",     "推广站", "监测站", "管理站",   "救助站", "服务站",
     "供销社", "合作社", "联合会", "协会",     "学会",   "总工会", "红十字会", "残联",   "妇联",
     "科协",   "文联",   "侨联",   "工商联",   "团委",   "党校",   "研究院",   "研究所", "福利院",
     "卫生院", "敬老院", "幼儿园", "派出所",   "司法所", "电视台", "气象台",   "办事处", "街道办",
     "武装部", "宣传部", "组织部", "统战部",   "分局",   "史志办", "编办"});
constexpr std::array<std::string_view, 8> areas{"省", "市", "县", "区", "镇", "乡", "州", "旗"};

bool is_name(std::string_view text) {
    constexpr std::size_t fewest = 12, most = 90;
    if (text.size() < fewest || text.size() > most) return false;
    for (std::string_view const sign :
         {"、", "，", ",", "。", "；", ";", "：", ":", "的", "“", "表", "年", "目标", "将", "为"})
        if (text.find(sign) != std::string_view::npos) return false;
    auto const has_area = std::any_of(areas.begin(), areas.end(), [&](std::string_view area) {
        return text.find(area) != std::string_view::npos;
    });
    return has_area && std::any_of(bodies.begin(), bodies.end(),
                                   [&](std::string_view body) { return text.ends_with(body); });
}

/// 青溪市水务局 before 2025年项目支出绩效目标表.
std::string titled_body(std::string_view text) {
    if (text.size() > 180 || text.find("绩效") == std::string_view::npos ||
        text.find("。") != std::string_view::npos || text.find("，") != std::string_view::npos)
        return {};
    auto const year = year_in(text);
    auto const end = year ? text.find(std::to_string(*year)) : std::string_view::npos;
    if (end == std::string_view::npos) return {};
    auto const before = text.substr(0, end);
    for (std::string_view const word : {"根据", "按照", "依据", "关于", "由", "经", "以"})
        if (before.starts_with(word)) return {};
    return is_name(before) ? std::string{before} : std::string{};
}

/// 青溪市 before “十四五”.
std::string planning_area(std::string_view text) {
    auto const plan = text.find("“十");
    if (plan == std::string_view::npos) return {};
    auto before = text.substr(0, plan);
    // 青溪市国民经济和社会发展“十四五”…
    before = before.substr(0, before.find("国民经济"));
    if (auto const digit = before.find_last_of("0123456789 "); digit != std::string_view::npos)
        before.remove_prefix(digit + 1);
    auto const is_area = std::any_of(areas.begin(), areas.end(),
                                     [&](std::string_view area) { return before.ends_with(area); });
    return is_area && before.size() >= 6 && before.size() <= 60 ? std::string{before}
                                                                : std::string{};
}

}  // namespace

std::string organisation_in(std::string_view line) {
    if (line.size() > 300) return {};
    if (auto const whole = plain_unit(line); is_name(whole)) return whole;
    for (std::string_view const key : {"来源：", "来源:", "发布机构：", "发布机构:", "信息来源："})
        if (auto const at = line.find(key); at != std::string_view::npos) {
            auto rest = line.substr(at + key.size());
            rest = rest.substr(0, std::min(rest.find(' '), rest.find("　")));
            if (is_name(rest)) return std::string{rest};
        }
    if (auto const about = line.find("关于"); about != std::string_view::npos && about > 0)
        if (auto const before = line.substr(0, about); is_name(before)) return std::string{before};
    if (auto body = titled_body(line); !body.empty()) return body;
    return planning_area(line);
}

}  // namespace jixiao::document
