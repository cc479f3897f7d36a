#include "target/grammar/cell.hpp"
#include "target/grammar/names.hpp"
#include "target/grammar/word_table.hpp"
#include "target/grammar/words.hpp"

#include <optional>

namespace jixiao::grammar {
namespace {

WordTable<Direction> const directions{
    {Direction::up, "提升 提高 增加 增长 加强 改善 优化 扩大 上升 增强 递增 促进 推动 加快 壮大"},
    {Direction::down, "降低 减少 下降 减轻 缩短 缩小 压减 递减 减弱 遏制"},
};

}  // namespace

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
