#pragma once

#include <cstddef>
#include <filesystem>

namespace jixiao::bench {

/// Writes a workspace of `indicators` indicators, so many a table file, with a quarter of actuals
/// for each table: the targets are those of real tables with other numbers. Returns its folder. The
/// same arguments give the same files.
std::filesystem::path write_generated_book(std::filesystem::path const& folder,
                                           std::size_t indicators,
                                           std::size_t indicators_a_table = 250);

}  // namespace jixiao::bench
