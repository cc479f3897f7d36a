#include "model/target/grammar/cell.hpp"
#include "model/target/grammar/names.hpp"
#include "model/target/grammar/word_table.hpp"
#include "model/target/grammar/words.hpp"
#include "model/target/grammar/wrong.hpp"

#include <algorithm>
#include <optional>

namespace jixiao::grammar {
namespace {

constinit WordTable<Direction> const directions = word_table([] {
    return std::to_array<WordRow<Direction>>(
        {{Direction::up,
          "提升 提高 增加 增长 加强 改善 优化 扩大 上升 增强 递增 促进 推动 加快 壮大"},
         {Direction::down, "降低 减少 下降 减轻 缩短 缩小 压减 递减 减弱 遏制 负增长"}});
});
/// Words of how a change goes on: a slower growth is one all the same, and no direction of a level.
constinit WordTable<NoMeaning> const paces = word_table([] {
    return std::to_array<WordRow<NoMeaning>>(
        {{{}, "放缓 趋缓 收窄 回落 控制 严控 平稳 稳定在 零增长"}});
});

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
    static constexpr std::string_view words[] = {"暂无",     "待定", "未定", "待统计", "待确定",
                                                 "另行下达", "N/A",  "n/a",  "不详",   "无数据",
                                                 "若干",     "/",    "-"};
    if (std::ranges::find(words, input.text) == std::end(words)) return;
    throw Wrong{"hole", 0, input.text.size(), say("there is no target here yet"),
                say("write what is to be reached, or remove the row")};
}

/// 件, 公里: a unit of measure whose number was not written.
void refuse_unit_alone(Input const& input) {
    auto const unit = input.units.longest_prefix(input.text);
    if (!unit || unit->bytes != input.text.size()) return;
    throw Wrong{"hole", 0, input.text.size(), say("a number is missing here"),
                say("write the number before \"{0}\"", input.given(0, input.text.size()))};
}

}  // namespace

void refuse_no_words(Input const& input) {
    refuse_reserved(input);
    refuse_missing(input);
    refuse_unit_alone(input);
}

std::optional<Direction> direction_of(Input const& input) {
    for (std::size_t at = 0; at < input.text.size(); at += character_bytes(input.text, at))
        if (find_word(paces, input, at)) return std::nullopt;
    for (std::size_t at = 0; at < input.text.size();) {
        auto const ordinary = skip_ordinary_word(input, at);
        if (!ordinary && skip_negator(input, at)) return std::nullopt;  // 不下降 says none
        if (auto const word = find_word(directions, input, at)) return word->meaning;
        at = ordinary ? *ordinary : at + character_bytes(input.text, at);
    }
    return std::nullopt;
}

}  // namespace jixiao::grammar
