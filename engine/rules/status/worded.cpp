#include "rules/status/worded.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace jixiao {
namespace {

constexpr auto denials = std::to_array<std::string_view>(
    {"未能", "没有", "尚未", "并未", "暂未", "仍未", "还未", "未", "没", "不", "无"});

/// Words of less than the whole, or of what is still to come, anywhere before the target's words.
constexpr auto weak_words = std::to_array<std::string_view>(
    {"有所", "基本", "较",   "略",   "稍",   "一定", "初步", "部分", "逐步", "逐渐",  "大致",
     "大体", "正在", "即将", "计划", "预计", "有望", "力争", "少量", "个别", "一般",  "相对",
     "轻微", "小幅", "难以", "停止", "暂停", "争取", "有待", "仍需", "并非", "缺乏",  "力求",
     "谋求", "追求", "勉强", "貌似", "看似", "号称", "亟待", "亟需", "不够", "谈不上"});

/// The same right before them.
constexpr auto weak_before = std::to_array<std::string_view>(
    {"将", "待", "需", "拟", "微", "尚", "可", "应", "要", "难", "非", "欠", "半", "似", "仅"});

/// 不断 denies nothing.
constexpr std::string_view on_and_on = "不断";

/// Words that say that it is so and nothing more.
constexpr auto plain_words = std::to_array<std::string_view>(
    {"已经", "已", "均", "都", "全部", "得到", "实现", "达到", "做到", "了", "完成", "的"});

/// A text without marks, blanks and the words that add nothing.
std::string bare(std::string_view text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        auto const rest = text.substr(at);
        auto const plain = std::find_if(plain_words.begin(), plain_words.end(),
                                        [&](std::string_view w) { return rest.starts_with(w); });
        if (plain != plain_words.end()) {
            at += plain->size();
            continue;
        }
        auto const character = character_at(text, at);
        auto const bytes = character ? character->bytes : std::size_t{1};
        bool const is_mark = !character || character->code < U'0' ||
                             (character->code >= 0x3000 && character->code < 0x3040) ||
                             (character->code >= 0xFF00 && character->code < 0xFF10) ||
                             (character->code >= 0x2010 && character->code < 0x2030);
        if (!is_mark) kept += rest.substr(0, bytes);
        at += bytes;
    }
    return kept;
}

/// Where the first of the words stands; npos when none does.
template <std::size_t count>
std::size_t first_of(std::string_view text, std::array<std::string_view, count> const& words) {
    auto first = text.npos;
    for (auto const word : words) first = std::min(first, text.find(word));
    return first;
}

/// What follows the denial in a text that has one; nothing in others.
std::optional<std::string_view> denied(std::string_view text) {
    auto const at = first_of(text, denials);
    if (at == text.npos) return std::nullopt;
    auto const rest = text.substr(at);
    if (rest.starts_with(on_and_on)) return denied(rest.substr(on_and_on.size()));
    for (auto const word : denials)
        if (rest.starts_with(word)) return rest.substr(word.size());
    return std::nullopt;
}

/// 验收通过 and 通过验收.
bool are_reordered(std::string const& a, std::string const& b) {
    if (a.size() != b.size() || denied(a) || denied(b)) return false;
    auto const parts = [](std::string const& text) {
        std::vector<std::string> all;
        for (std::size_t at = 0; at < text.size();) {
            auto const character = character_at(text, at);
            auto const bytes = character ? character->bytes : std::size_t{1};
            all.push_back(text.substr(at, bytes));
            at += bytes;
        }
        std::sort(all.begin(), all.end());
        return all;
    };
    return parts(a) == parts(b);
}

/// The words of which less than two characters are left say nothing.
constexpr std::size_t two_characters = 6;

/// Whether one of the two ends with the other: 增强 with 明显增强, 获得感明显增强 with 明显增强.
bool share_an_end(std::string_view a, std::string_view b) {
    return std::min(a.size(), b.size()) >= two_characters && (a.ends_with(b) || b.ends_with(a));
}

}  // namespace

std::optional<Attainment> attainment_of(std::string_view said_text, std::string_view target_text) {
    auto const said = bare(said_text), target = bare(target_text);
    if (target.size() < two_characters || said.empty()) return std::nullopt;
    if (said == target || are_reordered(said, target)) return Attainment::achieved;
    if (said.ends_with(target)) {
        auto const before = std::string_view{said}.substr(0, said.size() - target.size());
        bool const is_weak =
            first_of(before, weak_words) != before.npos ||
            std::any_of(weak_before.begin(), weak_before.end(),
                        [&](std::string_view word) { return before.ends_with(word); });
        if (is_weak) return std::nullopt;
        return denied(before) ? Attainment::not_achieved : Attainment::achieved;
    }
    auto const rest = denied(said);
    if (rest && !denied(target) && share_an_end(*rest, target)) return Attainment::not_achieved;
    return std::nullopt;
}

std::optional<Attainment> kept_within(std::string_view said_text) {
    auto const said = bare(said_text);
    auto const rest = denied(said);
    constexpr auto over = std::to_array<std::string_view>({"超", "突破", "高于", "多于", "大于"});
    auto const begins_over = [&](std::string_view text) {
        return std::any_of(over.begin(), over.end(),
                           [&](std::string_view w) { return text.starts_with(w); });
    };
    if (rest) {
        // 未超 and 没有突破; but 并非不超 and 未经批准超支 say something else.
        auto const first = said.size() - rest->size();
        bool const at_start = first_of(said, denials) == 0 || first <= two_characters;
        return at_start && begins_over(*rest) ? std::optional{Attainment::achieved} : std::nullopt;
    }
    if (begins_over(said)) return Attainment::not_achieved;
    return std::nullopt;
}

}  // namespace jixiao
