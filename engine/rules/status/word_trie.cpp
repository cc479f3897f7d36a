#include "rules/status/word_trie.hpp"

#include "base/utf8.hpp"

#include <array>

namespace jixiao {
namespace {

std::uint64_t edge(std::uint32_t node, char32_t letter) {
    return std::uint64_t{node} << 32U | letter;
}

std::size_t single(char32_t letter) {
    return letter % (1U << 15U);
}

std::size_t pair(char32_t first, char32_t second) {
    return (first * 31 + second) % (1U << 16U);
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

std::uint32_t WordTrie::next(std::uint32_t node, char32_t letter) const {
    auto const found = edges_.find(edge(node, letter));
    return found == edges_.end() ? none : found->second;
}

void WordTrie::add(std::string_view word, std::uint32_t kinds) {
    std::uint32_t node = 0;
    auto const letters = letters_of(word);
    if (letters.size() == 1) singles_.set(single(letters.front()));
    if (letters.size() > 1) pairs_.set(pair(letters[0], letters[1]));
    for (auto const letter : letters) {
        auto const fresh = static_cast<std::uint32_t>(kinds_.size());
        auto const [known, is_new] = edges_.try_emplace(edge(node, letter), fresh);
        if (is_new) kinds_.push_back(0);
        node = known->second;
    }
    if (node != 0) kinds_[node] |= kinds;
}

void WordTrie::expect(std::size_t characters) {
    kinds_.reserve(characters);
    edges_.reserve(characters);
}

WordsFound WordTrie::find(Letters const& text) const {
    WordsFound found;
    auto const* const letters = text.data();
    auto const size = text.size();
    for (std::size_t begin = 0; begin < size; ++begin) {
        bool const may_begin =
            (begin + 1 < size && pairs_[pair(letters[begin], letters[begin + 1])]) ||
            singles_[single(letters[begin])];
        if (!may_begin) continue;
        std::uint32_t node = 0;
        for (auto at = begin; at < size; ++at) {
            node = next(node, letters[at]);
            if (node == none) break;
            if (kinds_[node] != 0) found.push_back({begin, at + 1, kinds_[node]});
        }
    }
    return found;
}

}  // namespace jixiao
