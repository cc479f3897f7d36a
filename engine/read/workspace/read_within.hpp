#pragma once

#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"

#include <filesystem>

namespace jixiao {

/// Whether the path, with every link followed, lies in the folder.
bool lies_in(std::filesystem::path const& path, std::filesystem::path const& folder);

/// Reads for who shows a workspace to others: a file whose path lies in the workspace's folder must
/// really lie there, and one that jixiao.yaml names elsewhere in the folder that it is named in.
/// What a symbolic link takes out of there is not read; `failure` is cross_device_link then, as the
/// system says of a path that leaves its folder.
ReadBytes read_within(std::filesystem::path folder, ReadBytes read = read_bytes);

}  // namespace jixiao
