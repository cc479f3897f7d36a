#include "target/grammar/tokens.hpp"

#include "target/grammar/grades.hpp"
#include "target/grammar/names.hpp"
#include "target/grammar/number.hpp"
#include "target/grammar/word_table.hpp"
#include "target/grammar/wrong.hpp"

#include <algorithm>
#include <cassert>

namespace jixiao::grammar {
namespace {

/// Words that are their class wherever they stand.
WordTable<Kind> const closed_words{
    {Kind::reference,
     "上年 上年度 去年 前年 上一年 上一年度 往年 历年 上期 上季 上季度 上月 同期 基期 基年 基准 "
     "历史 平均 平均数 平均值 均值 均价 标准 预算 概算 估算 决算 计划 目标 限额 水平 规定 控制数 "
     "批复 定额 预期 原来 原有 现有 总投资 投资额 额度 红线 警戒线 控制线 控制价 预算价 中标价 "
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
     "年均 月均 日均 人均 户均 亩均 生均 村均 校均 班均 床均 车均 次均 例均 年平均 月平均 分别 "
     "每人 单次 全部 最终 本年 当年 本年度 全年 全市 全省 全区 全县 全国 全镇 全乡 全村 "
     "全校 全院 全域 辖区 辖区内"},
    {Kind::cleared, "清零 归零"},
    {Kind::happens, "发生 出现 产生 存在 造成 引发 导致 发现"},
    {Kind::joint, "的同时 同时 并且 而且 并 且 又 以及"},
};

/// Words that are so only before a number or a comparator: 共5次 and not 公共, 平均5% and not
/// 全市平均.
WordTable<Kind> const words_ahead{
    {Kind::total, "共"},
    {Kind::qualifier, "平均 各 均 总"},
};

WordTable<Direction> const adjectives{{Direction::up, "大 高 多 长 重 快 好"},
                                      {Direction::down, "小 低 少 短 轻 慢 差"}};

auto const range_sign = x3::omit[+x3::lit('-') | +x3::lit('~') | "至" | "到"];
auto const plus_minus = x3::omit[x3::lit("±") | "+-" | "正负" | "+/-"];
auto const other_place = x3::omit[(x3::lit("和") | "与" | "至" | "到" | "-" | "~") >> "第"];
auto const reaching = x3::omit[-(x3::lit("达到") | "达" | "为" | "保持在" | "稳定在" | "维持在")];
auto const hole =
    x3::omit[x3::repeat(2, x3::inf)[x3::lit('*')] | x3::repeat(2, x3::inf)[x3::lit('_')] |
             (x3::repeat(2, x3::inf)[x3::char_("Xx")] >> !x3::ascii::alpha) | "□" | "()" | "》" |
             "《"];
/// 几十家 says no number.
auto const vague = x3::omit[(x3::lit("好几") | "几" | "数" | "上" | "若干" | "多") >>
                            (x3::lit("十") | "百" | "千" | "万" | "亿")];
auto const vague_word = x3::omit[x3::lit("好几") | "几" | "若干" | "多" | "数"];
auto const recurring =
    x3::omit[(x3::lit("每") | "次" | "下" | "当" | "逐") >>
             (x3::lit("月") | "季度" | "季" | "年" | "周") >> *(x3::char_ - x3::ascii::digit) >>
             +x3::ascii::digit >> (x3::lit("日") | "号" | "月")];

/// 排名 and the like before a bare number.
bool names_place(std::string_view words) {
    for (std::string_view const word : {"排名", "位列", "位居", "名列", "位次", "排位", "位列第"})
        if (words.ends_with(word)) return true;
    return false;
}

/// Before a number that is one character in words, for it to be an amount: 进行一次.
bool says_amount(std::string_view words) {
    for (std::string_view const end : {"为", "达", "到", "至", "成", "了", "立", "展", "办", "织",
                                       "设", "增", "每", "共", "计", "行", "开", "有"})
        if (words.ends_with(end)) return true;
    return false;
}

/// Before a date in figures: 时间:20241231.
bool says_date(std::string_view words) {
    for (std::string_view const end : {"于", "在", "时间", "时限", ":", "至"})
        if (words.ends_with(end)) return true;
    return false;
}

constexpr int most_periods = 30;

/// What every token but free words begins with: most characters of a name are passed over by one
/// look here.
FirstCharacters const& first_of_tokens() {
    static FirstCharacters const first = [] {
        FirstCharacters all{"、。□《》含包好几若数上每次下当逐至到±正之不间提超编翻减无杜没第前"};
        for (char ascii = ' '; ascii <= '~'; ++ascii) all.add({&ascii, 1});
        for (auto const* others :
             {&closed_words.first, &words_ahead.first, &adjectives.first, &first_of_names(),
              &first_of_grades(), &first_of_dates(), &first_of_words_before(),
              &first_of_words_behind(), &first_of_change_words(), &first_of_measures()})
            all.add(*others);
        return all;
    }();
    return first;
}

class Lexer {
public:
    explicit Lexer(Input const& input) : input_{input}, tokens_{input, {}} {
        tokens_.all.reserve(input.text.size() / 6 + 4);
    }

    Tokens all() {
        while (at_ < input_.text.size()) {
            refuse_gap();
            auto const may_begin = first_of_tokens().begin(input_.from(at_));
            assert(may_begin || !take_token());
            if (!may_begin || !take_token())
                add(Kind::words, at_ + character_bytes(input_.text, at_));
        }
        return std::move(tokens_);
    }

private:
    /// Anything but a character of free words.
    bool take_token() {
        refuse_hole();
        refuse_vague();
        return take_mark() || take_ordinary() || take_behind_number() || take_closed() ||
               take_number();
    }

    template <class Meaning = std::monostate>
    bool add(Kind kind, std::size_t end, Meaning meaning = {}) {
        auto& all = tokens_.all;
        if (kind == Kind::words && last() == Kind::words && !all.empty())
            all.back().at.end = static_cast<std::uint32_t>(end);
        else
            all.push_back({kind, span_of(at_, end), std::move(meaning)});
        at_ = end;
        return true;
    }

    Kind last() const { return tokens_.all.empty() ? Kind::joint : tokens_.all.back().kind; }
    std::string_view last_words() const {
        return !tokens_.all.empty() && last() == Kind::words ? tokens_.text(tokens_.all.back())
                                                             : std::string_view{};
    }
    bool at_start() const { return last() == Kind::joint || last() == Kind::open; }
    bool ends(std::size_t at) const { return ends_clause(input_.from(at)); }
    bool has_than() const {
        for (auto token = tokens_.all.rbegin(); token != tokens_.all.rend(); ++token) {
            if (token->kind == Kind::than) return true;
            if (token->kind == Kind::joint || token->kind == Kind::change ||
                token->kind == Kind::adjective)
                return false;
        }
        return false;
    }

    /// Whether a number stands there that is more than one character in words.
    bool number_at(std::size_t at) const {
        auto const measure = read_measure(input_, at);
        return measure && (!measure->in_words || measure->known || measure->words > 1);
    }
    bool has_unit_at(std::size_t at) const {
        auto const measure = read_measure(input_, at);
        return measure && (measure->known || is_latin(input_.text[measure->end - 1]));
    }
    bool reference_at(std::size_t at) const {
        auto const word = find_word(closed_words, input_, at);
        if (word) return word->meaning == Kind::reference || word->meaning == Kind::qualifier;
        auto const date = read_date_phrase(input_, at);
        return date && date->is_year;
    }

    void refuse_hole() {
        auto const end = run(input_, at_, hole);
        if (!end) return;
        auto const is_title = input_.starts(at_, "《") && skip_name(input_, at_);
        auto const is_sign = input_.text.substr(at_, 3) != "()" &&
                             (input_.starts(at_, "《") || input_.starts(at_, "》")) &&
                             *end < input_.text.size() && is_figure(input_.text[*end]);
        if (is_title || is_sign || (input_.starts(at_, "》") && !at_start())) return;
        throw Wrong{"hole", at_, *end, say("a number is missing here"),
                    say("replace \"{0}\" with the number", input_.given(at_, *end))};
    }

    /// Whether the given text has a blank right before this place.
    bool after_blank() const {
        return at_ > 0 && !input_.folded.is_as_given() &&
               input_.folded.span(at_ - 1, at_).end < input_.folded.span(at_, at_ + 1).begin;
    }

    /// Where a unit, or 以内, ends the clause that stands at this place without a number: 万元以内.
    std::optional<std::size_t> numberless_end() const {
        static auto const scales = x3::omit[*(x3::lit("千") | "万" | "亿")];
        auto const scale = run(input_, at_, scales).value_or(at_);
        auto const unit = input_.units.longest_prefix(input_.from(scale));
        auto const end = unit ? scale + unit->bytes : scale;
        auto const bound = read_word_behind(input_, end);
        auto const last = bound ? bound->end : end;
        return last > at_ && ends(last) ? std::optional{last} : std::nullopt;
    }

    /// 完成 次, 达到  万元以上, 控制在以内: a number was never filled in before a unit or a bound.
    void refuse_gap() const {
        auto const is_bound = last() == Kind::comparator &&
                              tokens_.all.back().as<ComparatorWord>().sureness == Sureness::hint;
        auto const is_gap = after_blank() && says_amount(last_words());
        if (!is_bound && !is_gap) return;
        auto const end = numberless_end();
        if (!end) return;
        auto const about =
            is_bound && tokens_.all.back().as<ComparatorWord>().compare == Compare::about;
        if (about && !after_blank()) return;  // 近万人
        throw Wrong{"hole", at_, *end, say("a number is missing here"),
                    say("write the number before \"{0}\"", input_.given(at_, *end))};
    }

    void refuse_vague() const {
        if (!at_start() && last() != Kind::comparator) return;
        auto end = run(input_, at_, vague);
        if (auto const some = run(input_, at_, vague_word); some && !end) {
            auto const unit = input_.units.longest_prefix(input_.from(*some));
            if (unit && ends(*some + unit->bytes)) end = *some + unit->bytes;
        }
        if (!end) return;
        while (!ends(*end)) *end += character_bytes(input_.text, *end);
        throw Wrong{
            "number", at_, *end, say("expected a number here"),
            say("write the target as a comparator, a number and a unit of measure: ≥115家")};
    }

    bool take_mark() {
        auto const rest = input_.from(at_);
        if (rest[0] == '(') return add(Kind::open, at_ + 1);
        if (rest[0] == ')') return add(Kind::close, at_ + 1);
        if (rest[0] == ',' || rest[0] == ';') return add(Kind::joint, at_ + 1);
        for (std::string_view const mark : {"、", "。"})
            if (rest.starts_with(mark)) return add(Kind::joint, at_ + mark.size());
        if (last() == Kind::open)
            for (std::string_view const word : {"不含", "不包括", "包含", "含"})
                if (rest.starts_with(word))
                    return add(Kind::include, at_ + word.size(), !word.starts_with("不"));
        return false;
    }

    /// Names with figures in them, and ordinary words that hold a closed one.
    bool take_ordinary() {
        auto const name = skip_name(input_, at_);
        auto const is_amount = is_figure(input_.text[at_]) && has_unit_at(at_);  // 40k, 9m
        auto const is_range = name && input_.starts(at_, "第") &&
                              (run(input_, *name, other_place) || last() == Kind::than);
        if (name && !is_amount && !is_range && !read_place(input_, at_) &&
            !read_grade(input_, at_) && !read_date_phrase(input_, at_))
            return add(Kind::words, *name);
        if (auto const word = skip_ordinary_word(input_, at_)) return add(Kind::words, *word);
        if (!at_start()) return false;
        // 以上5家 is the wrong way round.
        if (auto const word = read_word_behind(input_, at_);
            word && last() == Kind::joint && number_at(word->end))
            return add(Kind::stray, word->end);
        auto const end = run(input_, at_, recurring);
        return end && add(Kind::recurring, *end);
    }

    /// What only stands behind a number.
    bool take_behind_number() {
        auto const& all = tokens_.all;
        auto const kind = last();
        auto const counted =
            kind == Kind::words && all.size() >= 2 && all[all.size() - 2].kind == Kind::quantity;
        if (kind == Kind::quantity || kind == Kind::close) {
            if (auto const end = run(input_, at_, plus_minus)) return add(Kind::plus_minus, *end);
            auto const range = run(input_, at_, range_sign);
            if (range && (number_at(*range) || read_measure(input_, *range)))
                return add(Kind::range, *range);
            for (std::string_view const word : {"之间不等", "不等", "之间", "间"})
                if (input_.starts(at_, word) && all.size() >= 3)
                    return add(Kind::between, at_ + word.size());
        }
        if (kind == Kind::quantity && input_.starts(at_, "/") && number_at(at_ + 1))
            return add(Kind::joint, at_ + 1);  // 30%/40%
        if (counted && input_.starts(at_, "/"))
            if (auto const per = read_per_behind(input_, at_))
                return add(Kind::per, per->end, *per);
        if (kind == Kind::quantity || kind == Kind::close || kind == Kind::date || counted ||
            kind == Kind::between || kind == Kind::reference || kind == Kind::behind ||
            kind == Kind::multiple ||
            (kind == Kind::open && all.size() >= 2 && all[all.size() - 2].kind == Kind::quantity))
            if (auto const word = read_word_behind(input_, at_))
                return add(Kind::behind, word->end, *word);
        if (has_than())
            if (auto const word = find_word(adjectives, input_, at_))
                if (kind == Kind::quantity || number_at(word->end))
                    return add(Kind::adjective, word->end, word->meaning);
        return false;
    }

    bool take_closed() {
        if (auto const end = run(input_, at_, plus_minus); end && number_at(*end))
            return add(Kind::plus_minus, *end);
        if (auto grade = read_grade(input_, at_);
            grade && (!grade->ordinal.stated || may_be_graded()))
            return add(Kind::grade, grade->end, *std::move(grade));
        if (take_once_in() || take_date() || take_comparator() || take_multiple() || take_change())
            return true;
        if (auto const per = read_per_before(input_, at_)) return add(Kind::per, per->end, *per);
        if (auto const word = find_word(words_ahead, input_, at_);
            word && is_ahead(word->end) && !(input_.starts(at_, "平均") && compares()))
            return add(word->meaning, word->end);
        if (last() == Kind::comparator && input_.starts(at_, "编") && ends(at_ + 3))
            return add(Kind::reference, at_ + 3);  // 不超编
        if (auto const word = find_word(closed_words, input_, at_))
            return add(word->meaning, word->end);
        return take_none() || take_place() || take_negator();
    }

    /// 优秀 and 达到优秀 are grades, 群众评价良好 is not.
    bool may_be_graded() const {
        return last() != Kind::quantity && (last() != Kind::words || says_grade(last_words()));
    }

    /// 低于全国平均0.5个百分点 compares with the mean; 至少平均每月2次 does not.
    bool compares() const {
        for (auto token = tokens_.all.rbegin(); token != tokens_.all.rend(); ++token) {
            if (token->kind == Kind::than) return true;
            if (token->kind == Kind::comparator) {
                auto const& word = token->as<ComparatorWord>();
                return word.negated || word.compare == Compare::above ||
                       word.compare == Compare::below;
            }
            if (token->kind != Kind::words && token->kind != Kind::qualifier) return false;
        }
        return false;
    }

    bool is_ahead(std::size_t at) const {
        at = run(input_, at, reaching).value_or(at);
        if (number_at(at) || read_measure(input_, at)) return true;
        auto const word = read_word_before(input_, at);
        auto const compared =
            word && (word->sureness != Sureness::hint || read_measure(input_, word->end));
        return compared || read_change_word(input_, at) || read_per_before(input_, at);
    }

    /// 一年三次 is three times a year, but 一季度 is the first quarter.
    bool take_once_in() {
        if (!at_start()) return false;
        auto const count = read_number(input_, at_);
        if (!count || count->low != count->high || count->low.scale() != 0 || count->more ||
            !count->unit.empty() || count->low < Decimal{1} || count->low > Decimal{most_periods})
            return false;
        auto const period = input_.units.longest_prefix(input_.from(count->end));
        if (!period || !period->unit->calendar || period->unit->word == "季度") return false;
        auto const end = count->end + period->bytes;
        auto const times = read_measure(input_, end);
        auto const word = read_word_before(input_, end);
        auto const once = count->low == Decimal{1};
        auto const is_rate =
            times && !input_.starts(end, "半") &&
            (once ? count->in_words : times->unit == "次" && times->low == Decimal{1});
        auto const is_bound = once && count->in_words && word && word->sureness != Sureness::hint;
        if (!is_rate && !is_bound) return false;
        auto const periods = static_cast<int>(count->low.coefficient());
        return add(Kind::per, end, PerPhrase{{period->unit->word, periods, true}, end});
    }

    bool take_date() {
        auto date = read_date_phrase(input_, at_);
        if (!date) return false;
        auto const text = input_.text.substr(at_, date->end - at_);
        auto const plain_figures = std::all_of(text.begin(), text.end(), is_figure);
        if ((date->is_figures && !date->due) || plain_figures)
            if (!at_start() && last() != Kind::comparator && !says_date(last_words())) return false;
        if ((date->is_figures || plain_figures) && !ends(date->end) && !date->before) return false;
        // ≤2023年水平 and 低于2023年 compare with a year; 6月龄 is an age.
        auto const signed_year = date->by_word && date->is_year && !ends(date->end);
        if (signed_year || input_.starts(date->end, "龄")) return false;
        auto const end = date->end;
        return add(Kind::date, end, *std::move(date));
    }

    bool take_comparator() {
        auto word = read_word_before(input_, at_);
        if (!word) return false;
        auto const is_ahead = [&] {
            auto const next = read_word_before(input_, word->end);
            auto const placed =
                word->controlled && word->end > at_ + std::string_view{"控制"}.size();
            return placed || number_at(word->end) || reference_at(word->end) ||
                   read_per_before(input_, word->end) ||
                   (next && next->sureness != Sureness::hint) ||
                   (word->negated && input_.units.longest_prefix(input_.from(word->end)));
        };
        if (word->refused && !number_at(word->end) && !read_measure(input_, word->end))
            return false;
        if (!word->refused && word->sureness == Sureness::hint && !is_ahead() &&
            !(limits_what_follows(*word)))
            return false;
        auto const end = word->end;
        if (last() == Kind::comparator && agrees(tokens_.all.back().as<ComparatorWord>(), *word)) {
            auto& one = tokens_.all.back();
            one.at.end = static_cast<std::uint32_t>(end);
            word->controlled = one.as<ComparatorWord>().controlled;
            one.meaning = *std::move(word);
            at_ = end;
            return true;
        }
        return add(Kind::comparator, end, *std::move(word));
    }

    /// 最多不超过3次, 控制在≤5%: the second of two that ask for the same side counts.
    static bool agrees(ComparatorWord const& one, ComparatorWord const& other) {
        if (one.refused || other.refused) return false;
        if (one.controlled) return true;
        if (one.sureness == Sureness::sign && other.sureness == Sureness::sign) return false;
        return (is_lower_bound(one.compare) && is_lower_bound(other.compare)) ||
               (is_upper_bound(one.compare) && is_upper_bound(other.compare));
    }

    /// 最高补贴3000元: these say a bound of the number that the words lead to.
    bool limits_what_follows(ComparatorWord const& word) const {
        auto const text = input_.text.substr(at_, word.end - at_);
        for (std::string_view const bound :
             {"最高", "最低", "最大", "最小", "上限", "下限", "限额"}) {
            if (!text.starts_with(bound)) continue;
            auto end = word.end;
            while (!ends(end) && !is_figure(input_.text[end]))
                end += character_bytes(input_.text, end);
            return !ends(end);
        }
        return false;
    }

    bool take_change() {
        for (std::string_view const more : {"提前", "超额"}) {
            auto const end = at_ + more.size();
            if (input_.starts(at_, more) && (number_at(end) || more == "超额"))
                return add(Kind::change, end, ChangeWord{.direction = Direction::up, .end = end});
        }
        auto const word = read_change_word(input_, at_);
        if (!word) return false;
        auto const one_character = word->end - at_ == character_bytes(input_.text, at_);
        if (one_character && (!number_at(word->end) || !last_words().empty())) return false;
        return add(Kind::change, word->end, *word);
    }

    bool take_none() {
        auto const free_before =
            at_start() || last() == Kind::qualifier || last() == Kind::date || last() == Kind::per;
        if (!free_before) return false;
        for (std::string_view const word : {"无", "杜绝", "没有"})
            if (input_.starts(at_, word)) return add(Kind::none, at_ + word.size());
        return false;
    }

    bool take_place() {
        // 第十和第十五之间 is a range.
        if (input_.starts(at_, "第")) {
            auto measure = read_measure(input_, at_ + std::string_view{"第"}.size());
            auto const other = measure ? run(input_, measure->end, other_place) : std::nullopt;
            auto const is_other = (last() == Kind::than || last() == Kind::range) && measure;
            if (other || is_other) {
                auto const end = measure->end;
                return add(Kind::quantity, end, *std::move(measure));
            }
        }
        auto const place = read_place(input_, at_);
        return place && add(Kind::place, place->end, place->last);
    }

    bool take_multiple() {
        static constexpr std::string_view turn = "翻", fold_word = "番", half = "减半",
                                          twice = "翻番";
        if (input_.starts(at_, half))
            return add(Kind::multiple, at_ + half.size(), *Decimal::make(5, 1));
        if (input_.starts(at_, twice)) return add(Kind::multiple, at_ + twice.size(), Decimal{2});
        if (!input_.starts(at_, turn)) return false;
        auto begin = at_ + turn.size();
        if (input_.starts(begin, "了")) begin += 3;
        auto const number = read_number(input_, begin);
        constexpr int most = 20;
        if (!number || number->low.scale() != 0 || number->low < Decimal{1} ||
            number->low > Decimal{most} || !input_.starts(number->end, fold_word))
            return false;
        return add(Kind::multiple, number->end + fold_word.size(),
                   Decimal{std::int64_t{1} << number->low.coefficient()});
    }

    bool take_negator() {
        auto const end = skip_negator(input_, at_);
        return end && add(Kind::negator, *end);
    }

    bool take_number() {
        auto measure = read_measure(input_, at_);
        if (!measure) {
            auto const c = input_.text[at_];
            auto const is_stray =
                is_figure(c) || std::string_view{"<>=%"}.find(c) != std::string_view::npos;
            return is_stray && add(Kind::stray, at_ + 1);
        }
        auto const end = measure->end;
        if (!counts(*measure)) return add(Kind::words, end);
        refuse_broken(*measure);
        refuse_scale_alone(*measure);
        if (take_rooms(*measure)) return true;
        if (names_place(last_words()) && is_place(*measure))
            return add(Kind::place, end, Quantity{measure->low, measure->unit == "%" ? "%" : ""});
        return add(Kind::quantity, end, *std::move(measure));
    }

    /// ≥ 万元 was never filled in; 近万人 is about 10000.
    void refuse_scale_alone(Measure const& measure) const {
        auto const text = input_.text.substr(at_, measure.number.end - at_);
        if (measure.known == nullptr || (text != "万" && text != "亿" && text != "千")) return;
        auto const about = last() == Kind::comparator &&
                           tokens_.all.back().as<ComparatorWord>().compare == Compare::about;
        auto const is_gap = after_blank();
        if (!is_gap && (about || (!at_start() && last() != Kind::comparator))) return;
        throw Wrong{"hole", at_, measure.end, say("a number is missing here"),
                    say("replace \"{0}\" with the number", input_.given(at_, measure.end))};
    }

    /// 10000与20000间: here 间 is "between" and not rooms.
    bool take_rooms(Measure measure) {
        auto const& all = tokens_.all;
        if (last() != Kind::than || all.size() < 2 || all[all.size() - 2].kind != Kind::quantity ||
            measure.unit != "间" || all[all.size() - 2].measure().unit == "间")
            return false;
        auto const end = measure.end;
        measure.end = measure.number.end;
        measure.unit.clear();
        measure.known = nullptr;
        measure.unit_at = measure.per_at = {};
        add(Kind::quantity, measure.end, std::move(measure));
        return add(Kind::between, end);
    }

    static bool is_place(Measure const& measure) {
        return measure.known == nullptr || measure.unit == "名" || measure.unit == "位" ||
               measure.unit == "%";
    }

    /// 5号楼, 一期工程, 二次供水: a number that says which one, before a noun. Twice is 两次.
    bool names_one(Measure const& measure) const {
        auto const goes_on = !ends(measure.end) && !read_word_behind(input_, measure.end) &&
                             !run(input_, measure.end, range_sign) && is_noun_at(measure.end);
        if (!goes_on || measure.known == nullptr) return false;
        auto const is_one_word = measure.in_words && measure.words == 1;
        return measure.unit == "号" || (is_one_word && measure.unit == "期") ||
               (is_one_word && measure.unit == "次" && input_.starts(at_, "二"));
    }
    bool is_noun_at(std::size_t at) const {
        return static_cast<unsigned char>(input_.text[at]) >= 0xE4 && !input_.starts(at, "的") &&
               !find_word(closed_words, input_, at) && !number_at(at);
    }

    /// Whether a number is an amount and no part of a word: 统一, 三农, 一次性, 三级公路.
    bool counts(Measure const& measure) const {
        auto const whole = measure.low == measure.high && measure.low.scale() == 0;
        auto const is_grade =
            whole && (measure.unit == "级" || measure.unit == "星" || measure.unit == "等");
        if (is_grade || names_one(measure)) return false;
        if (!measure.in_words || measure.low.is_zero()) return true;
        auto const& words = last_words();
        auto const is_end = ends(measure.end) || read_word_behind(input_, measure.end) ||
                            run(input_, measure.end, range_sign) ||
                            run(input_, measure.end, plus_minus);
        if (words.empty())
            return measure.known != nullptr || measure.words > 1 || is_end || last() == Kind::range;
        if (measure.known == nullptr) return measure.words > 1 && is_end;
        auto const& all = tokens_.all;
        auto const before = all.size() >= 2 ? all[all.size() - 2].kind : Kind::joint;
        auto const asked = before == Kind::comparator || before == Kind::per ||
                           before == Kind::total || before == Kind::change;
        return measure.words > 1 || asked || is_end || says_amount(words);
    }

    void refuse_broken(Measure const& measure) const {
        auto const begin = measure.number.begin;
        auto const end = measure.number.end;
        auto const text = input_.text.substr(begin, end - begin);
        if (text.size() > 1 && text[0] == '0' && is_figure(text[1]) && text.find('.') == text.npos)
            throw Wrong{"number", begin, end, say("a number cannot start with a 0"),
                        say("remove the 0")};
        if (measure.end != end || measure.end + 1 >= input_.text.size()) return;
        auto const mark = input_.text[end];
        auto const behind = input_.from(end + 1);
        if (mark == '_' && is_figure(behind[0]))
            throw Wrong{"number", end, end + 1, say("digits cannot be separated by _"),
                        say("write the digits without it, or with commas: 1,000")};
        auto const where = input_.folded.span(end, end + 1);
        if (mark == ',' && where.end - where.begin == 1 && !measure.in_words &&
            (is_figure(behind[0]) || input_.units.longest_prefix(behind)))
            throw Wrong{"number", end, end + 1,
                        say("a comma in a number separates groups of three digits"),
                        say("write 1,000 or 1000")};
    }

    Input const& input_;
    Tokens tokens_;
    std::size_t at_ = 0;
};

}  // namespace

Tokens tokenize(Input const& input) {
    return Lexer{input}.all();
}

}  // namespace jixiao::grammar
