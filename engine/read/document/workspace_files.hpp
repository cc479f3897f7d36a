#pragma once

#include "base/catalog.hpp"
#include "read/document/plan_files.hpp"

#include <vector>

namespace jixiao::document {

/// The files that make a workspace of a new folder with these tables: an actuals file for the first
/// quarter with an empty line for every indicator, unless the document brought actuals, and
/// jixiao.yaml. Comments and the workspace's language are those of `language`. Nothing without a
/// table of a known year.
std::vector<PlannedFile> workspace_files(Imported const& imported, Language language);

}  // namespace jixiao::document
