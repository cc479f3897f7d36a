#pragma once

#include <filesystem>

namespace jixiao {

/// Keeps other runs of the program from writing into a folder while this lives. Waits a moment for
/// another to finish; throws UsageError when it does not. The system lets go of the lock when the
/// program ends, however it ends.
class FolderLock {
public:
    explicit FolderLock(std::filesystem::path const& folder);
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;
    ~FolderLock();

private:
    int descriptor_;
};

}  // namespace jixiao
