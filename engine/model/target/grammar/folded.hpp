#pragma once

#include "model/target/target.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::grammar {

/// A text in the one spelling the grammar reads: half-width forms, simplified characters in the
/// words of numbers, units and comparators, one sign for its look-alikes, and no spaces, except a
/// single one between digits that do not belong together ("5 3"). Every byte knows where it comes
/// from.
class Folded {
public:
    std::string_view text() const { return is_as_given_ ? original_ : text_; }
    std::string_view original() const { return original_; }

    /// Nothing was folded, so there are no line wraps either.
    bool is_as_given() const { return is_as_given_; }

    /// Where a piece of text() stands in the text as it was given.
    Span span(std::size_t begin, std::size_t end) const;

    /// The given text of that piece, without the spaces of line wraps.
    std::string as_given(std::size_t begin, std::size_t end) const;

private:
    friend Folded fold(std::string_view text);

    std::string_view original_;
    bool is_as_given_ = true;  // nothing was folded, the usual case
    std::string text_;
    std::vector<std::uint32_t> origin_;  // of each byte of text_, and one for its end
};

/// `text` must outlive the result. Bytes that are not UTF-8 stay as they are.
Folded fold(std::string_view text);

/// A folded text up to the full stops and separators that end it, which say nothing.
std::string_view without_end_marks(std::string_view text);

/// The text without the spaces a line wrap leaves between Chinese characters; between two words in
/// Latin letters one space stays.
std::string without_wraps(std::string_view text);

}  // namespace jixiao::grammar
