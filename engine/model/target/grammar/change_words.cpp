#include "model/target/grammar/word_table.hpp"
#include "model/target/grammar/words.hpp"

namespace jixiao::grammar {
namespace {

struct Change {
    Direction direction = Direction::up;
    bool noun = false;
};
constexpr WordTable<Change> changes = word_table([] {
    return std::to_array<WordRow<Change>>({{{Direction::down},
                                            "降低 减少 下降 压缩 缩减 节约 压减 递减 减低 削减 "
                                            "缩短 下调 减小 节省 减产 压降 调减 减亏 "
                                            "减支 减债 降 减 "
                                            "缩"},
                                           {{Direction::down, true}, "降幅 减幅"},
                                           {{Direction::up},
                                            "增长 增加 提高 提升 上升 上涨 升高 递增 扩大 增值 "
                                            "上调 增多 净增 净增长 增收 增产 调增 提速 "
                                            "提效 增效 增 "
                                            "升"},
                                           {{Direction::up, true}, "增幅 增速 增加值增速"}});
});
/// Words that name a change only with the value in the end: 拓展到.
constexpr WordTable<Change> moves = word_table([] {
    return std::to_array<WordRow<Change>>(
        {{{Direction::down}, "回落 收窄"},
         {{Direction::up}, "拓展 扩展 扩充 发展 扩面 延伸 拓宽 攀升 扩容"}});
});
auto const rate_of = x3::lit("幅度") | "比例" | "比率" | "率" | "额";
auto const to_end = x3::omit[x3::lit("至") | "到" | "为"];
/// 增长了8%, 下降幅度为5%.
auto const by_size = x3::omit[-(x3::lit("了") | "为" | "达到" | "达" | ":")];

constinit FirstCharacters const first_change = [] {
    auto first = changes.first;
    first.add(moves.first);
    return first;
}();

}  // namespace

FirstCharacters const& first_of_change_words() {
    return first_change;
}

std::optional<ChangeWord> read_change_word(Input const& input, std::size_t at) {
    if (!first_change.begin(input.from(at))) return std::nullopt;
    if (auto const move = find_word(moves, input, at)) {
        auto const end = run(input, move->end, to_end);
        if (!end) return std::nullopt;
        return ChangeWord{move->meaning.direction, true, false, *end};
    }
    auto const change = find_word(changes, input, at);
    if (!change) return std::nullopt;
    ChangeWord found{change->meaning.direction, false, change->meaning.noun, change->end};
    if (auto const rate = run(input, found.end, rate_of)) {
        found.noun = true;
        found.end = *rate;
    }
    auto const to = found.noun ? std::nullopt : run(input, found.end, to_end);
    found.end_value = to.has_value();
    found.end = to ? *to : run(input, found.end, by_size).value_or(found.end);
    return found;
}

}  // namespace jixiao::grammar
