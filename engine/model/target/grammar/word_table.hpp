#pragma once

#include "model/target/grammar/first_characters.hpp"
#include "model/target/grammar/x3_reader.hpp"

#include <initializer_list>
#include <string_view>

namespace jixiao::grammar {

/// A closed class of words, each with what it means; the longest that fits is read. The words of
/// one meaning stand in one row, separated by spaces.
template <class Meaning>
struct WordTable : x3::symbols<Meaning> {
    struct Row {
        Meaning meaning;
        std::string_view words;
    };

    WordTable(std::initializer_list<Row> rows) {
        for (auto const& row : rows)
            for (auto rest = row.words; !rest.empty();) {
                auto const cut = std::min(rest.find(' '), rest.size());
                auto const word = rest.substr(0, cut);
                this->add(word, row.meaning);
                first.add(word);
                rest.remove_prefix(std::min(cut + 1, rest.size()));
            }
    }

    /// What the words begin with.
    FirstCharacters first;
};

/// The word of `table` at `at`: what it means and where it ends.
template <class Meaning>
struct FoundWord {
    Meaning meaning;
    std::size_t end = 0;
};
template <class Meaning>
std::optional<FoundWord<Meaning>> find_word(WordTable<Meaning> const& table, Input const& input,
                                            std::size_t at) {
    if (!table.first.begin(input.from(at))) return std::nullopt;
    FoundWord<Meaning> found{};
    auto const end = run(input, at, table, found.meaning);
    if (!end) return std::nullopt;
    found.end = *end;
    return found;
}

}  // namespace jixiao::grammar
