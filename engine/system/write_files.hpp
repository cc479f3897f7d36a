#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace jixiao {

struct FileToWrite {
    std::filesystem::path path;
    std::string text;
};

/// Writes all of the files or none: every text is on the disk, beside its file, before the first
/// file is replaced; when a file cannot be replaced, those before get their old text back. Makes
/// the folders that are missing. Throws Refusal.
void write_files(std::vector<FileToWrite> const& files);

}  // namespace jixiao
