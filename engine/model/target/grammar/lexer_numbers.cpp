#include "model/target/grammar/closed_words.hpp"
#include "model/target/grammar/lexer.hpp"
#include "model/target/grammar/number.hpp"

#include <string_view>

namespace jixiao::grammar {

bool Lexer::take_number() {
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
    if (names_place(last_words()) && is_place(*measure)) {
        refuse_no_place(*measure);
        return add(Kind::place, end, Quantity{measure->low, measure->unit == "%" ? "%" : ""});
    }
    return add(Kind::quantity, end, *std::move(measure));
}

bool Lexer::take_rooms(Measure measure) {
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

bool Lexer::is_place(Measure const& measure) {
    return measure.known == nullptr || measure.unit == "名" || measure.unit == "位" ||
           measure.unit == "%";
}

bool Lexer::counts(Measure const& measure) const {
    // 两三星 is no grade either, and a range of them has no other spelling.
    auto const is_grade = measure.low.scale() == 0 &&
                          (measure.unit == "级" || measure.unit == "星" || measure.unit == "等");
    if (is_grade || names_one(measure)) return false;
    if (!measure.in_words || measure.low.is_zero()) return true;
    auto const words = last_words();
    auto const is_half = input_.text.substr(at_, measure.end - at_) == "半";
    if (is_half && !words.empty()) return false;  // 过半 is a share, 对半 a word
    auto const is_end = ends(measure.end) || read_word_behind(input_, measure.end) ||
                        skip_range_sign(input_, measure.end) ||
                        skip_plus_minus(input_, measure.end);
    if (words.empty())
        return measure.known != nullptr || measure.words > 1 || is_end || last() == Kind::range;
    if (measure.known == nullptr) return measure.words > 1 && is_end;
    auto const& all = tokens_.all;
    auto const before = all.size() >= 2 ? all[all.size() - 2].kind : Kind::joint;
    auto const asked = before == Kind::comparator || before == Kind::per || before == Kind::total ||
                       before == Kind::change;
    return measure.words > 1 || asked || is_end || says_amount(words);
}

bool Lexer::names_one(Measure const& measure) const {
    auto const goes_on = !ends(measure.end) && !read_word_behind(input_, measure.end) &&
                         !skip_range_sign(input_, measure.end) && is_noun_at(measure.end);
    if (!goes_on || measure.known == nullptr) return false;
    auto const is_one_word = measure.in_words && measure.words == 1;
    return measure.unit == "号" || (is_one_word && measure.unit == "期") ||
           (is_one_word && measure.unit == "次" && input_.starts(at_, "二"));
}

bool Lexer::is_noun_at(std::size_t at) const {
    return static_cast<unsigned char>(input_.text[at]) >= 0xE4 && !input_.starts(at, "的") &&
           !find_word(closed_words, input_, at) && !number_at(at);
}

bool Lexer::number_at(std::size_t at) const {
    auto const measure = read_measure(input_, at);
    return measure && (!measure->in_words || measure->known || measure->words > 1);
}

bool Lexer::has_unit_at(std::size_t at) const {
    auto const measure = read_measure(input_, at);
    return measure && (measure->known || is_latin(input_.text[measure->end - 1]));
}

}  // namespace jixiao::grammar
