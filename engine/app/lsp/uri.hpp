#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace jixiao::lsp {

/// The path of a file:// address; nothing for an address of any other kind, of another machine, or
/// with a byte that no path can have.
std::optional<std::filesystem::path> path_of_uri(std::string_view uri);

std::string uri_of_path(std::filesystem::path const& path);

}  // namespace jixiao::lsp
