#pragma once

#include "read/workspace/manifest.hpp"

#include <filesystem>
#include <vector>

namespace jixiao {

/// The workspaces that paths of jixiao.yaml name, each once and as paths from where the program was
/// started: a folder with a jixiao.yaml itself, any other folder those of its folders that have
/// one, in the order of their names. A path that names none becomes a diagnostic.
std::vector<std::filesystem::path> find_members(std::filesystem::path const& folder,
                                                std::vector<NamedPath> const& paths,
                                                std::vector<Diagnostic>& diagnostics);

/// The diagnostic for a member that names workspaces itself.
Diagnostic nested_workspace(std::filesystem::path const& member, std::filesystem::path const& root);

}  // namespace jixiao
