#pragma once

#include <istream>
#include <memory>

namespace jixiao::bulk {

/// The stream itself, or what it holds where it is gzip or zstd, told by its first byte (neither
/// begins a JSON object or a header). Reading damaged data throws std::ios_base::failure or what
/// derives from it. Valid as long as `in`.
std::unique_ptr<std::istream> decompressed(std::istream& in);

}  // namespace jixiao::bulk
