#include "target/grammar/limit.hpp"
#include "target/grammar/phrase.hpp"
#include "target/grammar/words.hpp"
#include "target/grammar/x3_reader.hpp"

#include <algorithm>
#include <array>

namespace jixiao::grammar {
namespace {

constexpr std::size_t longest_reference = 60;  // bytes

/// What a number can be held against; a reference says at least one of them.
constexpr auto reference_words = std::to_array<std::string_view>(
    {"上年",   "去年", "前年", "上一年", "往年", "历年", "上期", "上季", "上月", "同期", "基期",
     "基准",   "历史", "平均", "标准",   "预算", "概算", "计划", "目标", "限额", "水平", "规定",
     "控制数", "批复", "定额", "预期",   "上限", "要求", "指标", "估算", "决算", "核定", "均值",
     "定价",   "底价", "限价", "合同",   "任务", "下达", "增速", "增幅", "基数"});

bool is_reference(std::string_view text) {
    static FirstCharacters const first = [] {
        FirstCharacters all;
        for (auto const word : reference_words) all.add(word);
        return all;
    }();
    if (text.size() > longest_reference) return false;
    for (std::size_t at = 0; at < text.size(); at += character_bytes(text, at)) {
        auto const rest = text.substr(at);
        if (first.begin(rest) && std::ranges::any_of(reference_words, [&](std::string_view word) {
                return rest.starts_with(word);
            }))
            return true;
    }
    return false;
}

/// What may be spent or filled up: a number held against it is a share of it.
bool is_allowance(std::string_view text) {
    static constexpr auto words = std::to_array<std::string_view>(
        {"预算", "概算", "估算", "决算", "定额", "限额", "控制数", "批复", "编制", "合同", "限价"});
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// The text from `at` to the next separator: the rest of a reference. 2023年 may stand in it.
std::size_t reference_end(Input const& input, std::size_t at) {
    auto end = input.text.size();
    for (std::string_view const mark : {",", ";", "。", "、", "("})
        end = std::min(end, input.text.find(mark, at));
    return end;
}

bool has_figures(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_figure);
}

auto const year = x3::omit[x3::repeat(4)[x3::ascii::digit] >> "年"];

std::string_view without_year(Input const& input, std::size_t at, std::size_t end) {
    auto const begin = run(input, at, year).value_or(at);
    return input.text.substr(begin, end - begin);
}

/// 超过上年, 不低于全省平均水平, 不超预算.
std::optional<Phrase> read_compared(Input const& input, std::size_t at) {
    auto const word = read_word_before(input, at);
    if (!word || word->compare == Compare::about) return std::nullopt;
    auto const end = reference_end(input, word->end);
    if (end <= word->end) return std::nullopt;
    auto const text = input.text.substr(word->end, end - word->end);
    auto const from_year = run(input, word->end, year).has_value();
    if (has_figures(without_year(input, word->end, end))) return std::nullopt;
    if (!is_reference(text) && !from_year) return std::nullopt;
    // 超计划完成 and 超额 are praise, not a comparison.
    if (word->sureness == Sureness::hint && text.find("完成") != std::string_view::npos)
        return std::nullopt;
    Parts parts;
    parts.relation = span_of(at, word->end);
    auto const relation = relation_of(word->compare);
    auto reference = input.given(word->end, end);
    if (relation == Relation::at_most && is_allowance(text))
        return Phrase{WithinReference{std::move(reference)}, {}, parts, end};
    return Phrase{Relative{relation, std::move(reference)}, {}, parts, end};
}

auto const than =
    x3::omit[x3::lit("相较于") | "对比" | "相比于" | "较" | "比" | "与" | "同" | "和" | "跟"];
auto const compared_to = x3::omit[-(x3::lit("相比") | "相较" | "比较" | "比") >> -x3::lit(",")];
auto const adverb = x3::omit[x3::lit("有所") | "略有" | "稳步" | "实现" | "持续" | "逐步" | "明显" |
                             "显著" | "进一步"];
auto const beside = x3::omit[compared_to >> -(adverb | "平均" | "均")];
// Without 平均: in 与全省平均持平 it belongs to the reference.
auto const level_with =
    x3::omit[compared_to >> -adverb >> (x3::lit("持平") | "基本持平" | "一致" | "相当")];
auto const year_on_year = x3::omit[x3::lit("同比") >> -x3::lit("实现")];
auto const month_on_month = x3::omit[x3::lit("环比")];

/// 增长5%, 提高, 持平 behind a reference.
std::optional<Phrase> read_outcome(Input const& input, std::size_t at, std::string reference) {
    if (auto const end = run(input, at, level_with))
        return Phrase{Relative{Relation::equal, std::move(reference)}, {}, {}, *end};
    auto const here = run(input, at, beside).value_or(at);
    auto const word = read_change_word(input, here);
    if (!word || word->end_value) return std::nullopt;
    auto const relation = word->direction == Direction::up ? Relation::above : Relation::below;
    auto size = read_limit(input, word->end);
    auto parts = size ? size->parts : Parts{};
    if (parts.relation.empty()) parts.relation = span_of(here, word->end);
    if (!size) return Phrase{Relative{relation, std::move(reference)}, {}, parts, word->end};
    return Phrase{Difference{Difference::plus, word->direction, size->limit, std::move(reference),
                             std::nullopt},
                  std::move(size->per), parts, size->end};
}

bool may_begin_outcome(std::string_view text) {
    static FirstCharacters const first = [] {
        FirstCharacters all{"相比有略稳实持逐明显进平均基一,"};
        all.add(first_of_change_words());
        return all;
    }();
    return first.begin(text);
}

/// 较上年增长5%, 与上年持平.
std::optional<Phrase> read_beside(Input const& input, std::size_t at) {
    auto const begin = run(input, at, than);
    if (!begin) return std::nullopt;
    for (auto here = *begin; here < input.text.size() && here - *begin < longest_reference;
         here += character_bytes(input.text, here)) {
        if (!may_begin_outcome(input.from(here))) continue;
        auto const reference = input.text.substr(*begin, here - *begin);
        auto const from_year = run(input, *begin, year).has_value();
        if (!is_reference(reference) && !from_year) continue;
        if (has_figures(without_year(input, *begin, here))) break;
        if (auto phrase = read_outcome(input, here, input.given(*begin, here))) return phrase;
    }
    return std::nullopt;
}

}  // namespace

FirstCharacters const& first_of_relatives() {
    static FirstCharacters const first = [] {
        FirstCharacters all{"同环相对较比与和跟"};
        all.add(first_of_words_before());
        return all;
    }();
    return first;
}

std::optional<Phrase> read_relative(Input const& input, std::size_t at) {
    if (!first_of_relatives().begin(input.from(at))) return std::nullopt;
    if (auto const end = run(input, at, year_on_year)) return read_outcome(input, *end, "上年同期");
    if (auto const end = run(input, at, month_on_month)) return read_outcome(input, *end, "上期");
    if (auto phrase = read_beside(input, at)) return phrase;
    return read_compared(input, at);
}

}  // namespace jixiao::grammar
