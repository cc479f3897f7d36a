#include "rules/status/word_trie.hpp"

#include "base/utf8.hpp"

namespace jixiao {
namespace {

std::uint64_t edge(std::uint32_t node, char32_t letter) {
    return std::uint64_t{node} << 32U | letter;
}

}  // namespace

Letters letters_of(std::string_view text) {
    Letters letters;
    for (std::size_t at = 0; at < text.size();) {
        auto const read = character_at(text, at);
        auto const code = read ? read->code : U'�';
        at += read ? read->bytes : 1;
        if (code == U' ' || code == U'　') continue;
        letters.push_back(code >= U'a' && code <= U'z' ? code - U'a' + U'A' : code);
    }
    return letters;
}

std::uint32_t WordTrie::next(std::uint32_t node, char32_t letter) const {
    auto const found = edges_.find(edge(node, letter));
    return found == edges_.end() ? none : found->second;
}

void WordTrie::add(std::string_view word, std::uint32_t kinds) {
    std::uint32_t node = 0;
    for (auto const letter : letters_of(word)) {
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
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        std::uint32_t node = 0;
        for (auto at = begin; at < text.size(); ++at) {
            node = next(node, text[at]);
            if (node == none) break;
            if (kinds_[node] != 0) found.push_back({begin, at + 1, kinds_[node]});
        }
    }
    return found;
}

}  // namespace jixiao
