#include "target/grammar/actual.hpp"
#include "target/grammar/bounds.hpp"
#include "target/grammar/dates.hpp"
#include "target/grammar/measure.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/sentence_words.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/wrong.hpp"
#include "target/grammar/x3_reader.hpp"
#include "target/print.hpp"
#include "text/fraction.hpp"

namespace jixiao::grammar {
namespace {

/// Words by which a number beside them may not be the figure that was reached.
struct DoubtWords : x3::symbols<> {
    DoubtWords() {
        for (auto const* word :
             {// what is meant to be
              "计划", "预计", "预期", "预估", "估计", "估算", "暂估", "目标", "指标", "任务", "拟",
              "力争", "争取", "应完成", "应为", "应达", "应当", "将完成", "将达", "需完成", "需要",
              "待完成", "待验收", "尚待", "有待", "暂定", "下年", "明年", "次年", "要求",
              // another time
              "上年", "去年", "前年", "往年", "历年", "同期", "上季", "上月", "本月", "当月",
              "本季", "当季", "每月", "每季", "环比", "基期",
              // what is left, lacks, or goes beyond
              "结余", "节余", "剩余", "尚余", "还剩", "还差", "尚差", "相差", "差额", "缺口",
              "欠缺", "缺额", "不足额", "超额", "超支", "超出", "多于", "少于", "退回", "取消",
              // denials
              "未", "不", "没", "无", "非正常", "除外",
              // no more than a guess
              "约莫", "估摸", "大概", "可能", "或许", "左右"})
            add(word);
    }
} const doubt_words;

/// Words that hold such a word and say nothing of the kind.
struct HarmlessWords : x3::symbols<> {
    HarmlessWords() {
        for (auto const* word :
             {"不动产", "不锈钢", "不低于", "未成年", "无人机", "无障碍", "无线", "无偿", "无害化",
              "按计划", "任务书", "不断", "不含", "未含", "不包括", "除外聘", "年内", "全年"})
            add(word);
    }
} const harmless_words;

struct LastYearWords : x3::symbols<> {
    LastYearWords() {
        for (auto const* word :
             {"同比", "较上年同期", "比上年同期", "较上年", "比上年", "较去年同期", "比去年同期",
              "较去年", "比去年", "较上一年", "比上一年", "与上年相比", "与去年相比"})
            add(word);
    }
} const last_year_words;

struct MoreOrLess : x3::symbols<Direction> {
    MoreOrLess() {
        for (auto const* w : {"多", "高", "增", "升"}) add(w, Direction::up);
        for (auto const* w : {"少", "低", "减", "降"}) add(w, Direction::down);
    }
} const more_or_less;

/// What may stand in brackets with a number of its own, which is a part of the first.
auto const part_of_it =
    x3::omit[x3::lit("其中") | "包括" | "包含" | "含" | "不含" | "未含" | "不包括" | "另有" | "另"];

bool is_number(Input const& input, std::size_t at, std::size_t end) {
    auto const measure = read_measure(input, at);
    if (!measure || measure->end > end) return false;
    // The 三 of 三农 and the 一 of 统一 are no numbers.
    return !measure->in_words || measure->known != nullptr || measure->words > 1;
}

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

/// The end of a remark's brackets, when it is one that closes.
std::optional<std::size_t> closing(Input const& input, std::size_t at) {
    if (!input.starts(at, "(")) return std::nullopt;
    auto const end = input.text.find(')', at);
    return end == std::string_view::npos ? std::nullopt : std::optional{end};
}

/// 57/60 behind 95%: passes, or throws where the two differ; nothing when it is another quantity.
std::optional<Aside> check_again(Input const& input, std::size_t at, Measure const& again,
                                 Quantity const& quantity) {
    auto const agrees = agree(quantity, again, input.units);
    if (!agrees) return std::nullopt;
    if (*agrees) return Aside{};
    throw Wrong{"check", at, again.end,
                say("{0} is {1}, not {2}", input.given(at, again.end),
                    print_quantity({again.low, again.unit}), print_quantity(quantity)),
                say("write the right one of the two")};
}

}  // namespace

std::optional<Aside> read_aside(Input const& input, std::size_t begin, std::size_t end) {
    Aside aside;
    auto const doubt = [&](std::size_t from, std::size_t to) {
        if (aside.doubt.empty()) aside.doubt = input.text.substr(from, to - from);
    };
    std::optional<Span> compared;  // 同比, until its change follows
    for (auto at = begin; at < end;) {
        if (auto const harmless = run(input, at, harmless_words)) {
            at = *harmless;
        } else if (auto const year = run(input, at, last_year_words)) {
            compared = span_of(at, *year);
            at = *year;
        } else if (auto const change = read_change_word(input, at); change && change->end <= end) {
            if (!change->end_value) aside.change = change->direction;
            compared.reset();
            at = change->end;
        } else if (auto way = Direction::up;
                   compared && compared->end == at && run(input, at, more_or_less, way)) {
            aside.change = way;
            compared.reset();
            at += character_bytes(input.text, at);
        } else if (auto const word = run(input, at, doubt_words)) {
            doubt(at, *word);
            at = *word;
        } else if (auto const bound = read_word_before(input, at);
                   bound && bound->sureness != Sureness::hint) {
            doubt(at, bound->end);
            at = bound->end;
        } else if (read_date_phrase(input, at)) {
            return std::nullopt;
        } else if (auto const name = skip_name(input, at); name && *name <= end) {
            at = *name;
        } else if (is_figure(input.text[at]) || is_number(input, at, end)) {
            return std::nullopt;
        } else {
            at += character_bytes(input.text, at);
        }
    }
    if (compared) doubt(compared->begin, compared->end);
    return aside;
}

std::optional<Aside> read_remark_behind(Input const& input, std::size_t at,
                                        Quantity const& quantity) {
    auto const all = input.text.size();
    auto begin = at;
    auto end = all;
    bool is_marked = false;  // set apart from the number
    if (auto const close = closing(input, at); close && *close + 1 == all) {
        begin = at + 1;
        end = *close;
        is_marked = true;
    } else if (input.starts(at, ",") || input.starts(at, ";") || input.starts(at, "=")) {
        begin = at + 1;
        is_marked = true;
    }
    if (is_marked) {
        if (auto const again = read_measure(input, begin); again && again->end == end)
            return check_again(input, begin, *again, quantity);
        if (run(input, begin, part_of_it)) return Aside{};
        return read_aside(input, begin, end);
    }
    auto const noun = skip_remark(input, at, quantity.unit);
    if (!noun || *noun != all) return std::nullopt;
    return read_aside(input, at, all);
}

}  // namespace jixiao::grammar
