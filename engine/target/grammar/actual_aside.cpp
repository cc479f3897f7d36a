#include "target/grammar/actual.hpp"
#include "target/grammar/word_table.hpp"
#include "target/grammar/wrong.hpp"
#include "target/print.hpp"
#include "text/fraction.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

/// What free words and references may say of the number beside them.
enum class Says {
    doubt,     // that it is another figure than the one that was reached
    last_year  // what it is held against: a change follows
};
WordTable<Says> const telling_words{
    // what is meant to be
    {Says::doubt,
     "计划 预计 预期 预估 估计 估算 暂估 目标 指标 任务 拟 力争 争取 应完成 应为 应达 应当 将完成 "
     "将达 需完成 需要 "
     "待完成 待验收 待开展 待核实 尚待 有待 暂定 下年 明年 次年 要求 预算 概算 基数 上限 限额 定额 "
     "控制数 下达 批复 正在 在建 可达 有望 难以 无法 部署 筹备 谋划 储备 意向 暂缓 缓办 停工 停办 "
     "应收 应付 未付 首付 首期 首批 定金 预付 存疑 尚在"},
    // what was not done as it should be
    {Says::doubt, "流会 虚报 漏报 错报 重复 超期 落选 驳回 亏损 损失"},
    // what has only begun
    {Says::doubt,
     "在建 待建 筹建 筹备 开工 动工 施工 启动 建设中 进行中 推进中 实施中 办理中 审核中 审批中 "
     "公示中 招标 立项 申报 申请 报名 规划 设计 约定 额定 核定 理论"},
    // another time
    {Says::doubt,
     "前年 往年 历年 上期 上季 上季度 上月 本月 当月 本季 当季 环比 基期 基年 基准 历史"},
    // what is left, lacks, or goes beyond
    {Says::doubt,
     "结余 节余 剩余 尚余 还剩 还差 尚差 相差 差额 缺口 欠缺 缺额 超额 超支 超出 多于 少于 退回 "
     "取消 不合格 不良 未达标 除外 非正常 剩 缺 欠 少开 少办 少做 还需 仍需 尚需 其中 倒数 开外 "
     "之外 以外 暂停 "
     "停止 "
     "停办 停开 停用 缓建 缓办 延期 推迟 延后 滞后 逾期 失败 中止 终止 撤销 作废 流标 废标 淘汰"},
    // no more than a guess
    {Says::doubt, "约莫 估摸 大概 可能 或许"},
    {Says::last_year, "上年 上年度 去年 上一年 上一年度 同期 同比"},
};
WordTable<Direction> const more_or_less{{Direction::up, "多 高 增 升"},
                                        {Direction::down, "少 低 减 降"}};

/// Half of one in the last printed place: 95.2% stands for anything from 95.15% up to 95.25%.
Fraction half_of_last_place(Decimal const& printed) {
    Fraction step = Fraction::of(1, 2);
    for (int i = 0; i < printed.scale(); ++i) step = step * Fraction::of(1, 10);
    return step;
}

/// Whether two statements of one quantity agree as far as they are printed; nothing when they are
/// not of one unit.
std::optional<bool> agree(Quantity const& stated, Measure const& again, Units const& units) {
    auto const* to = units.find(stated.unit);
    Fraction scale = 1;
    if (again.known != nullptr && again.known != to) {
        auto const& from = *again.known;
        if (!to || from.dimension != to->dimension || from.dimension == "counter")
            return std::nullopt;
        scale = from.scale / to->scale;
    } else if (again.known == nullptr && to && to->per_percent && again.low <= Decimal{1}) {
        scale = Fraction{1} / to->scale;  // 100%（1.0）
    }
    auto const away = Fraction{again.low} * scale - Fraction{stated.amount};
    auto const most =
        std::max(half_of_last_place(stated.amount), half_of_last_place(again.low) * scale);
    return (away.is_negative() ? -away : away) <= most;
}

/// 57/60 behind 95%: passes, or throws where the two differ; nothing when it is another quantity.
std::optional<Aside> check_again(Tokens const& tokens, Token const& token,
                                 Quantity const& quantity) {
    auto const& again = token.measure();
    auto const agrees = agree(quantity, again, tokens.input.units);
    if (!agrees) return std::nullopt;
    if (*agrees) return Aside{};
    throw Wrong{"check", token.at.begin, token.at.end,
                say("{0} is {1}, not {2}", tokens.input.given(token.at.begin, token.at.end),
                    print_quantity({again.low, again.unit}), print_quantity(quantity)),
                say("write the correct one of the two")};
}

/// 含外聘3人, 其中外聘3人: a part of the number, with a number of its own.
bool begins_a_part(Tokens const& tokens, std::size_t at) {
    auto const& token = tokens.all[at];
    if (token.kind == Kind::include) return true;
    auto const text = tokens.input.from(token.at.begin);
    return starts_with_one_of(text, {"其中", "包括", "包含", "含", "不含", "未含", "另"});
}

class AsideReader {
public:
    explicit AsideReader(Tokens const& tokens) : tokens_{tokens} {}

    /// False for what cannot be passed over.
    bool take(Token const& token) {
        switch (token.kind) {
            case Kind::words:
            case Kind::reference:
            case Kind::yearly:
            case Kind::adjective: return take_words(token.at.begin, token.at.end);
            case Kind::change:
                if (!token.as<ChangeWord>().end_value) turn(token.as<ChangeWord>().direction);
                compared_ = {};
                return true;
            case Kind::per: aside_.per = token.as<PerPhrase>().per; return true;
            case Kind::negator:
            case Kind::none:
            case Kind::level:
            case Kind::cleared:
            case Kind::comparator: return doubt(token.at);
            case Kind::qualifier: return take_qualifier(token);
            case Kind::total:
            case Kind::than:
            case Kind::beside:
            case Kind::from:
            case Kind::of:
            case Kind::happens:
            case Kind::joint:
            case Kind::open:
            case Kind::close:
            case Kind::include:
            case Kind::behind: return true;
            case Kind::quantity:
            case Kind::date:
            case Kind::grade:
            case Kind::place:
            case Kind::multiple:
            case Kind::range:
            case Kind::plus_minus:
            case Kind::between:
            case Kind::recurring:
            case Kind::stray: break;
        }
        return false;
    }

    Aside done() {
        if (!compared_.empty()) doubt(compared_);
        return std::move(aside_);
    }

private:
    bool doubt(Span at) {
        if (aside_.doubt.empty())
            aside_.doubt = tokens_.input.text.substr(at.begin, at.end - at.begin);
        return true;
    }

    /// 月均10万元 and 单次10万元 are no total.
    bool take_qualifier(Token const& token) {
        auto const text = tokens_.text(token);
        bool const is_mean = text.ends_with("均") && text != "年均" && text != "均";
        return is_mean || text == "单次" || text == "每人" ? doubt(token.at) : true;
    }

    void turn(Direction direction) {
        aside_.change = direction;
        compared_ = {};
    }

    bool take_words(std::size_t at, std::size_t end) {
        auto const& input = tokens_.input;
        while (at < end) {
            auto const word = find_word(telling_words, input, at);
            auto const way = find_word(more_or_less, input, at);
            if (word) {
                if (word->meaning == Says::last_year)
                    compared_ = span_of(at, word->end);
                else
                    doubt(span_of(at, word->end));
                at = word->end;
            } else if (way && !compared_.empty() && compared_.end == at) {
                turn(way->meaning);
                at = way->end;
            } else {
                at += character_bytes(input.text, at);
            }
        }
        return true;
    }

    Tokens const& tokens_;
    Aside aside_;
    Span compared_;  // 同比, until its change follows
};

std::optional<Aside> aside_of(Tokens const& tokens, std::size_t begin, std::size_t end,
                              bool may_count) {
    AsideReader reader{tokens};
    for (auto at = begin; at < end; ++at) {
        auto const& token = tokens.all[at];
        if (may_count && token.kind == Kind::quantity) continue;
        if (!reader.take(token)) return std::nullopt;
    }
    return reader.done();
}

/// The word by which a remark takes some of the number back: 其中3场未完成, 另欠5万元, 合格7场.
/// 含外聘3人 and 线上2期 only explain it.
std::string taken_back(Tokens const& tokens, std::size_t begin, std::size_t end) {
    auto const first = tokens.all[begin].at.begin;
    std::string text{tokens.input.text.substr(first, tokens.all[end - 1].at.end - first)};
    for (std::string_view const word : {"未成年", "接待", "招待", "模拟", "虚拟", "时尚"})
        for (auto at = text.find(word); at != text.npos; at = text.find(word))
            text.erase(at, word.size());
    for (std::string_view const word : {"未", "没", "待", "拟", "计划", "预计", "取消", "在建",
                                        "尚", "存疑", "往年", "上年", "去年", "可完成"})
        if (text.find(word) != text.npos) return std::string{word};
    bool const has_number =
        std::any_of(text.begin(), text.end(), [](char c) { return is_figure(c); });
    for (std::string_view const word : {"另", "欠", "合格", "有效", "实到", "实检"})
        if (has_number && text.find(word) != text.npos) return std::string{word};
    return text == "部分" || text == "应" ? text : std::string{};
}

}  // namespace

std::optional<Aside> read_aside(Tokens const& tokens, std::size_t begin, std::size_t end) {
    return aside_of(tokens, begin, end, false);
}

std::optional<Aside> read_remark_behind(Tokens const& tokens, std::size_t at,
                                        Quantity const& quantity) {
    auto const& all = tokens.all;
    auto begin = at, end = all.size();
    auto const equals =
        all[at].kind == Kind::comparator && all[at].as<ComparatorWord>().compare == Compare::equal;
    bool const is_marked = all[at].kind == Kind::open || all[at].kind == Kind::joint || equals;
    if (is_marked) {
        ++begin;
        if (all[at].kind == Kind::open && all.back().kind == Kind::close) --end;
        if (begin == end) return std::nullopt;
        if (end == begin + 1 && all[begin].kind == Kind::quantity)
            return check_again(tokens, all[begin], quantity);
        if (equals) return std::nullopt;
        if (auto doubt = taken_back(tokens, begin, end); !doubt.empty()) {
            Aside aside;
            aside.doubt = std::move(doubt);
            return aside;
        }
        if (begins_a_part(tokens, begin)) return Aside{};
        // （线上2期） and （抽样1200户） explain the number; a number alone is another one.
        bool const is_told = all[begin].kind == Kind::words || all[begin].kind == Kind::reference;
        bool const explains = all[at].kind == Kind::open && is_told;
        return aside_of(tokens, begin, end, explains);
    }
    // 12家企业; but 78佳 and 78家家 are slips.
    constexpr std::size_t two_characters = 6;
    bool const is_noun = all[at].kind != Kind::words ||
                         (!quantity.unit.empty() && tokens.text(all[at]).size() >= two_characters);
    return is_noun ? read_aside(tokens, at, end) : std::nullopt;
}

}  // namespace jixiao::grammar
