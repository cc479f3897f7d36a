#include "model/target/grammar/closed_words.hpp"
#include "model/target/grammar/lexer.hpp"
#include "model/target/grammar/names.hpp"
#include "model/target/grammar/number.hpp"
#include "model/target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

auto const recurring =
    x3::omit[(x3::lit("每") | "次" | "下" | "当" | "逐") >>
             (x3::lit("月") | "季度" | "季" | "年" | "周") >> *(x3::char_ - x3::ascii::digit) >>
             +x3::ascii::digit >> (x3::lit("日") | "号" | "月")];

}  // namespace

bool Lexer::take_mark() {
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

bool Lexer::take_ordinary() {
    auto const name = skip_name(input_, at_);
    auto const is_amount = is_figure(input_.text[at_]) && has_unit_at(at_);  // 40k, 9m
    auto const is_range = name && input_.starts(at_, "第") &&
                          (skip_other_place(input_, *name) || last() == Kind::than);
    if (name && !is_amount && !is_range && !read_place(input_, at_) && !read_grade(input_, at_) &&
        !read_date_phrase(input_, at_))
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

bool Lexer::take_behind_number() {
    auto const& all = tokens_.all;
    auto const kind = last();
    auto const counted =
        kind == Kind::words && all.size() >= 2 && all[all.size() - 2].kind == Kind::quantity;
    if (kind == Kind::quantity || kind == Kind::close) {
        if (auto const end = skip_plus_minus(input_, at_)) return add(Kind::plus_minus, *end);
        auto const range = skip_range_sign(input_, at_);
        if (range && (number_at(*range) || read_measure(input_, *range)))
            return add(Kind::range, *range);
        for (std::string_view const word : {"之间不等", "不等", "之间", "间"})
            if (input_.starts(at_, word) && all.size() >= 3)
                return add(Kind::between, at_ + word.size());
    }
    // 4蒸吨-6蒸吨, in a unit of their own
    if (counted && (input_.starts(at_, "-") || input_.starts(at_, "~")))
        if (auto const range = skip_range_sign(input_, at_); range && number_at(*range))
            return add(Kind::range, *range);
    if (kind == Kind::quantity && input_.starts(at_, "/") && number_at(at_ + 1))
        return add(Kind::joint, at_ + 1);  // 30%/40%
    if (counted && input_.starts(at_, "/"))
        if (auto const per = read_per_behind(input_, at_)) return add(Kind::per, per->end, *per);
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

bool Lexer::has_than() const {
    for (auto token = tokens_.all.rbegin(); token != tokens_.all.rend(); ++token) {
        if (token->kind == Kind::than || token->kind == Kind::yearly) return true;
        if (token->kind == Kind::joint || token->kind == Kind::change ||
            token->kind == Kind::adjective)
            return false;
    }
    return false;
}

}  // namespace jixiao::grammar
