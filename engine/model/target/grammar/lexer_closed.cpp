#include "model/target/grammar/closed_words.hpp"
#include "model/target/grammar/lexer.hpp"
#include "model/target/grammar/number.hpp"
#include "model/target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

auto const reaching = x3::omit[-(x3::lit("达到") | "达" | "为" | "保持在" | "稳定在" | "维持在")];

}  // namespace

bool Lexer::take_closed() {
    if (auto const end = skip_plus_minus(input_, at_); end && number_at(*end))
        return add(Kind::plus_minus, *end);
    if (auto grade = read_grade(input_, at_); grade && (!grade->ordinal.stated || may_be_graded()))
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

bool Lexer::may_be_graded() const {
    return last() != Kind::quantity && (last() != Kind::words || says_grade(last_words()));
}

bool Lexer::compares() const {
    for (auto token = tokens_.all.rbegin(); token != tokens_.all.rend(); ++token) {
        if (token->kind == Kind::than) return true;
        if (token->kind == Kind::comparator) {
            auto const& word = token->as<ComparatorWord>();
            return word.negated || word.compare == Compare::above || word.compare == Compare::below;
        }
        if (token->kind != Kind::words && token->kind != Kind::qualifier) return false;
    }
    return false;
}

bool Lexer::is_ahead(std::size_t at) const {
    at = run(input_, at, reaching).value_or(at);
    if (number_at(at) || read_measure(input_, at)) return true;
    auto const word = read_word_before(input_, at);
    auto const compared =
        word && (word->sureness != Sureness::hint || read_measure(input_, word->end));
    return compared || read_change_word(input_, at) || read_per_before(input_, at);
}

bool Lexer::reference_at(std::size_t at) const {
    auto const word = find_word(closed_words, input_, at);
    if (word) return word->meaning == Kind::reference || word->meaning == Kind::qualifier;
    auto const date = read_date_phrase(input_, at);
    return date && date->is_year;
}

bool Lexer::take_none() {
    auto const free_before =
        at_start() || last() == Kind::qualifier || last() == Kind::date || last() == Kind::per;
    if (!free_before) return false;
    for (std::string_view const word : {"无", "杜绝", "没有"})
        if (input_.starts(at_, word)) return add(Kind::none, at_ + word.size());
    return false;
}

bool Lexer::take_negator() {
    auto const end = skip_negator(input_, at_);
    return end && add(Kind::negator, *end);
}

bool Lexer::take_place() {
    // 第十和第十五之间 is a range.
    if (input_.starts(at_, "第")) {
        auto measure = read_measure(input_, at_ + std::string_view{"第"}.size());
        auto const other = measure ? skip_other_place(input_, measure->end) : std::nullopt;
        auto const is_other = (last() == Kind::than || last() == Kind::range) && measure;
        if (other || is_other) {
            auto const end = measure->end;
            return add(Kind::quantity, end, *std::move(measure));
        }
    }
    auto const place = read_place(input_, at_);
    return place && add(Kind::place, place->end, place->last);
}

bool Lexer::take_multiple() {
    static constexpr std::string_view turn = "翻", fold_word = "番", half = "减半", twice = "翻番";
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

}  // namespace jixiao::grammar
