#include "target/grammar/sentence_words.hpp"

#include "target/grammar/first_characters.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/x3_reader.hpp"

namespace jixiao::grammar {
namespace {

auto const latin = x3::char_("A-Za-z");
auto const name =
    x3::omit[(+latin >> -x3::lit('-') >> +(x3::ascii::digit | '.' | latin)) |
             (+x3::ascii::digit >> latin >> !(latin | x3::ascii::digit)) | ("7*24小时" >> x3::eps) |
             ("《" >> *(x3::char_ - "》") >> "》") | ("“" >> *(x3::char_ - "”") >> "”") |
             ("\"" >> *(x3::char_ - '"') >> '"') |
             ("第" >> +(x3::ascii::digit | "一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" |
                        "九" | "十"))];

}  // namespace

bool is_sign(std::string_view text) {
    return std::string_view{"<>=~%"}.find(text[0]) != std::string_view::npos ||
           text.starts_with("≥") || text.starts_with("≤") || text.starts_with("±") ||
           text.starts_with("≈");
}

std::optional<std::size_t> skip_name(Input const& input, std::size_t at) {
    auto const c = input.text[at];
    static FirstCharacters const first{"《“\"第"};
    if (!is_latin(c) && !is_figure(c) && !first.begin(input.from(at))) return std::nullopt;
    return run(input, at, name);
}

bool counts(LimitPhrase const& phrase, bool said_before) {
    if (!phrase.in_words) return true;
    auto const sign = phrase.compared && !phrase.parts.relation.empty();
    if (sign) return phrase.has_unit || phrase.words > 1;
    return phrase.has_unit && (phrase.words > 1 || said_before);
}

bool begins_with_comparator(Input const& input) {
    auto const lead = read_lead(input, 0);
    for (auto const at : {std::size_t{0}, lead.end}) {
        auto const word = read_word_before(input, at);
        if (word && word->sureness != Sureness::hint) return true;
    }
    auto const behind = read_word_behind(input, 0);
    return behind && behind->end == input.text.size();
}

}  // namespace jixiao::grammar
