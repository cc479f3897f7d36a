#include "target/grammar/cell.hpp"
#include "target/grammar/dates.hpp"
#include "target/grammar/limit.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/x3_reader.hpp"

#include <algorithm>

namespace jixiao::grammar {
namespace {

constexpr std::size_t longest_subject = 90;  // bytes

std::string_view signs() {
    return "<>=~%";
}

bool is_sign(std::string_view text) {
    return signs().find(text[0]) != std::string_view::npos || text.starts_with("≥") ||
           text.starts_with("≤") || text.starts_with("±") || text.starts_with("≈");
}

auto const latin = x3::char_("A-Za-z");
/// PM2.5, ISO9001, 5G, A4, 第三方, “十四五”, 《…》: figures in them are no amounts.
auto const name =
    x3::omit[(+latin >> -x3::lit('-') >> +(x3::ascii::digit | '.' | latin)) |
             (+x3::ascii::digit >> latin >> !(latin | x3::ascii::digit)) | ("7*24小时" >> x3::eps) |
             ("《" >> *(x3::char_ - "》") >> "》") | ("“" >> *(x3::char_ - "”") >> "”") |
             ("\"" >> *(x3::char_ - '"') >> '"') |
             ("第" >> +(x3::ascii::digit | "一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" |
                        "九" | "十"))];
auto const figures = x3::omit[+x3::ascii::digit];
auto const recurring =
    x3::omit[(x3::lit("每") | "次" | "下" | "当" | "逐") >>
             (x3::lit("月") | "季度" | "季" | "年" | "周") >> *(x3::char_ - x3::ascii::digit) >>
             +x3::ascii::digit >> (x3::lit("日") | "号" | "月")];

struct Scan {
    std::vector<LimitPhrase> parts;
    std::vector<Deadline> deadlines;
    bool unknown_number = false;  // 12345热线: a number that counts nothing known
    bool failed = false;
};

std::size_t chinese_behind(Input const& input, std::size_t at) {
    std::size_t end = at;
    while (end < input.text.size() && static_cast<unsigned char>(input.text[end]) >= 0xE4)
        end += character_bytes(input.text, end);
    return end - at;
}

/// Whether the text may go on behind a number: an end, a mark, or a noun of two characters.
bool may_follow(Input const& input, LimitPhrase const& part) {
    auto const rest = input.from(part.end);
    if (rest.empty()) return true;
    auto const unit =
        input.text.substr(part.parts.unit.begin, part.parts.unit.end - part.parts.unit.begin);
    if (!unit.empty() && rest.starts_with(unit)) return false;
    if (chinese_behind(input, part.end) > 0) {
        if (!part.has_unit && !part.compared) return false;
        if (part.compared && !part.has_unit && part.parts.relation.begin < part.parts.number.begin)
            return false;
        return chinese_behind(input, part.end) >= 6 || rest.starts_with("的");
    }
    return !is_figure(rest[0]) && rest[0] != '.' && !is_latin(rest[0]) && rest[0] != '+' &&
           rest[0] != '-' && rest[0] != '/';
}

/// Whether a phrase counts in a sentence: 一 and 百 begin words, 一次 and 两级 mostly do too.
bool counts(LimitPhrase const& part, bool after_subject) {
    if (!part.in_words) return true;
    auto const sign = part.compared && !part.parts.relation.empty();
    if (sign) return part.has_unit || part.words > 1;
    return part.has_unit && (part.words > 1 || (after_subject && part.parts.number.end > 0));
}

/// Before a number that is one character in words: 达到, 为, 不少于 … say that it is an amount.
bool said_before(Input const& input, std::size_t at) {
    for (std::string_view const word : {"为", "达", "达到", "至", "到", "成", "了", "立", "展",
                                        "办", "织", "设", "增", "每", "共", "计"})
        if (input.text.substr(0, at).ends_with(word)) return true;
    return false;
}

bool take_part(Input const& input, Scan& scan, std::size_t& at) {
    auto const part = read_limit(input, at);
    if (!part || !counts(*part, said_before(input, at))) return false;
    if (!may_follow(input, *part)) return false;
    scan.parts.push_back(*part);
    at = part->end;
    return true;
}

Scan scan_text(Input const& input) {
    Scan scan;
    std::size_t at = 0;
    while (at < input.text.size()) {
        if (auto const date = read_date_phrase(input, at); date && !date->is_figures) {
            if (date->due || !date->is_year) scan.deadlines.push_back(date->deadline);
            at = date->end;
            continue;
        }
        if (auto const end = run(input, at, name)) {
            at = *end;
            continue;
        }
        if (take_part(input, scan, at)) continue;
        if (is_sign(input.from(at))) {
            scan.failed = true;
            return scan;
        }
        if (auto const end = run(input, at, figures)) {
            if (chinese_behind(input, *end) < 6) {
                scan.failed = true;
                return scan;
            }
            scan.unknown_number = true;
            at = *end;
            continue;
        }
        at += character_bytes(input.text, at);
    }
    return scan;
}

/// 能耗下降5%, 项目6月底前完成, 收入较上年增长: a short subject, then one statement.
std::optional<Target> read_with_subject(Input const& input) {
    auto const stop = std::min(input.text.size(), longest_subject);
    for (std::size_t at = 0; at < stop;) {
        auto const rest = input.from(at);
        if (rest[0] == ',' || rest[0] == ';' || rest.starts_with("。") || is_sign(rest)) break;
        if (auto const end = run(input, at, name)) {
            at = *end;
            continue;
        }
        if (is_figure(rest[0]) && !read_deadline(input, at)) break;
        for (auto const read : {&read_relative, &read_change, &read_deadline}) {
            auto phrase = read(input, at);
            if (!phrase) continue;
            auto const is_deadline = std::holds_alternative<Deadline>(phrase->comparator);
            auto const end =
                is_deadline ? std::optional{phrase->end} : skip_remark(input, phrase->end, "上年");
            if (!end || *end != input.text.size()) continue;
            Target target;
            target.comparator = std::move(phrase->comparator);
            target.per = phrase->per;
            target.parts = phrase->parts;
            return target;
        }
        at += character_bytes(input.text, at);
    }
    return std::nullopt;
}

std::string given_text(Input const& input) {
    return without_wraps(input.folded.original());
}

std::string trimmed(std::string text) {
    while (text.ends_with("。") || text.ends_with("；")) text.resize(text.size() - 3);
    return text;
}

std::optional<Direction> direction_of(std::string_view text) {
    std::size_t best = std::string_view::npos;
    std::optional<Direction> direction;
    auto const look = [&](std::string_view word, Direction which) {
        auto const at = text.find(word);
        if (at < best) {
            best = at;
            direction = which;
        }
    };
    for (auto const* w : {"提升", "提高", "增加", "增长", "加强", "改善", "优化", "扩大", "上升",
                          "增强", "递增", "促进", "推动", "加快", "壮大"})
        look(w, Direction::up);
    for (auto const* w :
         {"降低", "减少", "下降", "减轻", "缩短", "缩小", "压减", "递减", "减弱", "遏制"})
        look(w, Direction::down);
    return direction;
}

/// A sure comparator word that begins a text needs a number or a reference behind it.
bool begins_with_comparator(Input const& input) {
    auto const lead = read_lead(input, 0);
    for (auto const at : {std::size_t{0}, lead.end}) {
        auto const word = read_word_before(input, at);
        if (word && word->sureness != Sureness::hint) return true;
    }
    auto const behind = read_word_behind(input, 0);
    return behind && behind->end == input.text.size();
}

/// 事故为零, 事故零发生, 安全生产零事故: none of something, said at the end.
std::optional<Target> read_zero_at_end(Input const& input) {
    auto const text = trimmed(given_text(input));
    auto const none_of = [](std::string event) {
        Target target;
        target.comparator = NoOccurrence{std::move(event)};
        return target;
    };
    for (std::string_view const zero : {"为零", "为0", "零发生"})
        if (text.ends_with(zero) && text.size() > zero.size())
            return none_of(text.substr(0, text.size() - zero.size()));
    for (std::string_view const event :
         {"事故", "投诉", "伤亡", "死亡", "差错", "违规", "上访", "失误", "风险", "发案", "案件",
          "感染", "火灾", "违纪", "违法", "舆情"}) {
        auto const zero = "零" + std::string{event};
        if (text.ends_with(zero))
            return none_of(text.substr(0, text.size() - zero.size()) + std::string{event});
    }
    return std::nullopt;
}

std::optional<Target> read_words(Input const& input, Scan const& scan) {
    auto const figures_seen = std::any_of(input.text.begin(), input.text.end(), is_figure);
    if (scan.unknown_number || begins_with_comparator(input)) return std::nullopt;
    auto const letters = std::count_if(input.text.begin(), input.text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0xE4 || is_latin(c);
    });
    auto const chinese = std::count_if(input.text.begin(), input.text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0xE4;
    });
    if (letters == 0 || (figures_seen && chinese < 2)) return std::nullopt;
    Target target;
    auto text = trimmed(given_text(input));
    auto const direction = direction_of(text);
    target.comparator = Graded{std::move(text), direction};
    return target;
}

}  // namespace

std::optional<Target> read_sentence(Input const& input) {
    if (auto zero = read_zero_at_end(input)) return zero;
    if (auto target = read_with_subject(input)) return target;
    Target target;
    if (run(input, 0, recurring)) {
        target.comparator = Composite{trimmed(given_text(input)), {}};
        return target;
    }
    auto const scan = scan_text(input);
    if (scan.failed) return std::nullopt;
    if (scan.parts.empty()) return read_words(input, scan);
    Composite composite{trimmed(given_text(input)), {}};
    for (auto const& part : scan.parts) composite.parts.push_back(part.limit);
    target.comparator = std::move(composite);
    if (scan.parts.size() == 1) {
        target.parts = scan.parts[0].parts;
        target.per = scan.parts[0].per;
    }
    return target;
}

}  // namespace jixiao::grammar
