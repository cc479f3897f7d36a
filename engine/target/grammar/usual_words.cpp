#include "target/grammar/cell.hpp"
#include "target/grammar/names.hpp"
#include "target/grammar/word_table.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/wrong.hpp"

#include <algorithm>
#include <optional>

namespace jixiao::grammar {
namespace {

WordTable<Direction> const directions{
    {Direction::up, "提升 提高 增加 增长 加强 改善 优化 扩大 上升 增强 递增 促进 推动 加快 壮大"},
    {Direction::down, "降低 减少 下降 减轻 缩短 缩小 压减 递减 减弱 遏制"},
};

/// Words that a program reads as something else than words: YAML's no, and inf.
void refuse_reserved(Input const& input) {
    static constexpr std::string_view words[] = {"no",   "yes",  "on",  "off",      "true", "false",
                                                 "null", "none", "nil", "infinity", "inf",  "nan"};
    std::string word{
        input.text.substr(std::min(input.text.find_first_not_of("+-≥≤<>="), input.text.size()))};
    auto const begin = input.text.size() - word.size();
    for (auto& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (std::ranges::find(words, word) == std::end(words)) return;
    throw Wrong{
        "number", begin, input.text.size(),
        say("\"{0}\" is a programming word, not a target", input.given(begin, input.text.size())),
        say("write a number, or state in Chinese what is to be reached")};
}

/// Words that stand where a target will be: 待定, 暂无.
void refuse_missing(Input const& input) {
    static constexpr std::string_view words[] = {"暂无",   "待定",     "未定", "待统计",
                                                 "待确定", "另行下达", "N/A",  "n/a",
                                                 "不详",   "无数据",   "/",    "-"};
    if (std::ranges::find(words, input.text) == std::end(words)) return;
    throw Wrong{"hole", 0, input.text.size(), say("there is no target here yet"),
                say("write what is to be reached, or remove the row")};
}

}  // namespace

void refuse_no_words(Input const& input) {
    refuse_reserved(input);
    refuse_missing(input);
}

bool read_usual_words(std::string_view text, Target& target) {
    static constexpr std::string_view adverbs[] = {"",     "持续", "不断", "逐步",
                                                   "明显", "显著", "有效", "稳步",
                                                   "有所", "切实", "大幅", "进一步"};
    static constexpr std::string_view verbs[] = {"提升", "提高", "加强", "改善", "增强", "增长",
                                                 "优化", "增加", "降低", "减少", "下降"};
    constexpr std::size_t verb_bytes = 6, longest = 15;
    if (text.size() < verb_bytes || text.size() > longest) return false;
    auto const adverb = text.substr(0, text.size() - verb_bytes);
    auto const verb = text.substr(adverb.size());
    for (std::size_t i = 0; i < std::size(verbs); ++i) {
        if (verbs[i] != verb) continue;
        for (auto const known : adverbs)
            if (known == adverb) {
                constexpr std::size_t first_down = 8;
                auto& words = target.comparator.emplace<Graded>();
                words.text = text;
                words.direction = i < first_down ? Direction::up : Direction::down;
                return true;
            }
    }
    return false;
}

std::optional<Direction> direction_of(Input const& input) {
    for (std::size_t at = 0; at < input.text.size();) {
        auto const ordinary = skip_ordinary_word(input, at);
        if (!ordinary && skip_negator(input, at)) return std::nullopt;  // 不下降 says none
        if (auto const word = find_word(directions, input, at)) return word->meaning;
        at = ordinary ? *ordinary : at + character_bytes(input.text, at);
    }
    return std::nullopt;
}

}  // namespace jixiao::grammar
