#include "model/target/grammar/doubts.hpp"

#include "model/target/grammar/word_table.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

using Words = std::initializer_list<std::string_view>;

/// The first of the words that the text holds, by their order; empty when it holds none.
std::string_view first_held(std::string_view text, Words words) {
    auto const held = std::ranges::find_if(
        words, [&](auto word) { return text.find(word) != std::string_view::npos; });
    return held == words.end() ? std::string_view{} : *held;
}

constinit WordTable<NoMeaning> const doubt_words = word_table([] {
    return std::to_array<WordRow<NoMeaning>>(
        {// what is meant to be
         {{},
          "计划 预计 预期 预估 估计 估算 暂估 目标 指标 任务 拟 力争 争取 应完成 应为 应达 应当 "
          "将完成 "
          "将达 需完成 需要 尚待 有待 暂定 下年 明年 次年 要求 预算 "
          "概算 "
          "基数 "
          "上限 限额 定额 额定 核定 约定 理论 控制数 下达 批复 可达 有望 难以 无法 部署 谋划 规划 "
          "设计 "
          "意向 应收 应付"},
         // what has only begun, or was put off
         {{},
          "正在 在建 待建 筹建 筹备 储备 开工 动工 施工 启动 建设中 进行中 推进中 实施中 办理中 "
          "审核中 "
          "在审 在办 在谈 洽谈 商谈 接洽 送审 报审 送检 "
          "审批中 公示中 招标 立项 申报 申请 报名 首付 首期 首批 定金 预付 未付 存疑 尚在 暂缓 "
          "缓办 "
          "缓建 "
          "暂停 停工 停止 停办 停开 停用 延期 推迟 延后 滞后"},
         // what was not done as it should be
         {{},
          "流会 虚报 漏报 错报 重复 超期 逾期 落选 驳回 失败 中止 终止 撤销 取消 作废 流标 废标 "
          "淘汰 "
          "不合格 不良 未达标 非正常 亏损 损失"},
         // another time
         {{}, "前年 往年 历年 上期 上季 上季度 上月 本月 当月 本季 当季 环比 基期 基年 基准 历史"},
         // what is left, lacks, or goes beyond
         {{},
          "结余 节余 剩余 尚余 还剩 还差 尚差 相差 差额 缺口 欠缺 缺额 剩 缺 欠 少开 少办 少做 "
          "还需 "
          "仍需 "
          "尚需 超额 超支 超出 多于 少于 退回 除外 之外 以外 开外 其中 倒数"},
         // no more than a guess
         {{}, "约莫 估摸 大概 可能 或许 勉强 名义"}});
});

/// 应走访100户 says what should be done. In 应急 and 供应 the character means something else.
bool says_should(std::string_view text) {
    constexpr std::string_view should = "应";
    auto const at = text.find(should);
    if (at == text.npos) return false;
    auto const before = text.substr(0, at), behind = text.substr(at + should.size());
    return std::ranges::none_of(
               Words{"响", "供", "适", "反", "相", "效", "呼", "感", "对", "顺", "报", "理"},
               [&](auto word) { return before.ends_with(word); }) &&
           std::ranges::none_of(Words{"急", "用", "届", "对", "聘", "邀", "征", "诉", "答", "收",
                                      "战", "变", "力", "知", "会"},
                                [&](auto word) { return behind.starts_with(word); });
}

/// 待审35家 is not done yet. 待遇 and 待业 are what is counted.
bool is_waiting(std::string_view text) {
    return text.starts_with("待") && !text.starts_with("待遇") && !text.starts_with("待业");
}

/// 不含35家, 扣除35家, 其中35家. 含税 says what is in a price.
std::string doubt_in_front(Tokens const& tokens, std::size_t figure) {
    for (std::size_t at = 0; at < figure; ++at) {
        auto const& token = tokens.all[at];
        auto const text = tokens.text(token);
        auto const behind = tokens.input.from(token.at.end);
        if (token.kind == Kind::include && !behind.starts_with("税") && !behind.starts_with("量"))
            return std::string{text};
        if (token.kind != Kind::words) continue;
        auto const left_out = first_held(
            text, {"不含", "未含", "不包括", "扣除", "扣减", "剔除", "排除", "除去", "刨除"});
        if (!left_out.empty()) return std::string{left_out};
        if (says_should(text)) return "应";
        if (is_waiting(text)) return "待";
    }
    return {};
}

}  // namespace

std::optional<std::size_t> skip_doubt_word(Input const& input, std::size_t at) {
    auto const word = find_word(doubt_words, input, at);
    return word ? std::optional{word->end} : std::nullopt;
}

std::string doubt_beside(Tokens const& tokens, std::size_t begin, std::size_t end) {
    auto const& all = tokens.all;
    if (auto word = doubt_in_front(tokens, begin); !word.empty()) return word;
    if (begin > 0 && all[begin - 1].kind == Kind::words) {
        auto const head = tokens.text(all[begin - 1]);
        if (head == "前" || head == "后") return std::string{head};
        // 接待5批 is done, and so is 目前5门.
        for (std::string_view const word : {"接待", "招待"})
            if (head.ends_with(word)) return {};
        for (std::string_view const word : {"少", "待", "需", "将", "差", "停", "余", "还", "非"})
            if (head.ends_with(word)) return std::string{word};
    }
    if (end < all.size() && all[end].kind == Kind::words)
        for (std::string_view const word :
             {"待", "拟", "将", "尚", "缓", "停", "在办", "在审", "在谈"})
            if (tokens.text(all[end]).starts_with(word)) return std::string{word};
    return {};
}

std::string doubt_in_remark(Tokens const& tokens, std::size_t begin, std::size_t end) {
    auto const first = tokens.all[begin].at.begin;
    std::string text{tokens.input.text.substr(first, tokens.all[end - 1].at.end - first)};
    for (std::string_view const word : {"未成年", "接待", "招待", "模拟", "虚拟", "时尚"})
        for (auto at = text.find(word); at != text.npos; at = text.find(word))
            text.erase(at, word.size());
    auto word = first_held(text, {"未", "没", "待", "拟", "计划", "预计", "取消", "在建", "尚",
                                  "存疑", "往年", "上年", "去年", "可完成"});
    bool const has_number =
        std::any_of(text.begin(), text.end(), [](char c) { return is_figure(c); });
    if (word.empty() && has_number)
        word = first_held(text,
                          {"另",   "欠",   "合格", "有效", "实到", "实检", "注销", "吊销", "撤",
                           "退",   "停业", "停产", "停办", "倒闭", "关停", "关闭", "歇业", "解散",
                           "终止", "中止", "作废", "失败", "驳回", "重复", "流失", "淘汰"});
    if (word.empty() && (text == "部分" || text == "应")) return text;
    return std::string{word};
}

std::string_view doubt_about_day(std::string_view text) {
    return first_held(text, {"应于", "应在", "原定", "原计划", "停工", "部分", "基本完成", "第一批",
                             "首批", "一期"});
}

}  // namespace jixiao::grammar
