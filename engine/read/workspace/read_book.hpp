#pragma once

#include "read/workspace/load_cache.hpp"

#include <vector>

namespace jixiao {

/// Reads the tables, budgets and actuals of a workspace whose units are known, and what is wrong
/// between them. With a cache, files with the bytes of the last load are not parsed again.
void read_book(std::vector<FoundFile> const& table_files,
               std::vector<FoundFile> const& actuals_files, ReadBytes const& read_bytes,
               LoadCache* cache, Workspace& workspace);

}  // namespace jixiao
