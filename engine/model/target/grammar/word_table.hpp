#pragma once

#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/x3_reader.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <type_traits>

namespace jixiao::grammar {

/// The words of one meaning, separated by spaces.
template <class Meaning>
struct WordRow {
    Meaning meaning;
    std::string_view words;
};

/// Of words that are only to be known, whatever they mean.
struct NoMeaning {};

template <class Meaning>
struct TableWord {
    std::string_view text;
    Meaning meaning{};
};

/// A closed class of words, each with what it means; the longest that fits is read. Made of rows
/// while the program is compiled: no start has to make it. A parser of X3, too.
template <class Meaning>
struct WordTable : x3::parser<WordTable<Meaning>> {
    using attribute_type =
        std::conditional_t<std::is_same_v<Meaning, NoMeaning>, x3::unused_type, Meaning>;
    static bool const has_attribute = !std::is_same_v<Meaning, NoMeaning>;

    constexpr WordTable(std::span<TableWord<Meaning> const> all, FirstCharacters const& beginnings)
        : words{all}, first{beginnings} {}

    /// The longest word that the text begins with, or nullptr.
    TableWord<Meaning> const* find(std::string_view text) const {
        if (!first.begin(text)) return nullptr;
        // A word that others begin with stands behind them.
        auto const above = [&](TableWord<Meaning> const& word) { return word.text > text; };
        auto const character = text.substr(0, FirstCharacters::bytes_of_first(text));
        for (auto word = std::partition_point(words.begin(), words.end(), above);
             word != words.end() && word->text.starts_with(character); ++word)
            if (text.starts_with(word->text)) return &*word;
        return nullptr;
    }

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& at, Iterator const& last, Context const&, RuleContext&,
               Attribute& attribute) const {
        auto const* const word = find({at, static_cast<std::size_t>(last - at)});
        if (word == nullptr) return false;
        at += word->text.size();
        if constexpr (has_attribute) x3::traits::move_to(word->meaning, attribute);
        return true;
    }

    std::span<TableWord<Meaning> const> words;  // in falling order of their bytes
    FirstCharacters const& first;               // what the words begin with
};

/// Where the words of rows lie: those that a function object without state gives.
template <class Meaning, class Rows>
struct WordsOf {
    template <class Visit>
    static constexpr void for_each(Visit const& visit) {
        for (auto const& row : Rows{}())
            for (auto rest = row.words; !rest.empty();) {
                auto const word = rest.substr(0, rest.find(' '));
                visit(TableWord<Meaning>{word, row.meaning});
                rest.remove_prefix(std::min(word.size() + 1, rest.size()));
            }
    }

    static constexpr std::size_t count = [] {
        std::size_t words = 0;
        for_each([&](TableWord<Meaning> const&) { ++words; });
        return words;
    }();

    static constexpr auto all = [] {
        std::array<TableWord<Meaning>, count> words{};
        std::size_t known = 0;
        for_each([&](TableWord<Meaning> const& word) {
            auto at = known++;
            for (; at > 0 && words[at - 1].text < word.text; --at) words[at] = words[at - 1];
            words[at] = word;
        });
        return words;
    }();

    static constexpr auto first = [] {
        FirstCharacters first;
        for_each([&](TableWord<Meaning> const& word) { first.add(word.text); });
        return first;
    }();
};

/// word_table([] { return std::to_array<WordRow<Kind>>({{Kind::of, "的"}, …}); })
template <class Rows>
constexpr auto word_table(Rows) {
    using Meaning = decltype(Rows{}().front().meaning);
    return WordTable<Meaning>{WordsOf<Meaning, Rows>::all, WordsOf<Meaning, Rows>::first};
}

/// Of words without a meaning, separated by spaces: word_class([] { return std::string_view{"未
/// 没"}; })
template <class Words>
constexpr auto word_class(Words) {
    return word_table([] { return std::to_array<WordRow<NoMeaning>>({{{}, Words{}()}}); });
}

/// The word of `table` at `at`: what it means and where it ends.
template <class Meaning>
struct FoundWord {
    Meaning meaning;
    std::size_t end = 0;
};
template <class Meaning>
std::optional<FoundWord<Meaning>> find_word(WordTable<Meaning> const& table, Input const& input,
                                            std::size_t at) {
    auto const* const word = table.find(input.from(at));
    if (word == nullptr) return std::nullopt;
    return FoundWord<Meaning>{word->meaning, at + word->text.size()};
}

}  // namespace jixiao::grammar
