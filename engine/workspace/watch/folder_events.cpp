#include "workspace/watch/folder_events.hpp"

#include <array>
#include <poll.h>
#include <sys/inotify.h>
#include <thread>
#include <unistd.h>

namespace jixiao::watch {
namespace {

// Not IN_MODIFY: a file that is being written is looked at when it is closed.
constexpr std::uint32_t telling = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE |
                                  IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB;

}  // namespace

FolderEvents::FolderEvents() : descriptor_{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)} {}

FolderEvents::~FolderEvents() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool FolderEvents::follow(std::set<std::filesystem::path> const& folders) {
    if (descriptor_ < 0) return false;
    for (auto watch = watches_.begin(); watch != watches_.end();) {
        if (folders.contains(watch->first)) {
            ++watch;
            continue;
        }
        ::inotify_rm_watch(descriptor_, watch->second);
        watch = watches_.erase(watch);
    }
    auto all = true;
    for (auto const& folder : folders) {
        // Also for one that is known: it may have been removed and made again.
        auto const watch = ::inotify_add_watch(descriptor_, folder.c_str(), telling | IN_ONLYDIR);
        all &= watch >= 0;
        if (watch >= 0)
            watches_[folder] = watch;
        else
            watches_.erase(folder);
    }
    return all;
}

bool FolderEvents::wait(std::chrono::milliseconds longest) {
    if (descriptor_ < 0) {
        std::this_thread::sleep_for(longest);
        return false;
    }
    pollfd waiting{descriptor_, POLLIN, 0};
    auto const woken = ::poll(&waiting, 1, static_cast<int>(longest.count())) > 0;
    if (woken) drain();
    return woken;
}

void FolderEvents::drain() {
    std::array<char, 4096> events;
    while (descriptor_ >= 0 && ::read(descriptor_, events.data(), events.size()) > 0) continue;
}

}  // namespace jixiao::watch
