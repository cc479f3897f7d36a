#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace jixiao {

/// The text of one file: UTF-8 without a byte order mark, under the name that places give it.
struct Source {
    std::string name;
    std::string text;
};

/// Bytes [begin, end) of a text: one line without its line end.
struct LineSpan {
    std::size_t begin = 0, end = 0;
};

/// The line that byte `offset` (at most text.size()) stands on.
LineSpan line_at(std::string_view text, std::size_t offset);

/// Where bytes [offset, offset + bytes) of the source stand. Counts from the start of the text:
/// meant for the few places that are reported.
Place place_at(Source const& source, std::size_t offset, std::size_t bytes = 1);

/// A place that names a file as a whole.
inline Place whole_file(std::string name) {
    return {std::move(name), 0, 0, 0};
}

}  // namespace jixiao
