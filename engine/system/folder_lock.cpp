#include "system/folder_lock.hpp"

#include "base/refusal.hpp"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <set>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace jixiao {
namespace {

constexpr auto longest_wait = std::chrono::seconds{5};
constexpr auto pause = std::chrono::milliseconds{20};

/// 0, or the errno of what failed.
int lock_within(int descriptor, std::chrono::steady_clock::time_point deadline) {
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EINTR) continue;
        if (errno != EWOULDBLOCK || std::chrono::steady_clock::now() > deadline) return errno;
        std::this_thread::sleep_for(pause);
    }
    return 0;
}

}  // namespace

FolderLock::FolderLock(std::filesystem::path const& folder)
    : descriptor_{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)} {
    if (descriptor_ < 0)
        throw Refusal{say("cannot open {0}: {1}", folder.string(), std::strerror(errno))};
    auto const error = lock_within(descriptor_, std::chrono::steady_clock::now() + longest_wait);
    if (error == 0 || error == ENOTSUP || error == ENOLCK) return;  // a share without locks
    ::close(descriptor_);
    throw Refusal{say("another program is writing to {0}", folder.string()),
                  say("wait until it has finished, then try again")};
}

FolderLock::~FolderLock() {
    ::close(descriptor_);
}

FolderLocks lock_folders_of(std::vector<std::filesystem::path> const& files) {
    // In one order, so that two programs never wait for each other.
    std::set<std::filesystem::path> folders;
    for (auto const& file : files)
        folders.insert(file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."});
    FolderLocks locks;
    for (auto const& folder : folders) locks.push_back(std::make_unique<FolderLock>(folder));
    return locks;
}

}  // namespace jixiao
