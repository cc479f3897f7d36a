#pragma once

#include "base/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// The bytes of a document as UTF-8 without a byte order mark. Nothing when they are no text; then
/// a diagnostic says what they are and what to do.
std::optional<std::string> decode_document(std::string_view bytes, std::string const& file,
                                           std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao::document
