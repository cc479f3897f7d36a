#pragma once

#include "system/write_files.hpp"

#include <filesystem>
#include <vector>

namespace jixiao {

/// Throws Refusal unless these files of a workspace can be made there: in a folder that does not
/// exist or holds nothing. What a run that was cut off has left is taken up or swept; empty folders
/// are no content.
void require_new_or_empty(std::filesystem::path const& folder,
                          std::vector<FileToWrite> const& files);

}  // namespace jixiao
