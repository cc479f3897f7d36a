#pragma once

#include <filesystem>
#include <string>

namespace jixiao::web {

/// When the file was last written: "2024-10-08T09:12:33Z"; empty when that is not known.
std::string modified_at(std::filesystem::path const& path);
/// The name of the user it belongs to: after a save by renaming, whoever saved it last.
std::string owner_of(std::filesystem::path const& path);

}  // namespace jixiao::web
