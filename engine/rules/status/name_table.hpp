#pragma once

#include "model/book/name_lists.hpp"
#include "rules/status/word_trie.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
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
    faulty = 1U << 27U,
    remedy = 1U << 28U,
    share = 1U << 29U,
    share_base = 1U << 30U,
};
}  // namespace name_kind

/// 查处|侦办…案件: a name that begins with one of the first (or holds it, when `anywhere`) and ends
/// in one of the second is of work done.
struct Handled {
    std::span<std::u32string_view const> heads, tails;
    bool anywhere = false;
};

/// The words of a profile, made ready for reading names. Valid as long as where they lie.
struct NameTable {
    WordTrie words;
    std::span<Handled const> handled;
};

/// The table of these lists.
class NameTableBuilder {
public:
    explicit NameTableBuilder(NameLists const& lists);
    NameTableBuilder(NameTableBuilder const&) = delete;
    NameTableBuilder& operator=(NameTableBuilder const&) = delete;

    NameTable table() const { return {trie_.trie(), handled_}; }

private:
    void add(std::string_view text, std::uint32_t kind);
    std::span<std::u32string_view const> choices_of(std::string_view text);
    Handled handled_of(std::string_view text);

    TrieBuilder trie_;
    std::deque<std::u32string> texts_;
    std::deque<std::vector<std::u32string_view>> choices_;
    std::vector<Handled> handled_;
};

/// The lists of the profile cn-default as packed texts, and their table: what pack_names.cpp wrote
/// while the program was built.
std::string_view packed_name_lists();
NameTable built_in_name_table();

}  // namespace jixiao
