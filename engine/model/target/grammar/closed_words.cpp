#include "model/target/grammar/closed_words.hpp"

namespace jixiao::grammar {

constinit WordTable<Kind> const closed_words = word_table([] {
    return std::to_array<WordRow<Kind>>(
        {{Kind::reference,
          "上年 上年度 去年 前年 上一年 上一年度 往年 历年 上期 上季 上季度 上月 同期 基期 基年 "
          "基准 "
          "历史 平均 平均数 平均值 均值 均价 标准 预算 概算 估算 决算 计划 目标 限额 水平 规定 "
          "控制数 "
          "批复 定额 预期 原来 原有 现有 总投资 投资额 额度 红线 警戒线 控制线 控制标准 控制指标 "
          "控制价 "
          "预算价 中标价 "
          "指导价 标底 要求 "
          "序时进度 指标 核定 定价 底价 限价 合同 合同价 任务 下达 基数 编制 总额 上限"},
         {Kind::yearly, "同比 环比"},
         {Kind::than, "较 比 相较于 相比于 对比 与 同 和 跟"},
         {Kind::beside, "相比 相较 比较 相比较"},
         {Kind::level, "持平 基本持平 大致持平 一致 相当"},
         {Kind::from, "从 由 自"},
         {Kind::of, "的"},
         {Kind::total, "共计 合计 累计 总计 总共"},
         {Kind::qualifier,
          "年均 月均 日均 人均 户均 亩均 生均 村均 校均 班均 床均 车均 次均 例均 年平均 月平均 "
          "分别 "
          "每人 单次 全部 最终 本年 当年 本年度 全年 全市 全省 全区 全县 全国 全镇 全乡 全村 "
          "全校 全院 全域 辖区 辖区内"},
         {Kind::cleared, "清零 归零"},
         {Kind::happens, "发生 出现 产生 存在 造成 引发 导致 发现"},
         {Kind::joint, "的同时 同时 并且 而且 并 且 又 以及"}});
});

constinit WordTable<Kind> const words_ahead = word_table([] {
    return std::to_array<WordRow<Kind>>({{Kind::total, "共"}, {Kind::qualifier, "平均 各 均 总"}});
});

constinit WordTable<Direction> const adjectives = word_table([] {
    return std::to_array<WordRow<Direction>>(
        {{Direction::up, "大 高 多 长 重 快 好"}, {Direction::down, "小 低 少 短 轻 慢 差"}});
});

namespace {

auto const range_sign = x3::omit[+x3::lit('-') | +x3::lit('~') | "至" | "到"];
auto const plus_minus = x3::omit[x3::lit("±") | "+-" | "正负" | "+/-"];
auto const other_place = x3::omit[(x3::lit("和") | "与" | "至" | "到" | "-" | "~") >> "第"];

}  // namespace

std::optional<std::size_t> skip_range_sign(Input const& input, std::size_t at) {
    return run(input, at, range_sign);
}

std::optional<std::size_t> skip_plus_minus(Input const& input, std::size_t at) {
    return run(input, at, plus_minus);
}

std::optional<std::size_t> skip_other_place(Input const& input, std::size_t at) {
    return run(input, at, other_place);
}

bool names_place(std::string_view words) {
    return ends_with_one_of(words, {"排名", "位列", "位居", "名列", "位次", "排位", "位列第"});
}

bool says_amount(std::string_view words) {
    return ends_with_one_of(words, {"为", "达", "到", "至", "成", "了", "立", "展", "办", "织",
                                    "设", "增", "每", "共", "计", "行", "开", "有"});
}

bool says_date(std::string_view words) {
    return ends_with_one_of(words, {"于", "在", "时间", "时限", ":", "至"});
}

}  // namespace jixiao::grammar
