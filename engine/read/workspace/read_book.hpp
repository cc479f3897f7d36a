#pragma once

#include "read/workspace/load_cache.hpp"

#include <vector>

namespace jixiao {

/// Where the bytes of files come from.
struct FileAccess {
    ReadBytes const& read;
    IsUnchanged const& is_unchanged;
};

/// Reads the tables, budgets and actuals of a workspace whose units are known, and what is wrong
/// between them. With a cache, files with the bytes of the last load are not parsed again.
/// `progress` counts the files.
void read_book(std::vector<FoundFile> const& table_files,
               std::vector<FoundFile> const& actuals_files, FileAccess const& access,
               LoadCache* cache, WorkProgress const& progress, Workspace& workspace);

}  // namespace jixiao
