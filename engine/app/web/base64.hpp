#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jixiao::web {

/// The bytes of a text in base64 (RFC 4648, with or without its last =); nothing for what is none.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace jixiao::web
