#pragma once

#include <cstdint>
#include <string>

namespace jixiao::tests {

/// Rows of CSV of the benchmark with columns more (unit, values, weight, a year of history) and
/// other things in their cells: signs, words, units, figures of other rows, odd characters. The
/// same seed gives the same rows.
std::string mutated_rows(std::string const& csv, std::uint64_t seed);

/// Lines of NDJSON with a byte or a word in them that was not there.
std::string mutated_lines(std::string const& ndjson, std::uint64_t seed);

}  // namespace jixiao::tests
