#pragma once

#include "base/catalog.hpp"
#include "read/yaml/source.hpp"

#include <filesystem>
#include <string>

namespace jixiao::year {

/// The jixiao.yaml at `to` of the year after that of `manifest`, which lies at `from`: its own
/// folders of tables and actuals, last year's actuals as `earlier`, and everything else as it was,
/// with paths from the new folder.
std::string next_manifest(Source const& manifest, std::filesystem::path const& from,
                          std::filesystem::path const& to);

/// A path as it is written at `to` for what `path` names at `from`.
std::string moved_path(std::string const& path, std::filesystem::path const& from,
                       std::filesystem::path const& to);

}  // namespace jixiao::year
