#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>

namespace jixiao::watch {

/// What the file system says of a file or folder without reading it. An editor that saves by
/// renaming gives another inode; one that writes in place another size or time.
struct Stamp {
    bool exists = false;
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t modified = 0, changed = 0;  // nanoseconds since 1970
    bool operator==(Stamp const&) const = default;
};

Stamp stamp_of(std::filesystem::path const& path);

using Snapshot = std::map<std::filesystem::path, Stamp>;

/// The stamps of all of them, as they are now.
Snapshot snapshot_of(std::set<std::filesystem::path> const& paths);

}  // namespace jixiao::watch
