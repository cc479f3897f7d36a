#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jixiao::grammar {

/// The characters that the words of a table begin with. Most places of a text begin none of them,
/// and one look here is cheaper than to try each word.
class FirstCharacters {
public:
    constexpr FirstCharacters() = default;
    /// Each character of `characters` on its own.
    constexpr explicit FirstCharacters(std::string_view characters) {
        while (!characters.empty()) {
            add(characters);
            characters.remove_prefix(bytes_of_first(characters));
        }
    }

    constexpr void add(std::string_view word) {
        auto const code = code_of_first(word);
        first_[code / bits] |= std::uint64_t{1} << code % bits;
    }
    constexpr void add(FirstCharacters const& others) {
        for (std::size_t i = 0; i < first_.size(); ++i) first_[i] |= others.first_[i];
    }

    constexpr bool begin(std::string_view text) const {
        if (text.empty()) return false;
        auto const code = code_of_first(text);
        return (first_[code / bits] >> code % bits & 1U) != 0;
    }

    /// Of the first character of a text that is not empty.
    static constexpr std::size_t bytes_of_first(std::string_view text) {
        auto const lead = byte(text, 0);
        auto const bytes = lead < 0xC0 ? 1U : lead < 0xE0 ? 2U : lead < 0xF0 ? 3U : 4U;
        return bytes < text.size() ? bytes : text.size();
    }

private:
    static constexpr std::size_t byte(std::string_view text, std::size_t i) {
        return static_cast<unsigned char>(text[i]);
    }
    /// The code point, for those of one to three bytes; broken text gives some number in range.
    static constexpr std::size_t code_of_first(std::string_view text) {
        auto const lead = byte(text, 0);
        if (lead < 0x80) return lead;
        if (lead >= 0xE0 && text.size() >= 3)
            return ((lead & 0x0F) << 12 | (byte(text, 1) & 0x3F) << 6 | (byte(text, 2) & 0x3F));
        if (text.size() >= 2) return ((lead & 0x1F) << 6 | (byte(text, 1) & 0x3F));
        return 0;
    }

    static constexpr std::size_t bits = 64;
    std::array<std::uint64_t, 65536 / bits> first_{};
};

}  // namespace jixiao::grammar
