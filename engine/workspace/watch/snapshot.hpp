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

/// Orders paths by their text, which is all that a set of them needs, and a tenth of the work.
struct ByText {
    bool operator()(std::filesystem::path const& one, std::filesystem::path const& other) const {
        return one.native() < other.native();
    }
};
using Paths = std::set<std::filesystem::path, ByText>;
using Snapshot = std::map<std::filesystem::path, Stamp, ByText>;

/// The stamps of all of them, as they are now.
Snapshot snapshot_of(Paths const& paths);

}  // namespace jixiao::watch
