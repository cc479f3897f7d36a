#pragma once

#include <string_view>

namespace jixiao::bulk {

/// Whether a text is UTF-8 without control characters: JSON has none, and no figure depends on
/// them.
bool is_plain_text(std::string_view text);

}  // namespace jixiao::bulk
