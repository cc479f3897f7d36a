#include "rules/status/name_reader.hpp"

#include <algorithm>

namespace jixiao {
namespace {

using namespace name_kind;

/// Where the name ends without brackets behind it: 时限（工作日）, 人数(按月平均).
std::size_t end_without_brackets(Letters const& name) {
    auto end = name.size();
    while (end > 0 && (name[end - 1] == U')' || name[end - 1] == U'）')) {
        auto open = end - 1;
        while (open > 0 && name[open] != U'(' && name[open] != U'（') --open;
        if (open == 0) break;
        end = open;
    }
    return end;
}

bool stands_at(std::u32string_view word, Letters const& name, std::size_t at) {
    return at + word.size() <= name.size() &&
           std::equal(word.begin(), word.end(), name.begin() + static_cast<std::ptrdiff_t>(at));
}

/// Whether one of the words stands in the characters [first, end) of the name, or begins them.
bool stands_within(std::span<std::u32string_view const> words, Letters const& name,
                   std::size_t first, std::size_t end, bool anywhere) {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
        for (auto at = first; at + word.size() <= end; ++at) {
            if (stands_at(word, name, at)) return true;
            if (!anywhere) return false;
        }
        return false;
    });
}

}  // namespace

NameReader::NameReader(Letters const& name, WordsFound const& found,
                       std::span<Handled const> handled)
    : name_{name}, found_{found}, handled_{handled}, end_{end_without_brackets(name)} {
    for (auto const& word : found) all_kinds_ |= word.kinds;
}

/// Where a word of the name may end so that only endings (率, 数量) stand behind it.
NameReader::Ends NameReader::ends(std::uint32_t endings) const {
    Ends ends(name_.size() + 1, false);
    ends[end_] = true;
    for (auto word = found_.rbegin(); word != found_.rend(); ++word)
        if ((word->kinds & endings) != 0 && ends[word->end]) ends[word->begin] = true;
    return ends;
}

/// The words come by where they begin, so the first that ends well is the longest.
WordFound const* NameReader::longest(std::uint32_t kinds, Ends const& ends) const {
    for (auto const& word : found_)
        if ((word.kinds & kinds) != 0 && ends[word.end]) return &word;
    return nullptr;
}

bool NameReader::ends_in(std::uint32_t kinds, std::uint32_t endings) const {
    return has(kinds) && longest(kinds, ends(endings)) != nullptr;
}

/// The longest word of these kinds that ends where `at` is.
WordFound const* NameReader::before(std::size_t at, std::uint32_t kinds) const {
    for (auto const& word : found_)
        if (word.end == at && (word.kinds & kinds) != 0) return &word;
    return nullptr;
}

/// The longest word of these kinds that begins there.
WordFound const* NameReader::at(std::size_t begin, std::uint32_t kinds) const {
    WordFound const* longest = nullptr;
    for (auto const& word : found_)
        if (word.begin == begin && (word.kinds & kinds) != 0 &&
            (!longest || word.end > longest->end))
            longest = &word;
    return longest;
}

bool NameReader::is_denied(WordFound const& word) const {
    return before(word.begin, denial) != nullptr;
}

/// 培训总时长, 无故障运行时间; not 保修响应时间.
bool NameReader::is_wanted_long(WordFound const& word) const {
    if ((word.kinds & span) == 0) return false;
    auto at = word.begin;
    while (auto const* const filling = before(at, filler)) at = filling->begin;
    return before(at, long_better) != nullptr;
}

/// Where the name begins, without 全年 or 累计.
std::size_t NameReader::start() const {
    std::size_t at = 0;
    for (auto const& word : found_)
        if (word.begin == at && (word.kinds & filler) != 0) at = word.end;
    return at;
}

bool NameReader::is_handled(WordFound const& word) const {
    auto const first = start();
    return std::any_of(handled_.begin(), handled_.end(), [&](Handled const& each) {
        return std::any_of(each.tails.begin(), each.tails.end(), [&](std::u32string_view tail) {
            return word.end >= tail.size() && stands_at(tail, name_, word.end - tail.size()) &&
                   stands_within(each.heads, name_, first, word.end - tail.size(), each.anywhere);
        });
    });
}

/// Whether less is better of it: not of 查处案件, nor of 无差错.
bool NameReader::is_low(WordFound const& word) const {
    return (word.kinds & lower) != 0 && !is_handled(word) && !is_denied(word);
}

/// 投诉增长率, 收入减少额: what grows or shrinks says which way is better.
NameSays NameReader::moved(WordFound const& word) const {
    bool const grows = (word.kinds & growth) != 0;
    if (!grows && (word.kinds & shrinking) == 0) return NameSays::nothing;
    Ends before(name_.size() + 1, false);
    before[word.begin] = true;
    for (auto each = found_.rbegin(); each != found_.rend(); ++each)
        if ((each->kinds & ending) != 0 && before[each->end]) before[each->begin] = true;
    auto const* const what = longest(lower | higher | fulfilled, before);
    if (!what) return NameSays::nothing;
    if (grows) return is_low(*what) ? NameSays::less : NameSays::nothing;
    if ((what->kinds & lower) != 0) return NameSays::nothing;
    if (is_denied(*what)) return NameSays::nothing;
    return (what->kinds & higher) != 0 ? NameSays::less : NameSays::either;
}

/// 降低企业成本.
bool NameReader::begins_reducing() const {
    auto const first = start();
    return std::any_of(found_.begin(), found_.end(), [&](WordFound const& word) {
        return (word.kinds & reducing) != 0 && word.begin == first;
    });
}

NameSays NameReader::of_lower(WordFound const& word, bool is_time) const {
    if (is_time && (has(early) || is_wanted_long(word))) return NameSays::more;
    // 无投诉 is wanted; 未问责 is left undone, though each 问责 is one too many.
    if (auto const* const no = before(word.begin, denial))
        return left_undone(*no) && is_left_alone(*no) ? NameSays::less : NameSays::more;
    if (is_handled(word)) return NameSays::more;
    // 减少碳排放量 names what becomes less by the figure.
    auto const is_reduced = std::any_of(found_.begin(), found_.end(), [&](WordFound const& each) {
        return (each.kinds & reducing) != 0 && each.end <= word.begin;
    });
    return is_reduced ? NameSays::reducing : NameSays::less;
}

/// 超期办结率, 违规发放率: done, but not as it should be; not 违规整改率.
bool NameReader::is_done_wrongly(WordFound const& word) const {
    if (!before(word.begin, faulty)) return false;
    return std::none_of(found_.begin(), found_.end(), [&](WordFound const& each) {
        return each.begin == word.begin && (each.kinds & remedy) != 0;
    });
}

/// What a 未 denies that should be done: 改正 in 未改正数, 召回 in 未及时召回率; nullptr when it is
/// none of the words of dealing with a fault, or 发现, of which nothing may be good news.
WordFound const* NameReader::left_undone(WordFound const& no) const {
    if ((no.kinds & denial) == 0 || (no.kinds & faulty) == 0) return nullptr;  // 无问责 is wanted
    auto const* undone = at(no.end, remedy);
    if (auto const* const how = at(no.end, fulfilled); how && !undone)
        undone = at(how->end, remedy);
    return undone && (undone->kinds & either) == 0 ? undone : nullptr;
}

/// Whether nothing in front of a fault (取缔非法取水口, 清理未移交档案) or behind it
/// (违规资金追缴额, 未改正单位处罚数) deals with it. What is left undone deals with nothing.
bool NameReader::is_left_alone(WordFound const& fault) const {
    constexpr auto doing = fulfilled | higher | promoting | remedy | saving | reducing;
    auto const* const undone = left_undone(fault);
    auto const end = undone ? undone->end : fault.end;
    return std::none_of(found_.begin(), found_.end(), [&](WordFound const& each) {
        auto const hides = each.begin == fault.begin && each.end > fault.end;  // 未成年
        auto const deals = each.end <= fault.begin && (each.kinds & (promoting | remedy)) != 0;
        auto const is_doing =
            each.begin >= end && (each.kinds & doing) != 0 && (each.kinds & lower_ending) == 0;
        return hides || deals || (is_doing && !(each.begin == fault.end && is_done_wrongly(each)));
    });
}

/// 未转固数, 非法排污, 超标准支出, 未改正数: what is not as it should be and left alone. A word
/// before 率 may always be such a one (不合格产品召回率), unless it is left undone (未及时召回率).
bool NameReader::holds_fault() const {
    if (!has(faulty)) return false;
    auto const is_share = std::any_of(found_.begin(), found_.end(), [&](WordFound const& each) {
        return each.end == end_ && (each.kinds & share) != 0;
    });
    return std::any_of(found_.begin(), found_.end(), [&](WordFound const& word) {
        return (word.kinds & faulty) != 0 && (!is_share || left_undone(word)) &&
               is_left_alone(word);
    });
}

/// Where in 损失占GDP比重 the name ends of what the share is of.
std::optional<std::size_t> NameReader::subject_end() const {
    if (!has(share_base)) return std::nullopt;
    auto const ending_share = std::find_if(found_.begin(), found_.end(), [&](auto const& each) {
        return each.end == end_ && (each.kinds & share) != 0;
    });
    if (ending_share == found_.end()) return std::nullopt;
    auto const of = std::find_if(found_.begin(), found_.end(), [&](auto const& each) {
        return (each.kinds & share_base) != 0 && each.begin > 0 && each.end < ending_share->begin;
    });
    return of == found_.end() ? std::nullopt : std::optional{of->begin};
}

/// 未按时完成率: the denial stands before all that is fulfilled.
NameSays NameReader::of_higher(WordFound word) const {
    // 违规发放率; and 未转固项目数, where 项目 only says what is counted.
    if (is_done_wrongly(word) || ((word.kinds & lower_ending) != 0 && holds_fault()))
        return NameSays::less;
    while (auto const* const also = before(word.begin, fulfilled)) {
        if (before(word.begin, lower)) break;  // 不合格处置率
        word.begin = also->begin;
    }
    if (is_denied(word)) return NameSays::less;
    return (word.kinds & higher) != 0 ? NameSays::more : NameSays::done;
}

/// The last word that is better low, where the name ends in a neutral one and nothing that is done,
/// nor deals with it (不合格食品下架批次), stands between: 不合格食品检出率.
WordFound const* NameReader::low_in_front() const {
    if (!has(lower) || !ends_in(neutral, ending)) return nullptr;
    WordFound const* low = nullptr;
    for (auto const& word : found_)
        if ((word.kinds & lower) != 0 && (!low || word.end > low->end)) low = &word;
    for (auto const& word : found_)
        if ((word.kinds & (fulfilled | higher | promoting | remedy)) != 0 && word.end > low->end)
            return nullptr;
    return low;
}

NameSays NameReader::says(bool of_time) const {
    if (auto const end = subject_end()) {
        auto subject = *this;
        subject.end_ = *end;
        auto const said = subject.says_to_end(of_time);
        if (said != NameSays::nothing) return said;
    }
    return says_to_end(of_time);
}

NameSays NameReader::says_to_end(bool of_time) const {
    auto const at_end = [&](std::uint32_t kinds, std::uint32_t endings) {
        return has(kinds) ? longest(kinds, ends(endings)) : nullptr;
    };
    auto const lower_kinds = lower | (of_time ? std::uint32_t{duration} : 0U);
    struct Candidate {
        WordFound const* word;
        NameSays says;
    };
    // The longest word at the end decides; of two as long, the first here.
    Candidate const candidates[] = {
        {at_end(saving, ending | saving_ending), NameSays::saving},
        {at_end(lower_kinds, ending | lower_ending), NameSays::less},
        {at_end(of_time ? std::uint32_t{higher} : higher | fulfilled, ending), NameSays::more},
        {at_end(either, ending), NameSays::either},
    };
    Candidate best{nullptr, NameSays::nothing};
    for (auto const& each : candidates)
        if (each.word && (!best.word || each.word->begin < best.word->begin)) best = each;
    if (best.says == NameSays::more || best.says == NameSays::saving)
        if (auto const by_what = moved(*best.word); by_what != NameSays::nothing) return by_what;
    switch (best.says) {
        case NameSays::less:
            return of_lower(*best.word, of_time && (best.word->kinds & lower) == 0);
        case NameSays::more: return of_higher(*best.word);
        case NameSays::either:
            if (begins_reducing()) return NameSays::saving;
            if (auto const* const low = low_in_front()) return of_lower(*low, false);
            if (!of_time && holds_fault()) return NameSays::less;
            return of_time && (has(early) || is_wanted_long(*best.word)) ? NameSays::more
                                                                         : NameSays::either;
        case NameSays::saving: return NameSays::saving;
        case NameSays::nothing:
        case NameSays::done:
        case NameSays::reducing: break;
    }
    if (begins_reducing()) return NameSays::saving;
    if (auto const* const low = low_in_front()) return of_lower(*low, false);
    if (!of_time && holds_fault()) return NameSays::less;
    // A time that something takes is not the more the better because that is done.
    auto const is_done = !of_time && has(promoting) && !has(lower);
    return is_done ? NameSays::done : NameSays::nothing;
}

}  // namespace jixiao
