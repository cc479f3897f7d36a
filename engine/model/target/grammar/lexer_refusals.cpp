#include "model/target/grammar/closed_words.hpp"
#include "model/target/grammar/lexer.hpp"
#include "model/target/grammar/names.hpp"
#include "model/target/grammar/number.hpp"
#include "model/target/grammar/wrong.hpp"
#include "model/target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

auto const hole =
    x3::omit[x3::repeat(2, x3::inf)[x3::lit('*')] | x3::repeat(2, x3::inf)[x3::lit('_')] |
             (x3::repeat(2, x3::inf)[x3::char_("Xx")] >> !x3::ascii::alpha) | "□" | "()" | "》" |
             "《"];
/// 几十家 says no number.
auto const vague = x3::omit[(x3::lit("好几") | "几" | "数" | "上" | "若干" | "多") >>
                            (x3::lit("十") | "百" | "千" | "万" | "亿")];
auto const vague_word = x3::omit[x3::lit("好几") | "几" | "若干" | "多" | "数"];

}  // namespace

void Lexer::refuse_hole() {
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

bool Lexer::after_blank() const {
    return at_ > 0 && !input_.folded.is_as_given() &&
           input_.folded.span(at_ - 1, at_).end < input_.folded.span(at_, at_ + 1).begin;
}

std::optional<std::size_t> Lexer::numberless_end() const {
    static auto const scales = x3::omit[*(x3::lit("千") | "万" | "亿")];
    auto const scale = run(input_, at_, scales).value_or(at_);
    auto const unit = input_.units.longest_prefix(input_.from(scale));
    auto const end = unit ? scale + unit->bytes : scale;
    auto const bound = read_word_behind(input_, end);
    auto const last = bound ? bound->end : end;
    return last > at_ && ends(last) ? std::optional{last} : std::nullopt;
}

void Lexer::refuse_gap() const {
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

void Lexer::refuse_vague() const {
    if (!at_start() && last() != Kind::comparator) return;
    auto end = run(input_, at_, vague);
    if (auto const some = run(input_, at_, vague_word); some && !end) {
        auto const unit = input_.units.longest_prefix(input_.from(*some));
        if (unit && ends(*some + unit->bytes)) end = *some + unit->bytes;
    }
    if (!end) return;
    while (!ends(*end)) *end += character_bytes(input_.text, *end);
    throw Wrong{"number", at_, *end, say("expected a number here"),
                say("write the target as a comparator, a number and a unit of measure: ≥115家")};
}

void Lexer::refuse_scale_alone(Measure const& measure) const {
    auto const text = input_.text.substr(at_, measure.number.end - at_);
    if (measure.known == nullptr || (text != "万" && text != "亿" && text != "千")) return;
    auto const about = last() == Kind::comparator &&
                       tokens_.all.back().as<ComparatorWord>().compare == Compare::about;
    auto const is_gap = after_blank();
    if (!is_gap && (about || (!at_start() && last() != Kind::comparator))) return;
    throw Wrong{"hole", at_, measure.end, say("a number is missing here"),
                say("replace \"{0}\" with the number", input_.given(at_, measure.end))};
}

void Lexer::refuse_broken(Measure const& measure) const {
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

/// 位列-5, 排名0 and 排名三四 say no place.
void Lexer::refuse_no_place(Measure const& measure) const {
    if (measure.too_large) return;
    bool const is_one = measure.low == measure.high && !measure.more && measure.per.word.empty();
    bool const is_above = measure.unit == "%"
                              ? measure.low > Decimal{0}
                              : measure.low.scale() == 0 && measure.low >= Decimal{1};
    if (is_one && is_above) return;
    throw Wrong{"number", measure.number.begin, measure.end,
                say("a place is one whole number, from 1 on"),
                say("write the place, such as 第2名")};
}

}  // namespace jixiao::grammar
