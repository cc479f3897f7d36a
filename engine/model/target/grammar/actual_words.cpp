#include "model/target/grammar/actual.hpp"
#include "model/target/grammar/grades.hpp"
#include "model/target/grammar/statement.hpp"
#include "model/target/grammar/word_table.hpp"
#include "model/target/grammar/wrong.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

constexpr auto manners = word_table([] {
    return std::to_array<WordRow<Timing>>(
        {{Timing::in_time, "按期 按时 如期 提前 准时 按时限 按时间节点"},
         {Timing::late, "逾期 延期 超期 延迟 推迟 滞后 延后"},
         {Timing::unsaid, "已 已经 均 都 全部 全面 圆满 顺利 超额 足额 按计划 按要求 目前 现"}});
});

constexpr auto denials =
    word_class([] { return std::string_view{"未 未能 没 没有 尚未 暂未 并未 仍未 还未 不能"}; });
constexpr auto parts = word_class([] { return std::string_view{"部分 大部分 绝大部分"}; });
constexpr auto done = word_class([] { return std::string_view{"达成 完成 实现 达到 做到"}; });
constexpr auto begun = word_class([] {
    return std::string_view{
        "开展 实施 启动 进行 开始 组织 执行 推进 动工 开工 达标 到位 达 发生变化"};
});
constexpr auto which = word_class([] {
    return std::string_view{"年度 全年 本年 本年度 当年 年初 预期 预定 既定 设定 绩效 工作 考核"};
});
constexpr auto aims =
    word_class([] { return std::string_view{"指标 目标 任务 要求 效果 成效 值 指标值 目标值"}; });

struct Wording {
    Timing timing = Timing::unsaid;
};

auto const manner = manners[([](auto& ctx) {
    if (x3::_attr(ctx) != Timing::unsaid) x3::_val(ctx).timing = x3::_attr(ctx);
})];
auto const aim = x3::omit[-x3::lit("了") >> *which >> *aims];
auto const pause = x3::omit[-x3::lit(",") >> -(x3::lit("并") | "且")];
auto const some_effect = (x3::lit("具有") | "有") >> "一定效果";
auto const poor_effect = "效果" >> (x3::lit("较差") | "差" | "不佳");
auto const achieved = x3::rule<struct AchievedId, Wording>{"achieved"} =
    *manner >> x3::omit[done] >> aim;
auto const partly = x3::rule<struct PartlyId, Wording>{"partly"} =
    x3::omit[-x3::lit("已") >> parts >> done] >> aim >> pause >> x3::omit[-some_effect];
auto const not_achieved = x3::rule<struct NotAchievedId, Wording>{"not achieved"} =
    x3::omit[denials] >> *manner >> x3::omit[done | begun] >> aim >> pause >>
    x3::omit[-poor_effect];

enum class NoFigureYet { not_due, not_applicable };
constexpr auto states = word_table([] {
    return std::to_array<WordRow<NoFigureYet>>(
        {{NoFigureYet::not_due, "未到期 尚未到期 未到完成时限 未到考核期 未到时限"},
         {NoFigureYet::not_applicable, "不适用"}});
});

/// 暂无数据, 尚未统计, 无法测算: there is no figure, which is neither 0 nor a reason for a colour.
constexpr auto absent =
    word_class([] { return std::string_view{"暂无 尚无 无 没有 缺 缺少 缺乏 暂缺"}; });
constexpr auto records = word_class([] {
    return std::string_view{"数据 资料 统计 统计数据 相关数据 有效数据 结果 记录 台账 统计结果"};
});
constexpr auto pending = word_class([] {
    return std::string_view{
        "未 尚未 暂未 还未 没有 待 有待 尚待 正在 无法 不能 难以 不便 暂不 未能"};
});
constexpr auto counting = word_class([] {
    return std::string_view{
        "统计 汇总 核算 测算 公布 发布 评价 测评 调查 核实 确定 计算 填报 上报 衡量 量化 出具 反馈 "
        "填 报 定 "
        "补 补充 出 提供 获取"};
});
constexpr auto no_figure = word_class([] {
    return std::string_view{
        "暂无 暂缺 空 未知 不详 不清楚 略 统计中 汇总中 测算中 核算中 N/A NA n/a na #N/A null "
        "NULL None none nil TBD #DIV/0! #REF! #VALUE! #NAME? #NUM! "
        "#NULL! 见附件 详见附件 见备注 详见备注 见说明 详见说明 同上"};
});
auto const no_figure_words =
    no_figure >> x3::eoi | absent >> records >> x3::eoi |
    x3::omit[-x3::lit("目前") >> pending >> -(x3::lit("进行") | "完成" | "开展") >> counting >>
             -(records | x3::lit("中") | "出" | "完成" | "完毕")] >>
        x3::eoi;

[[noreturn]] void refuse_no_figure(Input const& input) {
    throw Wrong{"no-figure", 0, input.text.size(),
                say("\"{0}\" says that there is no figure", input.given()),
                say("leave the line out while nothing is reported; write 0 for none, 未到期 while "
                    "it is not due, 不适用 where it does not apply")};
}

/// —, /, ？: a mark in place of a figure.
bool is_only_marks(std::string_view text) {
    constexpr std::string_view ascii = "-/\\?*_.~|+#";
    while (!text.empty()) {
        auto const bytes = character_bytes(text, 0);
        bool const is_mark = ascii.find(text.front()) != ascii.npos || text.starts_with("、") ||
                             text.starts_with("…") || text.starts_with("×") ||
                             text.starts_with("○") || text.starts_with("√");
        if (!is_mark) return false;
        text.remove_prefix(bytes);
    }
    return true;
}

template <class Rule>
std::optional<Wording> whole(Input const& input, Rule const& rule) {
    Wording wording;
    auto const end = run(input, 0, rule, wording);
    if (!end || *end != input.text.size()) return std::nullopt;
    return wording;
}

}  // namespace

std::optional<ActualValue> read_word_value(Input const& input) {
    if (is_only_marks(input.text) || run(input, 0, no_figure_words)) refuse_no_figure(input);
    if (auto const state = find_word(states, input, 0); state && state->end == input.text.size()) {
        if (state->meaning == NoFigureYet::not_due) return NotYetDue{};
        return NotApplicable{};
    }
    if (auto const wording = whole(input, achieved)) {
        if (wording->timing == Timing::late)
            return Attained{Attainment::not_achieved, Timing::late};
        return Attained{Attainment::achieved, wording->timing};
    }
    if (whole(input, partly)) return Attained{Attainment::partly};
    auto const wording = whole(input, not_achieved);
    if (!wording || wording->timing == Timing::late) return std::nullopt;  // 未逾期 is no failure
    // 未按期完成 may have been done since, but not in time.
    bool const is_late = wording->timing == Timing::in_time;
    return Attained{Attainment::not_achieved, is_late ? Timing::late : Timing::unsaid};
}

std::optional<ActualValue> read_none_value(Tokens const& tokens) {
    auto const& all = tokens.all;
    std::size_t at = 0;
    while (at < all.size() && all[at].kind == Kind::qualifier) ++at;
    if (at == all.size()) return std::nullopt;
    // 杜绝 and 严禁 say what is meant to be, not what was.
    if (starts_with_one_of(tokens.input.from(all[at].at.begin),
                           {"杜绝", "严禁", "禁止", "避免", "防止", "不得", "非", "并非"}))
        return std::nullopt;
    auto const statement = read_no_occurrence(tokens, at);
    if (!statement || statement->end != all.size()) return std::nullopt;
    return NoneOccurred{std::get<NoOccurrence>(statement->comparator).event};
}

/// 第2名, 全市排名第二, 并列第2名; 前15% is at most 15%, where places are asked for.
std::optional<ActualValue> read_place_value(Tokens const& tokens) {
    auto const& all = tokens.all;
    auto const token = std::find_if(all.begin(), all.end(),
                                    [](Token const& each) { return each.kind == Kind::place; });
    if (token == all.end()) return std::nullopt;
    auto const at = static_cast<std::size_t>(token - all.begin());
    auto const before = read_aside(tokens, 0, at), behind = read_aside(tokens, at + 1, all.size());
    if (!before || !behind || !before->doubt.empty() || !behind->doubt.empty()) return std::nullopt;
    auto const& place = token->as<Quantity>();
    static constexpr std::string_view among = "前", nth = "第";
    std::string text{tokens.text(*token)};
    if (place.unit == "%" && text.starts_with(among))
        return Amount{
            .quantity = place, .per = {}, .sign = ActualSign::at_most, .doubt = std::string{among}};
    if (!place.unit.empty() || place.amount.scale() != 0) return std::nullopt;
    constexpr std::int64_t last = 1'000'000;
    if (place.amount > Decimal{last}) return std::nullopt;
    // Of 排名2 the word before the number makes it a place, and is no part of the token.
    if (!text.starts_with(nth) && !text.starts_with(among)) text.insert(0, nth);
    return GradeReached{
        {Relation::equal, "名次", text, -static_cast<int>(place.amount.coefficient()), true}};
}

std::optional<ActualValue> read_grade_value(Input const& input) {
    auto const phrase = read_grade(input, 0);
    if (!phrase || phrase->end != input.text.size()) return std::nullopt;
    auto const& grade = phrase->ordinal;
    if (auto const at = phrase->relation; !at.empty())
        throw Wrong{"comparator", at.begin, at.end,
                    say("an actual is the grade reached, without a comparator"),
                    say("write the grade itself: {0}", grade.grade)};
    return GradeReached{grade};
}

}  // namespace jixiao::grammar
