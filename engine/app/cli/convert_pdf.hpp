#pragma once

#include "base/work_progress.hpp"
#include "read/document/document.hpp"

#include <filesystem>

namespace jixiao {

/// The grids and lines of a PDF by the rules that are drawn in it; without any,
/// by how its words are lined up. `progress` counts the pages.
/// Throws Refusal, also for a PDF without text, which is a scan.
document::Document convert_pdf(std::filesystem::path const& file, WorkProgress const& progress);

}  // namespace jixiao
