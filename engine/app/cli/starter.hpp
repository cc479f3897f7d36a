#pragma once

#include "base/catalog.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace jixiao {

/// The files of a new workspace (config/starter), by their paths in it, for a
/// year and a unit; without a name, for one that is an example. jixiao.yaml
/// comes last: a folder that has it has all.
std::vector<std::pair<std::filesystem::path, std::string>> starter_files(Language language,
                                                                         int year,
                                                                         std::string const& unit);

}  // namespace jixiao
