#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <set>

namespace jixiao::watch {

/// Tells that something was written, made, renamed or removed in one of some folders (inotify). It
/// only wakes: what changed is found by looking. Where the system gives no such events, as on a
/// network share, or has none left, only time wakes.
class FolderEvents {
public:
    FolderEvents();
    ~FolderEvents();
    FolderEvents(FolderEvents const&) = delete;
    FolderEvents& operator=(FolderEvents const&) = delete;

    /// Looks at these folders from now on, and at no others. False when one cannot be.
    bool follow(std::set<std::filesystem::path> const& folders);

    /// Waits until something happens or the time is over. True when something did.
    bool wait(std::chrono::milliseconds longest);

    /// Becomes readable when something happens; -1 where the system gives no events.
    int descriptor() const { return descriptor_; }
    /// Forgets what has happened so far.
    void drain();

private:
    int descriptor_;
    std::map<std::filesystem::path, int> watches_;
};

}  // namespace jixiao::watch
