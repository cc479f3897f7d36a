#include "rules/status/word_trie.hpp"

#include "base/eight_bytes.hpp"
#include "base/utf8.hpp"

#include <array>
#include <tuple>
#include <utility>

namespace jixiao {
namespace {

std::uint64_t edge(std::uint32_t node, char32_t letter) {
    return std::uint64_t{node} << 32U | letter;
}

/// Where the edge stands in a table, or the free place where it would: one multiplication spreads
/// small numbers well.
std::size_t place_of(std::uint64_t edge, std::span<std::uint64_t const> edges,
                     std::span<std::uint32_t const> leads_to) {
    constexpr std::uint64_t factor = 0x9e3779b97f4a7c15;
    auto const last = edges.size() - 1;
    auto const spread = edge * factor;
    for (auto at = (spread ^ spread >> 32U) & last;; at = (at + 1) & last)
        if (edges[at] == edge || leads_to[at] == 0) return at;
}

/// So many first characters are told apart, and of each so many second ones.
constexpr std::size_t firsts = 1U << 12U, seconds = 64;

std::uint64_t bit_of(char32_t second) {
    return std::uint64_t{1} << second % seconds;
}

/// A character of the three bytes that nearly all Chinese ones have; 0 for any other.
char32_t usual_character(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) -> char32_t {
        return static_cast<unsigned char>(text[at + i]);
    };
    bool const is_usual = text.size() - at >= 3 && byte(0) >= 0xE1 && byte(0) <= 0xEC &&
                          (byte(1) & 0xC0U) == 0x80 && (byte(2) & 0xC0U) == 0x80;
    return is_usual ? (byte(0) & 0xFU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU) : 0;
}

}  // namespace

Letters letters_of(std::string_view text) {
    constexpr std::size_t few = 128;  // bytes: no name is longer than that, nearly
    std::array<char32_t, few> here;
    Letters letters;
    if (text.size() > few) letters.resize(text.size());
    auto* const first = text.size() > few ? letters.data() : here.data();
    auto* next = first;
    for (std::size_t at = 0; at < text.size();) {
        EightBytes const bytes{text, at};
        if (bytes.begin_with_two(0xE4)) {
            std::tie(next[0], next[1]) = bytes.two();
            next += 2;
            at += EightBytes::wide_size;
            continue;
        }
        if (auto const usual = usual_character(text, at); usual != 0 && usual != U'　') {
            *next++ = usual;
            at += 3;
            continue;
        }
        auto const read = character_at(text, at);
        auto const code = read ? read->code : U'\uFFFD';
        at += read ? read->bytes : 1;
        if (code == U' ' || code == U'　') continue;
        *next++ = code >= U'a' && code <= U'z' ? code - U'a' + U'A' : code;
    }
    if (text.size() > few)
        letters.resize(static_cast<std::size_t>(next - first));
    else
        letters.assign(first, next);
    return letters;
}

WordsFound WordTrie::find(Letters const& text) const {
    WordsFound found;
    auto const* const letters = text.data();
    auto const size = text.size();
    // Copies, which nothing that is added to `found` can change.
    auto const [kinds_of, from, to, starts] = *this;
    for (std::size_t begin = 0; begin < size; ++begin) {
        // The last character begins words of one: they go on with all.
        auto const second = letters[begin + 1 < size ? begin + 1 : begin];
        if ((starts[letters[begin] % firsts] & bit_of(second)) == 0) continue;
        std::uint32_t node = 0;
        for (auto at = begin; at < size; ++at) {
            node = to[place_of(edge(node, letters[at]), from, to)];
            if (node == 0) break;
            if (kinds_of[node] != 0) found.push_back({begin, at + 1, kinds_of[node]});
        }
    }
    return found;
}

TrieBuilder::TrieBuilder() : kinds_(1), leads_to_(64), edges_(leads_to_.size()), begins_(firsts) {}

void TrieBuilder::add(std::string_view word, std::uint32_t kinds) {
    auto const letters = letters_of(word);
    if (!letters.empty())
        begins_[letters[0] % firsts] |= letters.size() > 1 ? bit_of(letters[1]) : ~std::uint64_t{0};
    std::uint32_t node = 0;
    for (auto const letter : letters) node = node_behind(node, letter);
    if (node != 0) kinds_[node] |= kinds;
}

std::uint32_t TrieBuilder::node_behind(std::uint32_t node, char32_t letter) {
    make_room();
    auto const at = place_of(edge(node, letter), edges_, leads_to_);
    if (leads_to_[at] == 0) {
        edges_[at] = edge(node, letter);
        leads_to_[at] = static_cast<std::uint32_t>(kinds_.size());
        kinds_.push_back(0);
    }
    return leads_to_[at];
}

/// A table that is half full is doubled, so that places stay easy to find.
void TrieBuilder::make_room() {
    if (kinds_.size() * 2 < edges_.size()) return;
    std::vector<std::uint64_t> edges(edges_.size() * 2);
    std::vector<std::uint32_t> leads_to(edges.size());
    for (std::size_t i = 0; i < edges_.size(); ++i) {
        if (leads_to_[i] == 0) continue;
        auto const at = place_of(edges_[i], edges, leads_to);
        edges[at] = edges_[i];
        leads_to[at] = leads_to_[i];
    }
    edges_ = std::move(edges);
    leads_to_ = std::move(leads_to);
}

}  // namespace jixiao
