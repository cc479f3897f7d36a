#pragma once

#include <filesystem>
#include <memory>
#include <vector>

namespace jixiao {

/// Keeps other runs of the program from writing into a folder while this lives. Waits a moment for
/// another to finish; throws Refusal when it does not. The system lets go of the lock when the
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

/// The locks of all folders that these files lie in, each once.
using FolderLocks = std::vector<std::unique_ptr<FolderLock>>;
FolderLocks lock_folders_of(std::vector<std::filesystem::path> const& files);

}  // namespace jixiao
