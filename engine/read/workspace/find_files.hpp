#pragma once

#include "read/workspace/manifest.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace jixiao {

/// A file to be read.
struct FoundFile {
    std::filesystem::path path;
    std::string name;         // as places show it
    Place asked_from;         // where jixiao.yaml names it
    bool is_earlier = false;  // actuals of an earlier year
};

/// The file that a path of jixiao.yaml in `folder` names.
FoundFile found_file(std::filesystem::path const& folder, std::filesystem::path const& path,
                     Place asked_from);

/// The files that paths of jixiao.yaml name, each once: a file itself, a folder its *.yaml files in
/// the order of their names, without the jixiao.yaml of a workspace that keeps its tables beside
/// it.
std::vector<FoundFile> find_files(std::filesystem::path const& folder,
                                  std::vector<NamedPath> const& paths,
                                  std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao
