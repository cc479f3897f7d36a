#pragma once

#include <string>
#include <string_view>

namespace jixiao::reports {

/// A text compressed (zlib) in base 64, as a script of the page unpacks it.
std::string packed(std::string_view text);

/// Bytes in base 64.
std::string base64(std::string_view bytes);

}  // namespace jixiao::reports
