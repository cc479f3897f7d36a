#include "target/grammar/phrase.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/wrong.hpp"
#include "text/nearest.hpp"

#include <algorithm>
#include <array>

namespace jixiao::grammar {
namespace {

constexpr auto marks = std::to_array<std::string_view>(
    {",", ";",  "、", "。", ".", "(", ")", ":",  "“",  "”", "\"", "!", "?", "…", "-",
     "/", "《", "》", "·",  "'", "‘", "’", "【", "】", "[", "]",  " ", "+", "*"});

std::size_t mark_bytes(std::string_view text) {
    for (auto const mark : marks)
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

bool is_plain(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) {
                            return is_figure(c) ||
                                   std::string_view{"<>=~%"}.find(c) != std::string_view::npos;
                        }) &&
           text.find("≥") == std::string_view::npos && text.find("≤") == std::string_view::npos &&
           text.find("±") == std::string_view::npos;
}

/// Bytes up to the next mark.
std::size_t word_bytes(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && mark_bytes(text.substr(end)) == 0)
        end += character_bytes(text, end);
    return end;
}

/// 以土 was meant to be 以上: a word that close to a comparator is no noun.
void refuse_misspelt(Input const& input, std::size_t at, std::string_view word) {
    static auto const comparators = [] {
        std::vector<std::string> longer;
        for (auto const& spelling : words_behind())
            if (spelling.size() >= 6) longer.push_back(spelling);
        return longer;
    }();
    auto const meant = nearest(word, comparators);
    if (meant && *meant != word && word.size() <= meant->size())
        throw Wrong{
            "trailing", at, at + word.size(),
            say("\"{0}\" behind the number is not understood", input.given(at, at + word.size())),
            say("did you mean {0}", *meant)};
}

}  // namespace

std::optional<std::size_t> skip_remark(Input const& input, std::size_t at, std::string_view unit) {
    auto const all = input.text.size();
    if (at == all) return all;
    auto const rest = input.from(at);
    if (!is_plain(rest)) return std::nullopt;
    if (mark_bytes(rest) > 0) {
        auto const words = rest.substr(mark_bytes(rest));
        auto const says_something = word_bytes(words) >= 6;
        return says_something && rest[0] != '.' && rest[0] != '/' && rest[0] != '-' &&
                       rest[0] != '+'
                   ? std::optional{all}
                   : std::nullopt;
    }
    if (unit.empty() || rest.starts_with(unit)) return std::nullopt;
    auto const word = rest.substr(0, word_bytes(rest));
    auto const is_chinese = static_cast<unsigned char>(word[0]) >= 0xE3;
    if (!is_chinese || word.size() < 6) return std::nullopt;
    if (read_word_behind(input, at) || read_word_before(input, at)) return std::nullopt;
    refuse_misspelt(input, at, word);
    return all;
}

}  // namespace jixiao::grammar
