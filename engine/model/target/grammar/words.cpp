#include "model/target/grammar/words.hpp"

#include "model/target/grammar/names.hpp"
#include "model/target/grammar/word_table.hpp"

namespace jixiao::grammar {
namespace {

using enum Compare;
using enum Sureness;

struct Comparison {
    Compare compare = equal;
    Sureness sureness = word;
};

/// 超过, 高于, 不满 and 低于 leave the number out (Civil Code, article 1259).
constexpr WordTable<Comparison> comparators = word_table([] {
    return std::to_array<WordRow<Comparison>>(
        {{{at_least, sign}, "≥"},
         {{above, sign}, ">"},
         {{at_most, sign}, "≤ T+"},  // T+3日: within 3 days of the day T
         {{below, sign}, "<"},
         {{equal, sign}, "="},
         {{about, sign}, "≈ ~"},
         {{at_least, word}, "至少 最少 起码"},
         {{above, word}, "超过 超出 高于 大于 多于 长于 晚于 迟于 优于"},
         {{at_most, word}, "最多 至多"},
         {{below, word}, "低于 小于 少于 短于 早于 弱于 劣于 亚于"},
         {{equal, word}, "等于"},
         {{at_least, hint}, "最低 最小 保底 下限"},
         {{at_most, hint}, "最高 最大 上限 限额 限价 封顶 封顶线 控制数 控制额 控制 严控"},
         {{above, hint}, "超 过 逾 突破 高出 好于 强于 快于 》"},
         {{below, hint}, "差于 慢于 《"},
         {{equal, hint}, "恰好 正好"},
         {{about, hint}, "约 大约 大概 大致 近 将近 接近 差不多"}});
});

/// Below only with a negator: 不满, 不足, 不到, 未达, 不及; and 不下 is at least.
constinit WordTable<Compare> const reached = word_table([] {
    return std::to_array<WordRow<Compare>>(
        {{at_least, "满 足 到 达 达到 及 实现"}, {below, "下 下于"}});
});

/// 以上, 以下 and 以内 include the number (Civil Code, article 1259).
constexpr WordTable<Compare> words_after = word_table([] {
    return std::to_array<WordRow<Compare>>({{at_least, "以上 之上 更多 更高 起 +"},
                                            {at_most, "以下 之下 以内 之内 内 更少 更低 封顶 为限"},
                                            {about, "左右 上下 前后"}});
});
auto const added = x3::omit[-(x3::lit("及其") | "及" | "或者" | "或" | "和" | "含")];
auto const around = x3::omit[-x3::lit("范围")];
auto const afterwards = x3::omit[-x3::lit("浮动")];

constexpr WordTable<NoMeaning> negators = word_table([] {
    return std::to_array<WordRow<NoMeaning>>(
        {{{}, "不 未 没 没有 并未 从未 勿 切勿 严禁 禁止 避免 防止 无"}});
});
/// Negators only before a comparator: elsewhere 杜绝 and 防范 speak of events.
constexpr WordTable<NoMeaning> preventers = word_table([] {
    return std::to_array<WordRow<NoMeaning>>(
        {{{}, "杜绝 防范 严防 谨防 力戒 制止 遏制 莫 别 禁 忌"}});
});
/// What turns a comparator into nothing that can be judged.
constexpr WordTable<NoMeaning> spoilers = word_table([] {
    return std::to_array<WordRow<NoMeaning>>(
        {{{}, "非 并非 难以 无法 无需 无须 毋须 不必 拒绝 取消 停止 反对 除 除了"}});
});
constinit WordTable<NoMeaning> const modals = word_table([] {
    return std::to_array<WordRow<NoMeaning>>(
        {{{}, "得 能 能够 可 可以 应 应当 该 宜 许 允许 准 会 再 要 曾 需 必 予 用"}});
});

/// 至少是, 超过了, 最多为, 约占: what may stand between a comparator and its number.
constinit WordTable<NoMeaning> const particle_words = word_table([] {
    return std::to_array<WordRow<NoMeaning>>({{{}, "了 是 有 为 占 达到 达 在 于 到 至"}});
});
auto const particles = x3::omit[*particle_words];

auto const or_word = x3::omit[x3::lit("或者") | "或"];
auto const is_word = x3::omit[x3::lit("为") | "是"];

/// 大于或等于, >=, 约等于; nothing for two that are no one comparator: ≤≥, 最多最少.
std::optional<Compare> joined(Compare one, Compare other) {
    if (one == equal && other == equal) return equal;
    if (one == other) return std::nullopt;
    if (other != equal) std::swap(one, other);
    if (other != equal) return std::nullopt;
    if (one == about) return about;
    return is_lower_bound(one) ? at_least : at_most;
}

/// The comparator word, or two of them that are one: what it means, without its negator.
std::optional<ComparatorWord> read_comparator(Input const& input, std::size_t at) {
    auto const first = find_word(comparators, input, at);
    if (!first) {
        // 达到或超过
        auto const reach = find_word(reached, input, at);
        auto const joint = reach ? run(input, reach->end, or_word) : std::nullopt;
        auto const other = joint ? find_word(comparators, input, *joint) : std::nullopt;
        if (!other || other->meaning.compare != above) return std::nullopt;
        return ComparatorWord{.compare = at_least, .end = other->end};
    }
    auto const [compare, sureness] = first->meaning;
    auto const joint = run(input, first->end, or_word).value_or(first->end);
    if (auto const second = find_word(comparators, input, joint))
        if (auto const both = joined(compare, second->meaning.compare))
            return ComparatorWord{.compare = *both,
                                  .sureness = std::min(sureness, second->meaning.sureness),
                                  .end = second->end};
    ComparatorWord found{.compare = compare, .sureness = sureness, .end = first->end};
    auto const written = input.text.substr(at, first->end - at);
    found.controlled = written == "控制" || written == "严控";
    return found;
}

/// 杜绝超过 is 不超过; 并非超过 and 难以超过 say nothing of a bound.
std::optional<ComparatorWord> read_prevented(Input const& input, std::size_t at) {
    auto const preventer = find_word(preventers, input, at);
    auto const spoiler = find_word(spoilers, input, at);
    if (!preventer && !spoiler) return std::nullopt;
    auto found = read_comparator(input, preventer ? preventer->end : spoiler->end);
    if (!found || found->sureness != word) return std::nullopt;
    auto const turned = preventer ? flipped(found->compare) : std::nullopt;
    found->refused = !turned;
    found->compare = turned.value_or(equal);
    found->negated = true;
    return found;
}

/// 不低于, 未超过, 不满, 不等于.
std::optional<ComparatorWord> read_negated(Input const& input, std::size_t at) {
    auto const negator = skip_negator(input, at);
    if (!negator) return read_prevented(input, at);
    if (skip_ordinary_word(input, *negator)) return std::nullopt;  // 无超期, 不满意
    ComparatorWord found{.sureness = hint, .negated = true};
    if (auto const comparator = read_comparator(input, *negator)) {
        auto const turned = flipped(comparator->compare);
        found.refused = !turned;
        found.compare = turned.value_or(equal);
        found.end = comparator->end;
        // 不过 is "but"; 不超 is sure, though 超 alone is not.
        if (!input.starts(*negator, "过")) found.sureness = word;
    } else if (auto const reach = find_word(reached, input, *negator)) {
        found.compare = *flipped(reach->meaning);
        found.end = reach->end;
    } else if (auto const is = run(input, *negator, is_word)) {
        found.refused = true;
        found.end = *is;
    } else {
        return std::nullopt;
    }
    return found;
}

constinit FirstCharacters const first_before = [] {
    auto first = comparators.first;
    first.add(negators.first);
    first.add(preventers.first);
    first.add(spoilers.first);
    first.add("≠");
    first.add("达");
    return first;
}();
constinit FirstCharacters const first_behind = [] {
    auto first = words_after.first;
    for (auto const* w : {"及", "或", "和", "含", "范"}) first.add(w);
    return first;
}();
std::optional<std::size_t> some(std::optional<std::size_t> end, std::size_t at) {
    return end && *end > at ? end : std::nullopt;
}

}  // namespace

std::optional<Compare> flipped(Compare compare) {
    switch (compare) {
        case at_least: return below;
        case above: return at_most;
        case at_most: return above;
        case below: return at_least;
        case equal:
        case about: break;
    }
    return std::nullopt;
}

FirstCharacters const& first_of_words_before() {
    return first_before;
}

FirstCharacters const& first_of_words_behind() {
    return first_behind;
}

std::optional<std::size_t> skip_negator(Input const& input, std::size_t at) {
    if (!negators.first.begin(input.from(at))) return std::nullopt;
    return some(run(input, at, x3::omit[negators >> *modals]), at);
}

std::optional<ComparatorWord> read_word_before(Input const& input, std::size_t at) {
    if (!first_before.begin(input.from(at))) return std::nullopt;
    static constexpr std::string_view unequal = "≠";
    if (input.starts(at, unequal))
        return ComparatorWord{.sureness = sign, .refused = true, .end = at + unequal.size()};
    auto found = read_negated(input, at);
    if (!found) found = read_comparator(input, at);
    if (found) found->end = run(input, found->end, particles).value_or(found->end);
    return found;
}

std::optional<ComparatorWord> read_word_behind(Input const& input, std::size_t at) {
    if (!first_behind.begin(input.from(at))) return std::nullopt;
    ComparatorWord found;
    auto const end = run(input, at, added >> around >> words_after >> afterwards, found.compare);
    if (!end) return std::nullopt;
    found.end = *end;
    return found;
}

std::vector<std::string> const& words_behind() {
    static std::vector<std::string> const all = [] {
        std::vector<std::string> words;
        for (auto const& word : words_after.words) words.emplace_back(word.text);
        std::reverse(words.begin(), words.end());
        return words;
    }();
    return all;
}

Relation relation_of(Compare compare) {
    switch (compare) {
        case at_least: return Relation::at_least;
        case above: return Relation::above;
        case at_most: return Relation::at_most;
        case below: return Relation::below;
        case equal:
        case about: return Relation::equal;
    }
    return Relation::equal;
}

bool is_lower_bound(Compare compare) {
    return compare == at_least || compare == above;
}

bool is_upper_bound(Compare compare) {
    return compare == at_most || compare == below;
}

}  // namespace jixiao::grammar
