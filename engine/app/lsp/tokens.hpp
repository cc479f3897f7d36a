#pragma once

#include <array>
#include <string_view>

namespace jixiao::lsp {

/// What parts of a target are shown as, in the order of their numbers: its comparator, number,
/// unit, what it is counted per, and words.
inline constexpr std::array<std::string_view, 5> token_types{"operator", "number", "type",
                                                             "parameter", "keyword"};

}  // namespace jixiao::lsp
