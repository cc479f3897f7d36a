#pragma once

#include <cstddef>

namespace jixiao {

// What a file may hold at most, so that a hostile one costs neither time nor memory.
constexpr std::size_t deepest_nesting = 32;
constexpr std::size_t most_nodes = 4'000'000;
constexpr std::size_t longest_text = std::size_t{64} << 10;  // bytes

}  // namespace jixiao
