#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace jixiao::grammar {

/// The characters that the words of a table begin with. Most places of a text begin none of them,
/// and one look here is cheaper than to try each word.
class FirstCharacters {
public:
    FirstCharacters() = default;
    /// Each character of `characters` on its own.
    explicit FirstCharacters(std::string_view characters) {
        while (!characters.empty()) {
            add(characters);
            characters.remove_prefix(bytes_of_first(characters));
        }
    }

    void add(std::string_view word) { first_.set(code_of_first(word)); }
    void add(FirstCharacters const& others) { first_ |= others.first_; }

    bool begin(std::string_view text) const {
        return !text.empty() && first_.test(code_of_first(text));
    }

private:
    static std::size_t byte(std::string_view text, std::size_t i) {
        return static_cast<unsigned char>(text[i]);
    }
    static std::size_t bytes_of_first(std::string_view text) {
        auto const lead = byte(text, 0);
        auto const bytes = lead < 0xC0 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
        return bytes < text.size() ? bytes : text.size();
    }
    /// The code point, for those of one to three bytes; broken text gives some number in range.
    static std::size_t code_of_first(std::string_view text) {
        auto const lead = byte(text, 0);
        if (lead < 0x80) return lead;
        if (lead >= 0xE0 && text.size() >= 3)
            return ((lead & 0x0F) << 12 | (byte(text, 1) & 0x3F) << 6 | (byte(text, 2) & 0x3F));
        if (text.size() >= 2) return ((lead & 0x1F) << 6 | (byte(text, 1) & 0x3F));
        return 0;
    }

    std::bitset<65536> first_;
};

/// Of the words of an x3::symbols table.
template <class Symbols>
FirstCharacters first_characters_of(Symbols const& symbols) {
    FirstCharacters first;
    symbols.for_each([&](auto const& word, auto const&) { first.add(word); });
    return first;
}

}  // namespace jixiao::grammar
