#pragma once

#include "read/yaml/source.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace jixiao {

/// A line outside of brackets and texts of several lines, as a person sees it: an entry of a map,
/// an item of a list, or what was to be one. Offsets are bytes of the text.
struct BlockLine {
    std::size_t begin = 0;             // of the line
    std::size_t first = 0;             // its first sign behind blanks of any width
    std::size_t content = 0;           // the first sign behind the dashes of lists
    std::optional<std::size_t> colon;  // behind its key
    std::size_t value = 0;             // behind the colon, or the content; `end` when there is none
    std::size_t end = 0;               // behind the last sign that is no comment
    bool has_odd_dash = false;         // its dash is full-width, or touches what follows
    bool is_closed = true;             // its value has no quote or bracket that is left open

    bool has_dash() const { return content != first; }
    bool has_value() const { return value != end; }
    std::size_t column() const { return first - begin; }
    /// Where the keys of the map stand that begins on this line.
    std::size_t inner_column() const { return content - begin; }
    /// Lines that go on with its value begin further to the right.
    std::size_t value_column() const { return colon ? inner_column() : column(); }
};

/// The lines of a text that hold more than a comment, but those that go on with the value of
/// another. What is not closed does not go on. The start of the document is left out.
std::vector<BlockLine> block_lines(std::string_view text);

/// Bytes of the blank at `at` that looks like one and is none to YAML: full-width, no-break. 0 for
/// any other sign.
std::size_t wide_blank_at(std::string_view text, std::size_t at);

/// Whether a value that begins with | or > is a block of lines.
bool is_block_header(std::string_view value);

}  // namespace jixiao
