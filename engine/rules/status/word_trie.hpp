#pragma once

#include <boost/container/small_vector.hpp>

#include <cstdint>
#include <span>
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

/// Words of several kinds (bits), all found in one pass over the characters of a text. Looks them
/// up in tables that lie elsewhere: those of a TrieBuilder, or of the program.
struct WordTrie {
    /// Every word in the text, also those inside others, by where they begin.
    WordsFound find(Letters const& text) const;

    std::span<std::uint32_t const> kinds;  // of the word that ends at a node; the first is the root
    /// From which node by which letter, as one number, and to which node: a hash table of a power
    /// of two, where free places lead to the root.
    std::span<std::uint64_t const> edges;
    std::span<std::uint32_t const> leads_to;
    /// By a hash of their first character, as bits: which characters come second in words; all of
    /// them for words of one. A look here spares most of those into `edges`.
    std::span<std::uint64_t const> begins;
};

/// Makes the tables of a WordTrie.
class TrieBuilder {
public:
    TrieBuilder();
    void add(std::string_view word, std::uint32_t kinds);
    /// Valid as long as this, and until the next word.
    WordTrie trie() const { return {kinds_, edges_, leads_to_, begins_}; }

private:
    std::uint32_t node_behind(std::uint32_t node, char32_t letter);
    void make_room();

    std::vector<std::uint32_t> kinds_, leads_to_;
    std::vector<std::uint64_t> edges_, begins_;
};

}  // namespace jixiao
