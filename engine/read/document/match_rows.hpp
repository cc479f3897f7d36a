#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace jixiao::document {

/// Pairs rows of two lists by their keys: for each of `wanted`, the index among `present` it goes
/// with, or nothing. Rows with the same key go together in order, and none twice. `also` gives
/// further keys of a present row (an indicator's aliases); they count when its own key finds none.
std::vector<std::optional<std::size_t>> match_rows(
    std::vector<std::string> const& wanted, std::vector<std::string> const& present,
    std::vector<std::vector<std::string>> const& also = {});

}  // namespace jixiao::document
