#pragma once

#include "base/catalog.hpp"
#include "read/yaml/source.hpp"
#include "workspace/year/next_places.hpp"

#include <filesystem>
#include <string>

namespace jixiao::year {

/// The jixiao.yaml at `to` of the year after that of `manifest`, which lies at `from`: its own
/// tables and actuals at their `places`, last year's actuals as `earlier`, and everything else as
/// it was, with paths from the new folder. A list stays a list.
std::string next_manifest(Source const& manifest, std::filesystem::path const& from,
                          std::filesystem::path const& to, NextPlaces const& places);

/// A path as it is written at `to` for what `path` names at `from`.
std::string moved_path(std::string const& path, std::filesystem::path const& from,
                       std::filesystem::path const& to);

}  // namespace jixiao::year
