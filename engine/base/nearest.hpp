#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao {

/// The candidate that is most likely meant by `word`, for "did you mean": the least edit distance
/// in characters, at most a third of the longer one's length (at least 1). Ties go to the first.
std::optional<std::string> nearest(std::string_view word,
                                   std::vector<std::string> const& candidates);

}  // namespace jixiao
