#pragma once

#include <boost/container/small_vector.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// A text by its characters, Latin letters in upper case and without blanks, as words are looked
/// for in it.
using Letters = boost::container::small_vector<char32_t, 32>;
Letters letters_of(std::string_view text);

/// A word in a text: characters [begin, end), and the kinds it was added with.
struct WordFound {
    std::size_t begin = 0, end = 0;
    std::uint32_t kinds = 0;
};
using WordsFound = boost::container::small_vector<WordFound, 32>;

/// Words of several kinds (bits), all found in one pass over the characters of a text.
class WordTrie {
public:
    /// Makes room for words of so many characters together.
    void expect(std::size_t characters);
    void add(std::string_view word, std::uint32_t kinds);
    /// Every word in the text, also those inside others, by where they begin.
    WordsFound find(Letters const& text) const;

private:
    static constexpr std::uint32_t none = 0;
    /// Nodes and letters are small numbers: one multiplication spreads them.
    struct EdgeHash {
        using is_avalanching = void;
        std::size_t operator()(std::uint64_t edge) const {
            constexpr std::uint64_t factor = 0x9e3779b97f4a7c15;
            auto const spread = edge * factor;
            return spread ^ spread >> 32U;
        }
    };
    std::uint32_t next(std::uint32_t node, char32_t letter) const;

    std::vector<std::uint32_t> kinds_{0};  // of the word that ends at a node; the first is the root
    boost::unordered_flat_map<std::uint64_t, std::uint32_t, EdgeHash> edges_;
    /// The words of one character, and the first two of the others, by a hash: a look here spares
    /// most of those into `edges_`.
    std::bitset<1 << 15> singles_;
    std::bitset<1 << 16> pairs_;
};

}  // namespace jixiao
