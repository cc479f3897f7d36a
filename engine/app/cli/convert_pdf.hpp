#pragma once

#include "read/document/document.hpp"

#include <filesystem>
#include <iosfwd>

namespace jixiao {

/// The grids and lines of a PDF by the rules that are drawn in it; without any,
/// by how its words are lined up. `progress` gets a line for every 20 pages.
/// Throws Refusal, also for a PDF without text, which is a scan.
document::Document convert_pdf(std::filesystem::path const& file, std::ostream& progress,
                               std::string const& words_of_progress);

}  // namespace jixiao
