#pragma once

#include "model/target/grammar/folded.hpp"
#include "model/target/target.hpp"
#include "model/target/units.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace jixiao::grammar {

/// What the pieces of the grammar read: a folded text and the units known. Each piece is a function
/// from a place in it to what stands there, and says where that ends.
struct Input {
    Folded const& folded;
    Units const& units;
    std::string_view text = without_end_marks(folded.text());

    /// As the text has it, without line wraps: for words that are kept.
    std::string given(std::size_t begin, std::size_t end) const {
        return folded.as_given(begin, end);
    }

    /// All of it.
    std::string given() const { return given(0, text.size()); }

    char const* begin() const { return text.data(); }
    char const* end() const { return text.data() + text.size(); }
    std::string_view from(std::size_t at) const { return text.substr(at); }
    bool starts(std::size_t at, std::string_view word) const { return from(at).starts_with(word); }
};

inline Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Bytes of the UTF-8 character at `at`; 0 at the end of the text.
inline std::size_t character_bytes(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    auto end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    return end - at;
}

inline bool starts_with_one_of(std::string_view text,
                               std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

inline bool ends_with_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.ends_with(word); });
}

constexpr bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace jixiao::grammar
