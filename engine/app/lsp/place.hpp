#pragma once

#include "app/lsp/schema.hpp"
#include "app/lsp/session.hpp"

namespace jixiao::lsp {

/// Where something is being typed.
struct Typing {
    bool is_value = false;         // else a key, or an item of a list
    Path path;                     // of the value; of a key the map it is for
    std::size_t holder = nowhere;  // the part that path leads to
    std::size_t part = nowhere;    // that is being typed, if there is one
    Span typed;                    // what stands there so far, up to the cursor
    Span whole;                    // the same with what is behind the cursor
    bool has_colon = false;        // behind the key that is typed
};

/// What is typed, without the quote that it may begin with.
std::string typed_text(View const& view, Typing const& typing);

/// Of the cursor at a byte, also on an empty line: then by the column.
Typing typing_at(View const& view, std::size_t offset);

}  // namespace jixiao::lsp
