#include "workspace/watch/snapshot.hpp"

#include <sys/stat.h>

namespace jixiao::watch {
namespace {

std::int64_t nanoseconds(timespec const& time) {
    constexpr std::int64_t second = 1'000'000'000;
    return static_cast<std::int64_t>(time.tv_sec) * second + time.tv_nsec;
}

}  // namespace

Stamp stamp_of(std::filesystem::path const& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return {};
    return {true, found.st_ino, found.st_size, nanoseconds(found.st_mtim),
            nanoseconds(found.st_ctim)};
}

Snapshot snapshot_of(Paths const& paths) {
    Snapshot snapshot;
    for (auto const& path : paths) snapshot.emplace_hint(snapshot.end(), path, stamp_of(path));
    return snapshot;
}

}  // namespace jixiao::watch
