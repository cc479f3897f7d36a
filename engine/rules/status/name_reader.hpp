#pragma once

#include "rules/status/row_words.hpp"
#include "rules/status/word_trie.hpp"

#include <string>
#include <vector>

namespace jixiao {

/// The kinds of words in a name, one for each list of the profile.
namespace name_kind {
enum : std::uint32_t {
    lower = 1U << 0U,
    duration = 1U << 2U,
    long_better = 1U << 3U,
    early = 1U << 4U,
    higher = 1U << 5U,
    fulfilled = 1U << 6U,
    saving = 1U << 7U,
    reducing = 1U << 8U,
    either = 1U << 9U,
    ending = 1U << 10U,
    lower_ending = 1U << 11U,
    saving_ending = 1U << 12U,
    filler = 1U << 13U,
    denial = 1U << 14U,
    promoting = 1U << 15U,
    whole = 1U << 16U,
    stock = 1U << 17U,
    flow = 1U << 18U,
    per_head = 1U << 19U,
    average = 1U << 20U,
    is_signed = 1U << 21U,
    growth = 1U << 22U,
    event = 1U << 23U,
    neutral = 1U << 24U,
    span = 1U << 25U,
    shrinking = 1U << 26U,
};
}  // namespace name_kind

/// 查处|侦办…案件: a name that begins with one of the first (or holds it, when `anywhere`) and ends
/// in one of the second is of work done.
struct Handled {
    std::vector<std::u32string> heads, tails;
    bool anywhere = false;
};

/// Reads one name. Valid as long as what it was made from.
class NameReader {
public:
    NameReader(Letters const& name, WordsFound const& found, std::vector<Handled> const& handled);

    NameSays says(bool of_time) const;
    bool has(std::uint32_t kinds) const { return (all_kinds_ & kinds) != 0; }
    bool ends_in(std::uint32_t kinds, std::uint32_t endings) const;

private:
    using Ends = boost::container::small_vector<bool, 40>;
    Ends ends(std::uint32_t endings) const;
    WordFound const* longest(std::uint32_t kinds, Ends const& ends) const;
    WordFound const* before(std::size_t at, std::uint32_t kinds) const;
    bool is_denied(WordFound const& word) const;
    bool is_wanted_long(WordFound const& word) const;
    bool is_handled(WordFound const& word) const;
    bool is_low(WordFound const& word) const;
    bool begins_reducing() const;
    NameSays moved(WordFound const& word) const;
    NameSays of_lower(WordFound const& word, bool is_time) const;
    NameSays of_higher(WordFound word) const;
    WordFound const* low_in_front() const;
    std::size_t start() const;

    Letters const& name_;
    WordsFound const& found_;
    std::vector<Handled> const& handled_;
    std::size_t end_;  // without a bracket behind
    std::uint32_t all_kinds_ = 0;
};

}  // namespace jixiao
